/** claim/not-found: what a sentence mainly tells, or whom it tells of, is in none of the articles it cites. */
import { isCore, missingNames } from '../evidence/claims/missing';
import { untoldEvent } from '../evidence/claims/untold';
import { sliceOf } from '../model/span';
import type { Check } from './check';
import { draftSpan } from './sightings/claimSighting';

export const claimNotFound: Check = {
  id: 'claim/not-found',
  summary: 'A sentence about somebody, or of an event, that none of the articles it cites tells of.',
  verdict: 'unsupported',
  severity: 'warning',
  *run(subject, context) {
    if (subject.kind !== 'claim' || subject.noClaim || subject.sentence.scope.reach !== 'sentence') return;
    // Who is quoted is a matter of the quotation's own checks.
    if (subject.reading.quoted.length > 0) return;
    const { reading } = subject;
    const articles = new Set(reading.articles.map(({ pageKey }) => pageKey)).size;
    const missing = missingNames(reading).filter(({ span }) => context.level === 'thorough' || isCore(reading, span));
    for (const name of missing) {
      yield {
        data: {
          rule: 'claim/not-found',
          words: sliceOf(reading.text, name.span),
          articles,
        },
        span: draftSpan(subject, context, name.span),
        evidence: [],
        fixes: [],
      };
    }
    if (missing.length > 0) return;
    const event = untoldEvent(reading, context.level);
    if (event)
      yield {
        data: { rule: 'claim/not-found', words: sliceOf(reading.text, event), articles, event: true },
        span: draftSpan(subject, context, event),
        evidence: [],
        fixes: [],
      };
  },
};
