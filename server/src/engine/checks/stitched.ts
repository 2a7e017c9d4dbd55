/** quote/stitched: the parts are the source's, but the draft joins what does not stand together there. */
import { placesOf } from '../evidence/places';
import { sliceOf } from '../model/span';
import type { Check } from './check';

export const stitched: Check = {
  id: 'quote/stitched',
  summary: 'A quotation joined from words that do not stand together in the source.',
  verdict: 'misquote',
  severity: 'error',
  *run(subject) {
    if (subject.kind !== 'quotation' || subject.reading.use !== 'speech') return;
    const { best, isCited } = subject.sorted;
    if (best?.kind !== 'stitched') return;
    if (!isCited && subject.reading.relations[subject.reading.matches.indexOf(best)] !== 'same') return;
    yield {
      data: { rule: 'quote/stitched', parts: best.spans.map((s) => sliceOf(best.article.text, s)) },
      span: subject.quotation.content,
      evidence: placesOf(best),
      fixes: [],
    };
  },
};
