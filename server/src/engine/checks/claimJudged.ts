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
    'A sentence that a small language model on this machine reads as something its sources do not say, in words that no rule compares.',
  leaves:
    'Whatever another rule has found in the sentence, opinions, questions, quoted words, sources of a few lines, and all that the model is not very sure of.',
  verdict: 'unsupported',
  severity: 'warning',
  *run(subject, context) {
    if (subject.kind !== 'claim' || subject.noClaim || subject.sentence.scope.reach === 'document') return;
    const { reading } = subject;
    if (citesTextless(subject.sentence.scope, context.corpus) || reading.articles.some(isExcerpt)) return;
    if (reading.quoted.length > 0) return;
    const [first, last] = [reading.words[0]?.span, reading.words.at(-1)?.span];
    const departure = judgedOf(reading, context.judgements, context.level)?.departure;
    const nearest = reading.passages[0]?.sentence;
    if (departure === undefined || !nearest || !first || !last) return;
    const source = sliceOf(nearest.article.text, nearest.span).replace(/[.!?\s]+$/u, '');
    yield {
      data: {
        rule: 'claim/judged',
        departure,
        source: nearest.article.text.slice(nearest.span.start, nearest.span.end),
      },
      verdict: departure,
      span: draftSpan(subject, context, hull([first, last])),
      evidence: [{ article: nearest.article, span: nearest.span }],
      fixes: [],
    };
  },
};
