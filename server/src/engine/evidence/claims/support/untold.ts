/** Claims that no cited article tells in any words: known names, perhaps, but nothing of what they do. */
import { EVIDENCE } from '../../../model/claim';
import { hull, overlaps, span, type Span } from '../../../model/span';
import { timesIn } from '../../../text/dates/timesIn';
import { commitmentAt } from '../../../claims/commitment/commitment';
import { reportingVerb } from '../../../text/lexicons/reportingVerbs';
import { clauses, type Clause } from '../../../text/syntax/clauses';
import type { Word } from '../../../text/syntax/sentenceParse';
import { carriageOf } from './carriage';
import { claimQuantities } from '../values/claimQuantities';
import type { ContentWord } from '../reading/contentWords';
import { isCarried } from '../values/numberCarried';
import { weightOf, type ClaimReading } from '../reading/readClaim';
import { supportOf } from './support';
import { isUncarried } from './supportFeatures';
import { namesDay } from '../values/statedValues';

/**
 * Support below which a reader would hardly find the claim in its sources, by what of it is new there. Little overlap alone
 * is no ground: one in four of true sentences has it. Of sentences about news by models and people (RAGTruth, Niu and others
 * 2024; CLIFF, Cao and Wang 2021; QAGS, Wang and others 2020; our own) eight in ten below these were not in the sources.
 */
const LITTLE = {
  /** A figure, a day. */
  number: { calm: 0.2, thorough: 0.3 },
  /** What somebody named does or is done to. */
  event: { calm: 0.06, thorough: 0.12 },
  /** Whatever else it tells. */
  any: { calm: 0.005, thorough: 0.03 },
} as const;

/** The words of the claim that the sources have least of; undefined where a reader may find it there. */
export function untoldWords(claim: ClaimReading, level: 'calm' | 'thorough'): Span | undefined {
  const support = claim.passages.length === 0 ? 1 : supportOf(claim);
  if (support >= Math.max(...Object.values(LITTLE).map((by) => by[level]))) return undefined;
  const carriage = carriageOf(claim);
  const missing = claim.words.flatMap((_, i) => (isUncarried(carriage[i]) ? [i] : []));
  const number = missing.find((i) => isUntoldFigure(claim, claim.words[i]!));
  const runs = runsOf(missing);
  const run =
    number !== undefined && support < LITTLE.number[level]
      ? runs.find((list) => list.includes(number))
      : support < LITTLE.any[level] || (support < LITTLE.event[level] && isNewEvent(claim, missing))
        ? heaviest(
            claim,
            runs.filter(({ length }) => length > 1),
          )
        : undefined;
  return run && isOutright(claim) ? hull(run.map((i) => claim.words[i]!.span)) : undefined;
}

/** A day or a number that no source has in other words; not the figures of a name: "COVID-19". */
function isUntoldFigure(claim: ClaimReading, { concept, span: at }: ContentWord): boolean {
  if (concept.kind !== 'number' || /\p{L}-$/u.test(claim.text.slice(0, at.start))) return false;
  if (isNamedDay(claim, at)) return false;
  const counted = claimQuantities(claim).find((number) => overlaps(number.span, at));
  return counted === undefined || !isCarried(claim, counted);
}

/** "On October 4th" for "Oct. 4"; the day on which a page came out stands above it, not in its sentences. */
const isNamedDay = (claim: ClaimReading, at: Span): boolean =>
  timesIn(claim.text, span(0, claim.text.length)).some(
    (time) => overlaps(time.span, at) && claim.articles.some((article) => namesDay(article, time)),
  );

/** Neither denied nor somebody's view, which has many wordings. */
function isOutright({ parse }: ClaimReading): boolean {
  const { polarity, evidence } = commitmentAt(parse, parse.root);
  return polarity.value === 'affirmed' && evidence.value === EVIDENCE.at(-1);
}

/** Somebody is named, and what mainly happens, or who does it, stands nowhere. */
function isNewEvent({ parse, words }: ClaimReading, missing: readonly number[]): boolean {
  const main = clauses(parse).find(({ predicate }) => predicate === parse.root);
  if (!main || !isReport(parse.words[main.predicate]!, main)) return false;
  if (!words.some(({ concept }) => concept.kind === 'name')) return false;
  return missing.some((i) => words[i]!.at === main.predicate || words[i]!.at === main.subject);
}

/** An event that somebody could have reported: neither what may be or just is nor who said so. */
const isReport = ({ tag, text, lemma }: Pick<Word, 'tag' | 'text' | 'lemma'>, { modal, subject }: Clause): boolean =>
  tag.startsWith('VB') &&
  lemma !== 'be' &&
  subject !== undefined &&
  modal === undefined &&
  reportingVerb(text.toLowerCase()) === undefined;

/** Words that stand together, but for one in between. */
function runsOf(words: readonly number[]): readonly (readonly number[])[] {
  const runs: number[][] = [];
  for (const i of words) {
    const last = runs.at(-1);
    if (last && i - last.at(-1)! <= 2) last.push(i);
    else runs.push([i]);
  }
  return runs;
}

function heaviest(claim: ClaimReading, runs: readonly (readonly number[])[]): readonly number[] | undefined {
  return [...runs].sort((a, b) => weightOf(claim, b) - weightOf(claim, a))[0];
}
