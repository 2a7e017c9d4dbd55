/** Times of a claim that its sources give otherwise, for what is told in the same place of the same sentence. */
import type { StatedTime } from '../../../model/claim';
import { span } from '../../../model/span';
import { reportingVerb } from '../../../text/lexicons/reportingVerbs';
import type { SentenceParse } from '../../../text/syntax/sentenceParse';
import { compareTimes } from '../../../text/dates/compareTimes';
import { timesIn } from '../../../text/dates/timesIn';
import { matterApart, type MatterKind } from './matterApart';
import { isQuoted, type ClaimReading } from '../reading/readClaim';
import type { SourceSentence } from '../reading/sourceSentences';
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
    return (
      valueApart(claim, time, others, timesFor(claim), level) ??
      matterApart(claim, time, others, matterFor(claim)) ??
      []
    );
  });
}

const of: ValueKind<StatedTime>['of'] = (article) => statedValues(article).times;
const holds = (mine: StatedTime, theirs: StatedTime): boolean =>
  /^(?:same|compatible)$/u.test(compareTimes(mine, theirs));

const timesFor = (claim: ClaimReading): ValueKind<StatedTime> => ({
  of,
  holds,
  isOfOther: () => false,
  // A short article that leaves the event out gives the day of another: much of the claim must stand beside the rival.
  least: { calm: 0.3, thorough: 0.2 },
  departs: (mine, theirs, sentence) =>
    compareTimes(mine, theirs) === 'incompatible' && areOfOneKind(claim, mine, sentence, theirs),
  nearness: () => 0,
  eitherWay: false,
});

const matterFor = (claim: ClaimReading): MatterKind<StatedTime> => ({
  of,
  holds,
  departs: (mine, theirs, sentence) =>
    mine.bound === theirs.bound &&
    compareTimes(mine, theirs) === 'incompatible' &&
    areOfOneKind(claim, mine, sentence, theirs),
  sameRelation: () => true,
});

/** "Is due on Thursday" and "told us on Wednesday": when it is, and when somebody said so. */
const areOfOneKind = (claim: ClaimReading, mine: StatedTime, { parse }: SourceSentence, theirs: StatedTime): boolean =>
  isOfReport(claim.parse, mine) === isOfReport(parse, theirs);

/** Whether a weekday stands behind a verb of saying: "told us **on Wednesday**". Trees hang days on the nouns between. */
function isOfReport(parse: SentenceParse, { span: at, weekday }: StatedTime): boolean {
  const day = parse.words.findIndex(({ span: { end } }) => end > at.start);
  if (weekday === undefined || parse.words[day - 1]?.lemma !== 'on') return false;
  const before = parse.words.slice(Math.max(0, day - REACH), day);
  const verb = before.findLast(({ tag, text }) => tag.startsWith('VB') || text === ',');
  return verb?.tag === 'VBD' && reportingVerb(verb.text.toLowerCase()) !== undefined;
}
/** "Said in a statement on Monday". */
const REACH = 6;
