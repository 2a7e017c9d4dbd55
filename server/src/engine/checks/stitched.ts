/** quote/stitched: the parts are the source's, but the draft joins what does not stand together there. */
import { mayJudge } from '../evidence/citedMatches';
import { placesOf } from '../evidence/places';
import { sliceOf } from '../model/span';
import type { Check } from './check';

export const stitched: Check = {
  id: 'quote/stitched',
  summary: 'A quotation joined from words that do not stand together in the source.',
  leaves:
    'An ellipsis between the parts, a break that is only the source’s “he said”, neighbouring sentences, and two fragments each in marks of its own.',
  verdict: 'misquote',
  severity: 'error',
  *run(subject, { draft }) {
    if (subject.kind !== 'quotation' || subject.reading.use !== 'speech') return;
    const { best, isCited } = subject.sorted;
    const { start, end } = subject.quotation.content;
    if (best?.kind !== 'stitched' || !mayJudge(subject.sorted, draft.text.slice(start, end))) return;
    if (!isCited && subject.reading.relations[subject.reading.matches.indexOf(best)] !== 'same') return;
    yield {
      data: { rule: 'quote/stitched', parts: best.spans.map((s) => sliceOf(best.article.text, s)) },
      span: subject.quotation.content,
      evidence: placesOf(best),
      fixes: [],
    };
  },
};
