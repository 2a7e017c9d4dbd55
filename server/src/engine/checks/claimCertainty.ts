/** claim/certainty: the draft is surer of an event than its sources: "will" for "could", "did" for "it is not clear whether". */
import { departures } from '../evidence/claims/departures';
import { isComparable } from '../evidence/claims/standing';
import { CERTAINTY } from '../model/claim';
import type { Check } from './check';
import { claimSighting } from './sightings/claimSighting';

const rung = (value: (typeof CERTAINTY)[number]): number => CERTAINTY.indexOf(value);

export const claimCertainty: Check = {
  id: 'claim/certainty',
  summary: 'A sentence that is surer of what it says than the sources it cites.',
  verdict: 'overstated',
  severity: 'warning',
  *run(subject, context) {
    if (subject.kind !== 'claim') return;
    const found = departures(subject.reading, context.level, (comparison) => {
      if (!isComparable(comparison, subject.reading.parse)) return 'silent';
      const [mine, theirs] = [comparison.claim.commitment, comparison.source.commitment];
      if (rung(mine.certainty.value) <= rung(theirs.certainty.value)) return 'holds';
      return rung(theirs.certainty.value) < rung('asserted') ? 'departs' : 'silent';
    });
    for (const comparison of found)
      yield* claimSighting(
        'claim/certainty',
        subject,
        context,
        comparison,
        comparison.claim.commitment.certainty.by,
        comparison.source.commitment.certainty.by,
      );
  },
};
