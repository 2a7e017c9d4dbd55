/** How many sources the passages behind a claim amount to: learned in steps, kept for the next look. */
import { readPair } from '../attribution/origins/articlePair';
import { independent } from '../attribution/origins/independent';
import { carriedBy, CARRIES } from '../evidence/claims/support/carried';
import type { ClaimReading } from '../evidence/claims/reading/readClaim';
import type { Place } from '../model/evidence';
import type { OriginDecisions } from '../model/origins';

const kept = new WeakMap<ClaimReading, number>();

/** Undefined means “not looked at yet”. */
export const knownClaimOrigins = (reading: ClaimReading): number | undefined => kept.get(reading);

/** Yields between pairs of articles, which take some milliseconds when they are long. */
export function* learnClaimOrigins(reading: ClaimReading, decisions: OriginDecisions): Generator<void> {
  const places = carriedBy(reading).flatMap(({ passage }): readonly Place[] =>
    passage && passage.coveredWithin >= CARRIES.part ? [passage.sentence] : [],
  );
  for (const [at, { article }] of places.entries())
    for (const other of places.slice(0, at)) {
      readPair(other.article, article);
      yield;
    }
  kept.set(reading, independent(places, decisions).count);
}
