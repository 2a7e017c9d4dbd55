/** claim/direction: the draft has something go the opposite way: "raised" for "cut", "backed" for "ruled out". */
import { departures } from '../evidence/claims/departures';
import { outcome } from '../evidence/claims/outcomes';
import type { Check } from './check';
import { claimSighting } from './sightings/claimSighting';
import { verbFix } from './sightings/verbFix';

export const claimDirection: Check = {
  id: 'claim/direction',
  summary:
    'A sentence that says the opposite of what its sources say of the same thing: raised for cut, backed for ruled out.',
  verdict: 'contradicted',
  severity: 'warning',
  *run(subject, context) {
    if (subject.kind !== 'claim') return;
    const found = departures(subject.reading, context.level, (comparison) => outcome(subject.reading, comparison));
    for (const comparison of found.filter(({ same }) => same.opposite)) {
      const [mine, theirs] = [comparison.claim.commitment.polarity.by, comparison.source.commitment.polarity.by];
      const fixes = verbFix(subject, context, comparison);
      yield* claimSighting('claim/direction', subject, context, comparison, mine, theirs, { fixes });
    }
  },
};
