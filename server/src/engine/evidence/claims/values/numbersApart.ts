/** Numbers of a claim that its sources give otherwise: of the same thing, in the same place of what they tell. */
import type { Article } from '../../../model/article';
import type { Quantity } from '../../../model/claim';
import { hull, sliceOf, span, type Span } from '../../../model/span';
import { compareQuantities } from '../../../text/quantities/compareQuantities';
import { derivable } from '../../../text/quantities/derivable';
import { scaleOf } from '../../../text/quantities/units';
import { dependentsOf } from '../../../text/syntax/tree';
import type { SentenceParse, Word } from '../../../text/syntax/sentenceParse';
import { claimQuantities, countAlike } from './claimQuantities';
import { isQuoted, type ClaimReading } from '../reading/readClaim';
import { topWord } from './slots';
import type { SourceSentence } from '../reading/sourceSentences';
import { statedValues } from './statedValues';
import { wordRelation } from '../reading/ties';
import { valueApart, type Apart, type Level, type ValueKind } from './valuesApart';

/** "Hundreds", "dozens": a number so wide says nothing that a figure could contradict. */
const VAGUE = 4;

/** The number with what it counts. */
export const quantityWords = (text: string, quantity: Quantity): Span => {
  const at = boundedWords(text, quantity);
  const { head } = quantity;
  return hull(head && head.start - at.end < 40 ? [at, head] : [at]) ?? at;
};

/** The number with the words that bound it, from its first word on: "more than a third", "at least $5 million". */
export function boundedWords(text: string, { span: at, bound }: Quantity): Span {
  if (bound === undefined) return at;
  const before = BOUND.exec(text.slice(Math.max(0, at.start - LONGEST_BOUND), at.start));
  return before ? span(at.start - before[0].length, at.end) : at;
}
const LONGEST_BOUND = 20;
const BOUNDS =
  '(?<![\\p{L}\\p{N}])(?:(?:more|less|fewer|greater|higher|lower) than|at (?:least|most)|up to|as many as|nearly|almost|over|under|about|around|some|roughly|approximately)\\s';
const BOUND = new RegExp(`${BOUNDS}$`, 'iu');
const ANY_BOUND = new RegExp(BOUNDS, 'iu');

/** "More than four years and 4,000 miles later": a bound may be of both. */
const isBoundedBefore = ({ article, span: within }: SourceSentence, { span: at }: Quantity): boolean =>
  ANY_BOUND.test(article.text.slice(Math.max(within.start, at.start - BOTH), at.start));
/** Letters of another value between a bound and the number. */
const BOTH = 40;

/** A number that any cited article states of the same, or that can be worked out, is none. */
export function numbersApart(claim: ClaimReading, level: Level): readonly Apart<Quantity>[] {
  const all = claimQuantities(claim);
  return all.flatMap((quantity) => {
    if (isQuoted(claim, quantity.span) || isVague(quantity)) return [];
    const others = all.filter((other) => other !== quantity);
    const apart = valueApart(claim, quantity, others, kindFor(claim), level);
    // "More than a third" for "less than a third" is turned round, whatever comes out of other figures.
    return apart && (apart.source.value === quantity.value || !isWorkedOut(claim, quantity, apart.source))
      ? [apart]
      : [];
  });
}

const isVague = ({ low, high }: Quantity): boolean => Number.isFinite(high) && low > 0 && high / low >= VAGUE;

const kindFor = (claim: ClaimReading): ValueKind<Quantity> => ({
  of: (article) => statedValues(article).quantities,
  holds,
  isOfOther,
  least: { calm: 0.3, thorough: 0.26 },
  departs: (mine, theirs, sentence) =>
    compareQuantities(mine, theirs) === 'incompatible' &&
    (mine.value !== theirs.value || theirs.bound !== undefined || !isBoundedBefore(sentence, theirs)) &&
    isOfSame(claim, mine, sentence, theirs),
  nearness: (mine, theirs) =>
    (mine.of.length > 0 && mine.of[0] === theirs.of[0] ? 0.1 : 0) +
    (digitsOf(mine) === digitsOf(theirs) ? 0.1 : 0) -
    (/^(?:ordinal|age)$/u.test(mine.unit) ? OFTEN : 0),
  eitherWay: true,
});

