/** Where a claim departs from its sources in one column of the profile, and none of them holds it as it is. */
import { comparisonsOf, type Comparison } from './comparisons';
import type { ClaimReading } from './readClaim';

/** What one comparison says of one column: `holds` where the source says as much, `silent` where it cannot be told. */
export type Judgement = 'departs' | 'holds' | 'silent';

/** How sure it must be that two events are one before a difference between them is told. */
export const SURE = { calm: 0.62, thorough: 0.52 } as const;
/** A source sentence that holds the claim silences one that departs from it, even where it is a little farther. */
const SILENCES = 0.2;

/** The surest departure of each event; none for an event that some source holds. */
export function departures(
  claim: ClaimReading,
  level: keyof typeof SURE,
  judge: (comparison: Comparison) => Judgement,
): readonly Comparison[] {
  return comparisonsOf(claim).flatMap((comparisons): readonly Comparison[] => {
    // With other participants in a role it is another event of the kind.
    const judged = comparisons
      .filter(({ same }) => same.apart.length === 0)
      .map((comparison) => ({ comparison, says: judge(comparison) }));
    const departs = judged.find(({ says, comparison }) => says === 'departs' && comparison.sure >= SURE[level]);
    if (!departs) return [];
    const held = judged.some(
      ({ says, comparison }) => says === 'holds' && comparison.sure >= departs.comparison.sure - SILENCES,
    );
    return held ? [] : [departs.comparison];
  });
}
