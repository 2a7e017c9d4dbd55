/** claim/not-found: what a sentence mainly tells, or whom it tells of, is in none of the articles it cites. */
import { isCore, missingNames } from '../evidence/claims/missing';
import { sliceOf } from '../model/span';
import type { Check } from './check';
import { draftSpan } from './sightings/claimSighting';

export const claimNotFound: Check = {
  id: 'claim/not-found',
  summary: 'A sentence about somebody or something that none of the articles it cites names.',
  verdict: 'unsupported',
  severity: 'warning',
  *run(subject, context) {
    if (subject.kind !== 'claim' || subject.noClaim || subject.sentence.scope.reach !== 'sentence') return;
    // Who is quoted is a matter of the quotation's own checks.
    if (subject.reading.quoted.length > 0) return;
    const { reading } = subject;
    for (const name of missingNames(reading)) {
      if (context.level === 'calm' && !isCore(reading, name.span)) continue;
      yield {
        data: {
          rule: 'claim/not-found',
          words: sliceOf(reading.text, name.span),
          articles: new Set(reading.articles.map(({ pageKey }) => pageKey)).size,
        },
        span: draftSpan(subject, context, name.span),
        evidence: [],
        fixes: [],
      };
    }
  },
};
