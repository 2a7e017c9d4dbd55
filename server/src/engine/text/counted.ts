/** Numbers of things in the sentences a writer reads. */
import { said, shownNumber, tell } from '../model/language';

const forms = {
  article: [said('1 article'), said('{0} articles')],
  'more article': [said('1 more article'), said('{0} more articles')],
  'more place': [said('1 more place'), said('{0} more places')],
  'more time': [said('1 more time'), said('{0} more times')],
  heading: [said('1 heading'), said('{0} headings')],
  'table cell': [said('1 table cell'), said('{0} table cells')],
  'footnote sentence': [said('1 footnote sentence'), said('{0} footnote sentences')],
  origin: [said('1 origin'), said('{0} origins')],
  page: [said('1 page'), said('{0} pages')],
  place: [said('1 place'), said('{0} places')],
  quotation: [said('1 quotation'), said('{0} quotations')],
  duplicate: [said('1 duplicate'), said('{0} duplicates')],
  file: [said('1 file'), said('{0} files')],
  statement: [said('1 statement'), said('{0} statements')],
  time: [said('1 time'), said('{0} times')],
  work: [said('1 work'), said('{0} works')],
  report: [said('1 report'), said('{0} reports')],
  word: [said('1 word'), said('{0} words')],
} as const;

export type Counted = keyof typeof forms;

/** `1 article`, `2 articles`. */
export const counted = (count: number, thing: Counted): string =>
  tell(forms[thing][count === 1 ? 0 : 1], shownNumber(count));
