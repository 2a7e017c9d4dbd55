/** claim/certainty: the draft is surer of an event than its sources: "will" for "could", "did" for "it is not clear whether". */
import { departures } from '../evidence/claims/departures';
import { heldBack, isToldElsewhere } from '../evidence/claims/heldBack';
import { rungPairsOf } from '../evidence/claims/rungPairs';
import { judgeCertainty, withoutRepeats } from '../evidence/claims/rungs';
import type { Check } from './check';
import { claimSighting } from './sightings/claimSighting';
import { heldSighting } from './sightings/heldSighting';

export const claimCertainty: Check = {
  id: 'claim/certainty',
  summary: 'A sentence that is surer of what it says than the sources it cites.',
  verdict: 'overstated',
  severity: 'warning',
  *run(subject, context) {
    if (subject.kind !== 'claim') return;
    const { reading } = subject;
    const found = departures(
      reading,
      context.level,
      (pair) => judgeCertainty(pair, reading),
      'alike',
      rungPairsOf,
    ).filter((pair) => !isToldElsewhere(reading, pair, 'certainty'));
    for (const pair of withoutRepeats(found, 'certainty')) {
      const [mine, theirs] = [pair.claim.commitment, pair.source.commitment];
      yield* claimSighting('claim/certainty', subject, context, pair, mine.certainty.by, theirs.certainty.by);
    }
    if (found.length > 0) return;
    for (const held of heldBack(reading))
      if (held.column === 'certainty') yield heldSighting('claim/certainty', subject, context, held);
  },
};
