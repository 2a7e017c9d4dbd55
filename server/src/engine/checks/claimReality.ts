/** claim/reality: the draft has an event farther on than its sources: "signed" for "offered to sign", "did" for "plans to". */
import { departures } from '../evidence/claims/departures';
import { isComparable } from '../evidence/claims/standing';
import { REALITY } from '../model/claim';
import type { Check } from './check';
import { claimSighting } from './sightings/claimSighting';

const rung = (value: (typeof REALITY)[number]): number => REALITY.indexOf(value);

export const claimReality: Check = {
  id: 'claim/reality',
  summary: 'A sentence that has something agreed or done which its sources only have offered, planned or discussed.',
  verdict: 'overstated',
  severity: 'warning',
  *run(subject, context) {
    if (subject.kind !== 'claim') return;
    const found = departures(subject.reading, context.level, (comparison) => {
      if (!isComparable(comparison, subject.reading.parse)) return 'silent';
      // What is denied has no rung.
      if (comparison.claim.commitment.polarity.value === 'denied') return 'silent';
      const [mine, theirs] = [comparison.claim.commitment, comparison.source.commitment];
      if (rung(mine.reality.value) <= rung(theirs.reality.value)) return 'holds';
      // What was planned when the source was written may be under way when the draft is.
      return rung(theirs.reality.value) <= rung('planned') && rung(mine.reality.value) >= rung('agreed in principle')
        ? 'departs'
        : 'silent';
    });
    for (const comparison of found)
      yield* claimSighting(
        'claim/reality',
        subject,
        context,
        comparison,
        comparison.claim.commitment.reality.by,
        comparison.source.commitment.reality.by,
      );
  },
};
