/** claim/negation: the draft affirms what its sources deny, or denies what they affirm. */
import { departures } from '../evidence/claims/departures';
import { isStated } from '../evidence/claims/standing';
import type { Check } from './check';
import { claimSighting } from './sightings/claimSighting';

export const claimNegation: Check = {
  id: 'claim/negation',
  summary: 'A sentence that affirms what the sources it cites deny, or the other way round.',
  verdict: 'contradicted',
  severity: 'warning',
  *run(subject, context) {
    if (subject.kind !== 'claim') return;
    const found = departures(subject.reading, context.level, ({ claim, source, sentence }) => {
      const [mine, theirs] = [claim.commitment, source.commitment];
      if (mine.unsure || theirs.unsure || !isStated(subject.reading.parse, claim) || !isStated(sentence.parse, source))
        return 'silent';
      return mine.polarity.value === theirs.polarity.value ? 'holds' : 'departs';
    });
    for (const comparison of found)
      yield* claimSighting(
        'claim/negation',
        subject,
        context,
        comparison,
        comparison.claim.commitment.polarity.by,
        comparison.source.commitment.polarity.by,
      );
  },
};
