/** claim/judged: no rule found a place where the sentence departs, but the learned judge reads it as not carried by its sources. */
import { judgedOf } from '../evidence/claims/judging/judged';
import { isExcerpt } from '../evidence/claims/reading/excerpts';
import { citesTextless } from '../evidence/citedMatches';
import { hull, sliceOf } from '../model/span';
import type { Check } from './check';
import { draftSpan } from './sightings/draftSpan';

export const claimJudged: Check = {
  id: 'claim/judged',
  summary:
    'A sentence that a small language model on this machine reads as something its sources do not say, in words that no rule compares. Off unless you give it a severity.',
  leaves:
    'Whatever another rule has found in the sentence, opinions, questions, quoted words, sources of a few lines, and all that the model is not very sure of.',
  verdict: 'unsupported',
  severity: 'warning',
  off: true,
  *run(subject, context) {
    if (subject.kind !== 'claim' || subject.noClaim || subject.sentence.scope.reach === 'document') return;
    const { reading } = subject;
    if (citesTextless(subject.sentence.scope, context.corpus) || reading.articles.some(isExcerpt)) return;
    if (reading.quoted.length > 0) return;
    const departure = judgedOf(reading, context.judgements, context.level)?.departure;
    const nearest = reading.passages[0]?.sentence;
    const whole = hull(reading.words.map(({ span }) => span));
    if (departure === undefined || !nearest || !whole) return;
    const source = sliceOf(nearest.article.text, nearest.span).replace(/[.!?\s]+$/u, '');
    yield {
      data: { rule: 'claim/judged', departure, source },
      verdict: departure,
      span: draftSpan(subject, context, whole),
      evidence: [{ article: nearest.article, span: nearest.span }],
      fixes: [],
    };
  },
};