/** Many have an age, and many things stand in a row. */
const OFTEN = 0.08;

/** "More than a third" may stand for 40 per cent, hardly for 59. */
const holds = (mine: Quantity, theirs: Quantity): boolean =>
  /^(?:same|compatible)$/u.test(compareQuantities(mine, theirs)) &&
  (!isOpen(mine) || isOpen(theirs) || isNear(mine.value, theirs.value));

const isOpen = ({ low, high }: Quantity): boolean => !Number.isFinite(low) || !Number.isFinite(high);
const isNear = (a: number, b: number): boolean => Math.max(a, b) <= NEAR * Math.max(Math.min(a, b), 0);
/** Readers take a bound to lie near what it bounds (Cummins, Sauerland and Solt 2012). */
const NEAR = 1.5;
/** Who works out a figure and bounds it stays closer. */
const CLOSE = 1.2;

/** "1.8 million" for "1.8 billion": a slip of the scale. */
const digitsOf = ({ value }: Quantity): string => String(value).replace(/[.]|0+$|e.*$/gu, '');

/** Counts of different things, each with its noun. */
const isOfOther = (a: Quantity, b: Quantity): boolean =>
  isCounted(a) && isCounted(b) && a.of.length > 0 && b.of.length > 0 && !countAlike(a, b);

const isCounted = ({ unit }: Pick<Quantity, 'unit'>): boolean => unit === 'count' || unit === 'ordinal';

/** What is counted has to be the same by its name; of a measure the unit says enough where one of them names nothing. */
function isOfSame(claim: ClaimReading, mine: Quantity, sentence: SourceSentence, theirs: Quantity): boolean {
  if (countAlike(mine, theirs)) return true;
  if (!isCounted(mine) && mine.unit === theirs.unit && (mine.of.length === 0 || theirs.of.length === 0)) return true;
  const [a, b] = [nounOf(claim.parse, mine), nounOf(sentence.parse, theirs)];
  if (!a) return false;
  // "A 19th sanctions package", where the parser loses the noun behind the nouns.
  const named = mine.unit === 'ordinal' ? nounsBehind(sentence.parse, theirs) : b ? [b] : [];
  const told = mine.unit === 'count' && !theirs.head ? subjectsOf(sentence.parse, theirs) : [];
  return [...named, ...told].some((noun) => /^(?:same|synonym)$/u.test(wordRelation(a, noun)));
}

/** Of what a number is told that has no noun itself: "cases rose to 105", "the number of homes lost is 12". */
function subjectsOf(parse: SentenceParse, { span: at }: Quantity): readonly Word[] {
  const top = topWord(parse, at);
  const told = parse.words[top];
  if (!told || !/^(?:obj|obl|root|xcomp|ccomp|conj|advcl|dep)/u.test(told.relation)) return [];
  const over = [top, told.head].flatMap((i) => (i < 0 ? [] : dependentsOf(parse, i, 'nsubj')));
  return over
    .flatMap((i) => [i, ...dependentsOf(parse, i, 'nmod')])
    .map((i) => parse.words[i]!)
    .filter(({ tag }) => tag.startsWith('NN'));
}

function nounsBehind(parse: SentenceParse, { span: at }: Quantity): readonly Word[] {
  const from = parse.words.findIndex(({ span: { start } }) => start >= at.end);
  const behind = parse.words.slice(from, from + MOST_NOUNS);
  const end = behind.findIndex(({ tag }) => !/^(?:NN|JJ)/u.test(tag));
  return (end < 0 ? behind : behind.slice(0, end)).filter(({ tag }) => tag.startsWith('NN'));
}
/** A number has hardly more nouns behind it. */
const MOST_NOUNS = 4;

