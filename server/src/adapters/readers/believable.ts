/** Which titles, authors and dates that a program has written into a document can be believed. */
import type { StatedMetadata } from '../../engine/index';

/** In UTF-16 units: no title or name is longer. */
const LONGEST = 300;

const tidy = (value: string): string => value.replace(/[\s\0]+/g, ' ').trim();
const hasWords = (value: string): boolean => (value.match(/\p{L}/gu)?.length ?? 0) >= 3 && value.length <= LONGEST;

/** Names of files, of programs and of nothing yet are no titles. */
function believableTitle(value: string): string | undefined {
  const title = tidy(value);
  const isName =
    /\.(?:docx?|pdf|indd|qxp|tex|dvi|odt|rtf|txt|html?|pages|pptx?|xlsx?|ps|eps)$/i.test(title) ||
    /^(?:untitled|document|unbenannt|dokument|sans titre|slide|layout|title|titel|no title|new document|powerpoint presentation|microsoft \w+ [-–]|scan)(?:\s*\(?\d*\)?)$/i.test(
      title,
    ) ||
    /^(?:microsoft (?:word|powerpoint|excel) [-–]|about:|https?:|file:|scan[_-]?\d)/i.test(title) ||
    (!/[\s\p{Script=Han}]/u.test(title) && /[_\d]/.test(title));
  return hasWords(title) && !isName ? title : undefined;
}

/** Accounts of machines and names of programs are no authors. */
function believableAuthor(value: string): string | undefined {
  const author = tidy(value);
  const isAccount =
    /^(?:admin(?:istrator)?|user|owner|unknown|anonymous|root|guest|author|default|windows user|microsoft (?:office )?user|python-docx|un-named|scanner|\S*@\S*|.*\d.*)$/i.test(
      author,
    ) || /^\p{Ll}+$/u.test(author);
  return hasWords(author) && !isAccount ? author : undefined;
}

/** @returns `2025-08-16`; undefined for the days on which clocks begin to count, and for what is none */
function believableDay(year: number, month: number, day: number): string | undefined {
  const isDay = year >= 1985 && year < 2100 && month >= 1 && month <= 12 && day >= 1 && day <= 31;
  if (!isDay) return undefined;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

const printedDay =
  /\b(?:\d{1,2}(?:st|nd|rd|th)?(?: of)? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.? \d{1,2}(?:st|nd|rd|th)?),? (?:19|20)\d\d\b/i;

/** What a document states of itself, as far as it can be believed. @param made the day it was made, first in ISO form */
export function statedByDocument(
  { title = '', author = '', made = '' }: Readonly<Partial<Record<'title' | 'author' | 'made', string | undefined>>>,
  text: string,
): StatedMetadata {
  const [known, by] = [believableTitle(title), believableAuthor(author)];
  const day = /^\s*(\d{4})-(\d{2})-(\d{2})/.exec(made);
  const date = day && !printsItsDay(text) ? believableDay(Number(day[1]), Number(day[2]), Number(day[3])) : undefined;
  return {
    ...(known !== undefined && { title: known }),
    ...(by !== undefined && { author: by }),
    ...(date !== undefined && { date }),
  };
}

/** Whether the beginning of a text prints a day of its own: it was written then, whenever its document was made. */
function printsItsDay(text: string): boolean {
  const head = text.slice(0, 1200);
  return printedDay.test(head) || /\b(?:19|20)\d\d-\d\d-\d\d\b/.test(head);
}
