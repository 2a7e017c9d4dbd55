/** claim/reality: the draft has an event farther on than its sources: "signed" for "offered to sign", "did" for "plans to". */
import { departures } from '../evidence/claims/departures';
import { heldBack, isToldElsewhere } from '../evidence/claims/heldBack';
import { rungPairsOf } from '../evidence/claims/rungPairs';
import { judgeReality, withoutRepeats } from '../evidence/claims/rungs';
import type { Check } from './check';
import { claimSighting } from './sightings/claimSighting';
import { heldSighting } from './sightings/heldSighting';

export const claimReality: Check = {
  id: 'claim/reality',
  summary: 'A sentence that has something agreed or done which its sources only have offered, planned or discussed.',
  verdict: 'overstated',
  severity: 'warning',
  *run(subject, context) {
    if (subject.kind !== 'claim') return;
    const { reading } = subject;
    const found = departures(
      reading,
      context.level,
      (pair) => judgeReality(pair, reading),
      'alike',
      rungPairsOf,
    ).filter((pair) => !isToldElsewhere(reading, pair, 'reality'));
    for (const pair of withoutRepeats(found, 'reality')) {
      const [mine, theirs] = [pair.claim.commitment, pair.source.commitment];
      yield* claimSighting('claim/reality', subject, context, pair, mine.reality.by, theirs.reality.by);
    }
    if (found.length > 0) return;
    for (const held of heldBack(reading))
      if (held.column === 'reality') yield heldSighting('claim/reality', subject, context, held);
  },
};