/** The noun that the number stands by. */
function nounOf(parse: SentenceParse, { span: at, head }: Quantity): Word | undefined {
  let up = head ? topWord(parse, head) : (parse.words[topWord(parse, at)]?.head ?? -1);
  // "Second committee hearing": the hearing.
  while (parse.words[up]?.relation === 'compound') up = parse.words[up]!.head;
  const noun = parse.words[up];
  return noun?.tag.startsWith('NN') ? noun : undefined;
}

/** Figures of the sentences near the claim from which the number comes out; of the same thing, where that has a name. */
function isWorkedOut(claim: ClaimReading, quantity: Quantity, rival?: Quantity): boolean {
  const { value, low, high } = quantity;
  const figure = isOpen(quantity)
    ? { ...quantity, low: Math.max(low, value / CLOSE), high: Math.min(high, value * CLOSE) }
    : quantity;
  const named = quantity.of.length > 0 && quantity.of[0] === rival?.of[0];
  // A bound leaves room for whatever comes out of a share, a score and a date.
  const alone = named && isOpen(quantity) && isCounted(quantity);
  return claim.passages.some(({ sentence, around }) => {
    const near = [sentence, ...around].map(({ article, index }) => [statedValues(article), index] as const);
    const among = near
      .flatMap(([values, index]) => values.quantities[index] ?? [])
      .filter((other) => (alone ? countAlike(quantity, other) : !named || !isOfOther(quantity, other)));
    // Who counts what a sentence lists says nothing of what the sentence counts itself.
    const listed = among.some((other) => countAlike(quantity, other))
      ? []
      : near.flatMap(([values, index]) => values.listed[index] ?? []);
    return derivable(figure, among, listed) !== undefined;
  });
}

/** Amounts of the claim that stand in no cited article, nor come out of figures near what it tells. */
export function missingAmounts(claim: ClaimReading): readonly Quantity[] {
  return claimQuantities(claim).filter(
    (quantity) =>
      isAmount(quantity) &&
      !isVague(quantity) &&
      !isQuoted(claim, quantity.span) &&
      !claim.articles.some(
        (article) =>
          statedValues(article).quantities.some((list) => list.some((other) => mayBeOne(quantity, other))) ||
          isWritten(claim.text, quantity, article),
      ) &&
      !isWorkedOut(claim, quantity),
  );
}

/** Money, shares, measures: what one counts one may have counted oneself, and how long something took may be reckoned from dates. */
const isAmount = ({ unit, of }: Quantity): boolean =>
  !isCounted({ unit }) &&
  !/^(?:age|times|score)$/u.test(unit) &&
  scaleOf(unit).dimension !== 'time' &&
  !(unit === '%' && of.some((key) => LOOSE.test(key)));

/** "Half her life", "a third of the way": a manner of speaking. */
const LOOSE = /^~?(?:lif|life|time|tim|way|night|day|mind|heart|battl|stori|story)$/u;

/** The same figure, of whatever. */
const mayBeOne = (a: Quantity, b: Quantity): boolean => holds(a, b) || a.value === b.value;

/** Its figures stand somewhere in the article: in a caption, a table, a line that is no sentence. */
function isWritten(text: string, { span: at }: Quantity, article: Article): boolean {
  const [figures] = /\d[\d.,]*\d|\d/u.exec(sliceOf(text, at)) ?? [];
  // A lone figure stands for anything: "9/11", "7 p.m.".
  if (figures === undefined || figures.length < 2) return false;
  const whole = sliceOf(article.text, article.span);
  for (let i = whole.indexOf(figures); i >= 0; i = whole.indexOf(figures, i + figures.length))
    if (!/\d/u.test(whole.charAt(i - 1)) && !/^[.,]?\d/u.test(whole.slice(i + figures.length, i + figures.length + 2)))
      return true;
  return false;
}
