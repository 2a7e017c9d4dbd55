/** Times of a claim that its sources give otherwise, for what is told in the same sentence. */
import type { StatedTime } from '../../model/claim';
import { span } from '../../model/span';
import { compareTimes } from '../../text/dates/compareTimes';
import { timesIn } from '../../text/dates/timesIn';
import { shareWithout } from './numbersApart';
import { isQuoted, type ClaimReading } from './readClaim';
import type { SourceSentence } from './sourceSentences';
import { statedValues } from './statedValues';

export interface TimeApart {
  readonly claim: StatedTime;
  readonly source: StatedTime;
  readonly sentence: SourceSentence;
}

/** Share of the claim's weight, the time aside, that must stand in the sentence that gives another time. */
const TELLS = { calm: 0.6, thorough: 0.5 } as const;
/** A sentence that tells so much of the claim may be the one it rests on. */
const MAY_TELL = 0.35;

export function timesApart(claim: ClaimReading, level: keyof typeof TELLS): readonly TimeApart[] {
  const stated = timesIn(claim.text, span(0, claim.text.length));
  // The source's time of something else that the claim tells, too.
  const isTaken = (other: StatedTime): boolean => stated.some((mine) => isHeld(mine, other));
  return stated.flatMap((time): readonly TimeApart[] => {
    if (isQuoted(claim, time.span)) return [];
    const near = claim.passages.map((passage) => ({ passage, share: shareWithout(claim, passage, time.span) }));
    const held = near.some(
      ({ passage: { sentence, around }, share }) =>
        share >= MAY_TELL && [sentence, ...around].some((at) => timesAt(at).some((other) => isHeld(time, other))),
    );
    if (held) return [];
    for (const { passage, share } of near) {
      const [other, more] = timesAt(passage.sentence).filter(
        (it) => compareTimes(time, it) === 'incompatible' && !isTaken(it),
      );
      // With two such times nobody can tell which of them is the event's.
      if (share >= TELLS[level] && other && !more) return [{ claim: time, source: other, sentence: passage.sentence }];
    }
    return [];
  });
}

const timesAt = ({ article, index }: SourceSentence): readonly StatedTime[] => statedValues(article).times[index] ?? [];

const isHeld = (mine: StatedTime, theirs: StatedTime): boolean =>
  /^(?:same|compatible)$/u.test(compareTimes(mine, theirs));
