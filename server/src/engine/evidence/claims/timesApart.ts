/** Times of a claim that its sources give otherwise, for what is told in the same place of the same sentence. */
import type { StatedTime } from '../../model/claim';
import { span } from '../../model/span';
import { compareTimes } from '../../text/dates/compareTimes';
import { timesIn } from '../../text/dates/timesIn';
import { matterApart, type MatterKind } from './matterApart';
import { isQuoted, type ClaimReading } from './readClaim';
import { statedValues } from './statedValues';
import { valueApart, type Apart, type Level, type ValueKind } from './valuesApart';

export function timesApart(claim: ClaimReading, level: Level): readonly Apart<StatedTime>[] {
  // When somebody said so is told of the quotation, whose words may be another source's.
  const quoted = claim.quoted.reduce((sum, { start, end }) => sum + end - start, 0);
  if (quoted > claim.text.length / 2) return [];
  const all = timesIn(claim.text, span(0, claim.text.length));
  return all.flatMap((time) => {
    if (isQuoted(claim, time.span)) return [];
    const others = all.filter((other) => other !== time);
    return valueApart(claim, time, others, TIMES, level) ?? matterApart(claim, time, others, MATTER) ?? [];
  });
}

const TIMES: ValueKind<StatedTime> = {
  of: (article) => statedValues(article).times,
  holds: (mine, theirs) => /^(?:same|compatible)$/u.test(compareTimes(mine, theirs)),
  isOfOther: () => false,
  // A short article that leaves the event out gives the day of another: much of the claim must stand beside the rival.
  least: { calm: 0.3, thorough: 0.2 },
  departs: (mine, theirs) => compareTimes(mine, theirs) === 'incompatible',
  nearness: () => 0,
  eitherWay: false,
};

const MATTER: MatterKind<StatedTime> = {
  of: TIMES.of,
  holds: TIMES.holds,
  departs: (mine, theirs) => mine.bound === theirs.bound && compareTimes(mine, theirs) === 'incompatible',
  sameRelation: () => true,
};
