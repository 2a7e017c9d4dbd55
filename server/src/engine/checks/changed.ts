/** quote/changed: a quotation that was found in a source, and has been changed since so that no source has it. */
import type { Check } from './check';

export const changed: Check = {
  id: 'quote/changed',
  summary: 'A quotation that was found in a source, and was changed afterwards so that none has it.',
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
