/** quote/changed: a quotation that was found in a source, and has been changed since so that no source has it. */
import type { Check } from './check';

export const changed: Check = {
  id: 'quote/changed',
  summary: 'A quotation that was found in a source, and was changed afterwards so that none has it.',
  leaves:
    'Quotations that are still found, there or in another source, cut short or in other marks; those that became indirect speech, were deleted, or gave way to words that are not half the same; and your own interviews. Where another rule says how the words differ, that one speaks, with *Restore* among its fixes.',
  verdict: 'misquote',
  // The writer knows what changed it; the words may be the next interview's.
  severity: 'warning',
  *run(subject) {
    if (subject.kind !== 'quotation' || !subject.changed || subject.reading.use !== 'speech') return;
    const { place } = subject.changed;
    // Another house style is a matter of style.
    if (subject.reading.matches.some(({ kind }) => kind === 'restyled')) return;
    yield {
      data: { rule: 'quote/changed', words: place.article.text.slice(place.span.start, place.span.end) },
      span: subject.quotation.content,
      evidence: [place],
      fixes: [],
    };
  },
};
