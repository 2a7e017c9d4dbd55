/** Whether a number of a claim is one of its sources': the same of the same thing, or worked out of theirs. */
import type { Quantity } from '../../../model/claim';
import { compareQuantities } from '../../../text/quantities/compareQuantities';
import { derivable } from '../../../text/quantities/derivable';
import { countAlike } from './claimQuantities';
import type { ClaimReading } from '../reading/readClaim';
import { shareWithout } from './slots';
import { statedValues } from './statedValues';

/** A sentence that tells so much of the claim may be the one it rests on. */
const MAY_TELL = 0.35;

/** Whether some source has the number, of this or of nothing in particular, or figures from which it comes out. */
export function isCarried(claim: ClaimReading, quantity: Quantity): boolean {
  const counted = claim.articles.some((article) =>
    statedValues(article).quantities.some((list) =>
      list.some((other) => isDistinct(quantity, other) || (isHeld(quantity, other) && countAlike(quantity, other))),
    ),
  );
  if (counted) return true;
  return claim.passages.some((passage) => {
    const near = [passage.sentence, ...passage.around].map(
      ({ article, index }) => [statedValues(article), index] as const,
    );
    const among = near.flatMap(([values, index]) => values.quantities[index] ?? []);
    const tells = shareWithout(claim, passage, quantity.span) >= MAY_TELL;
    if (tells && among.some((other) => isHeld(quantity, other) && mayBeOf(quantity, other))) return true;
    // Who counts what a sentence lists says nothing of what the sentence counts itself.
    const listed = among.some((other) => countAlike(quantity, other))
      ? []
      : near.flatMap(([values, index]) => values.listed[index] ?? []);
    return derivable(quantity, among, listed) !== undefined;
  });
}

/** The very figure, and one that hardly stands in an article for two things: "$1.2 billion", "20.9%", "735,000". */
const isDistinct = (mine: Quantity, theirs: Quantity): boolean =>
  mine.value === theirs.value &&
  (mine.bound === undefined || mine.bound === theirs.bound) &&
  !/^(?:ordinal|times|score)$/u.test(mine.unit) &&
  (mine.unit !== 'count' || mine.value > FEW) &&
  (unitOf(mine) === unitOf(theirs) || theirs.unit === 'count' || mine.unit === 'count');

/** "$499" for "$499/month": a writer may tell by the month elsewhere. */
const unitOf = ({ unit }: Quantity): string => unit.replace(/\/.*$/u, '');

/** Up to so many, things are counted in every article. */
const FEW = 30;

const isHeld = (mine: Quantity, theirs: Quantity): boolean =>
  /^(?:same|compatible)$/u.test(compareQuantities(mine, theirs));

/** One of them does not say what it counts, or both have a unit that says enough. */
const mayBeOf = (a: Quantity, b: Quantity): boolean =>
  a.of.length === 0 || b.of.length === 0 || (a.unit === b.unit && a.unit !== 'count' && a.unit !== 'ordinal');
