/** A claim a rung above its sources, as a check of one ladder tells it: by the events that pair, else by clauses that hold back. */
import type { Comparison } from '../../evidence/claims/events/comparisons';
import { departures, type Judgement } from '../../evidence/claims/events/departures';
import { heldBack, isToldElsewhere } from '../../evidence/claims/clauses/heldBack';
import type { ClaimReading } from '../../evidence/claims/reading/readClaim';
import { rungPairsOf } from '../../evidence/claims/rungs/rungPairs';
import { withoutRepeats } from '../../evidence/claims/rungs/rungs';
import type { CheckContext, ClaimSubject, Sighting } from '../check';
import { claimSighting } from './claimSighting';
import { heldSighting } from './heldSighting';

export function* rungSightings(
  column: 'certainty' | 'reality',
  judge: (pair: Comparison, claim: ClaimReading) => Judgement,
  subject: ClaimSubject,
  context: CheckContext,
): Iterable<Sighting> {
  const { reading } = subject;
  const rule = `claim/${column}` as const;
  const pairs = departures(reading, context.level, (pair) => judge(pair, reading), 'alike', rungPairsOf);
  const found = pairs.filter((pair) => !isToldElsewhere(reading, pair, column));
  for (const pair of withoutRepeats(found, column)) {
    const [mine, theirs] = [pair.claim.commitment, pair.source.commitment];
    yield* claimSighting(rule, subject, context, pair, mine[column].by, theirs[column].by);
  }
  if (found.length > 0) return;
  for (const held of heldBack(reading)) if (held.column === column) yield heldSighting(rule, subject, context, held);
}
