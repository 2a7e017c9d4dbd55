/** claim/name: somebody, a body or a place in whose stead the cited sources name another. */
import { namesApart } from '../evidence/claims/namesApart';
import { sliceOf } from '../model/span';
import type { Check } from './check';
import { valueSighting } from './sightings/valueSighting';

export const claimName: Check = {
  id: 'claim/name',
  summary: 'A person, organisation or place in whose stead the sources a sentence cites name another.',
  verdict: 'contradicted',
  severity: 'warning',
  *run(subject, context) {
    if (subject.kind !== 'claim' || subject.noClaim) return;
    // Who is quoted is a matter of the quotation's own checks.
    if (subject.reading.quoted.length > 0 || /:\s*$/u.test(subject.reading.text)) return;
    for (const { claim, source, sentence } of namesApart(subject.reading, context.level)) {
      const words = sliceOf(sentence.article.text, source.span);
      yield valueSighting('claim/name', subject, context, claim.span, sentence, source.span, words);
    }
  },
};
