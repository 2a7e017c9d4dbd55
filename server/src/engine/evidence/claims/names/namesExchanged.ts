/**
 * Two people of a claim that change places in two clauses: "Sarn settled, while the case against Ware goes on" where the source's
 * "Ware reached a settlement. The case against Sarn is pending." Each clause names the same but for the person, and each has the
 * other's: that both are so by chance is unlikely, so neither needs its verb.
 */
import { compareNames } from '../../../claims/names/compareNames';
import type { FoundName } from '../../../claims/names/namesIn';
import { overlaps } from '../../../model/span';
import type { SentenceParse } from '../../../text/syntax/sentenceParse';
import { clauseParts, type ClausePart } from '../clauses/clauseParts';
import { isQuoted, type ClaimReading } from '../reading/readClaim';
import { sentenceNames } from './sentenceNames';
import { sourceSentence, type SourceSentence } from '../reading/sourceSentences';
import { tieWords } from '../reading/ties';
import type { Apart } from '../values/valuesApart';

/** Share of what a clause names, by weight, that the source's clause must name. */
const TOLD = 0.6;
/** A clause that has the claim's own name and tells so much of its matter settles it. */
const SETTLES = 0.4;
const TIED = 0.8;

interface Side {
  readonly name: FoundName;
  /** Indices into the claim's content words. */
  readonly matter: readonly number[];
}

/** Both names, or none. @param names of the claim */
export function namesExchanged(claim: ClaimReading, names: readonly FoundName[]): readonly Apart<FoundName>[] {
  const sides = clauseParts(claim.parse).flatMap((part) => sideIn(claim, part, names) ?? []);
  const [one, two] = sides;
  if (sides.length !== 2 || !one || !two || isOne(one.name, two.name)) return [];
  if (sides.some(({ name }) => isQuoted(claim, name.span))) return [];
  for (const { sentence } of claim.passages)
    for (const step of [0, 1, -1]) {
      const other = step === 0 ? sentence : sourceSentence(sentence.article, sentence.index + step);
      if (!other) continue;
      const first = swappedIn(claim, one, two.name, sentence);
      const second = first && swappedIn(claim, two, one.name, other);
      if (first && second && !sides.some((side) => isToldOf(claim, side))) return [first, second];
    }
  return [];
}

const isOne = (a: FoundName, b: FoundName): boolean => /^(?:same|compatible)$/u.test(compareNames(a, b));

const mayBeSomebody = ({ kind, country }: FoundName): boolean =>
  (kind === 'person' || kind === 'other') && country === undefined;

/** A clause with one name, somebody's, and something else it names. */
function sideIn(claim: ClaimReading, part: ClausePart, names: readonly FoundName[]): Side | undefined {
  const inside = names.filter((name) => isIn(claim.parse, part, name));
  const [name] = inside.filter(mayBeSomebody);
  if (!name || inside.filter(mayBeSomebody).length !== 1) return undefined;
  const matter = claim.words.flatMap(({ at, span }, i) =>
    at >= part.from && at <= part.to && !overlaps(span, name.span) ? [i] : [],
  );
  return matter.length === 0 ? undefined : { name, matter };
}

const isIn = ({ words }: SentenceParse, { from, to }: ClausePart, { span }: FoundName): boolean =>
  words.slice(from, to + 1).some((word) => overlaps(word.span, span));

/** Where the sentence tells the side's matter of the other name in one clause, and not of its own. */
function swappedIn(
  claim: ClaimReading,
  { name, matter }: Side,
  other: FoundName,
  sentence: SourceSentence,
): Apart<FoundName> | undefined {
  const names = sentenceNames(sentence.article)[sentence.index] ?? [];
  if (names.some((it) => isOne(it, name))) return undefined;
  const source = names.find((it) => mayBeSomebody(it) && isOne(it, other));
  return source && toldShare(claim, matter, sentence) >= TOLD ? { claim: name, source, sentence } : undefined;
}

/** Verbs that have no match do not count: they are what is worded otherwise. */
function toldShare(claim: ClaimReading, matter: readonly number[], sentence: SourceSentence): number {
  const ties = new Map(tieWords(claim, sentence).map(({ word, strength }) => [word, strength]));
  let [told, all] = [0, 0];
  for (const i of matter) {
    const strength = ties.get(i) ?? 0;
    const tied = strength >= TIED;
    if (!tied && claim.parse.words[claim.words[i]!.at]!.tag.startsWith('VB')) continue;
    all += claim.weights[i] ?? 0;
    told += tied ? (claim.weights[i] ?? 0) * strength : 0;
  }
  return all === 0 ? 0 : told / all;
}

/** Whether any sentence has the matter of the claim's own name. */
const isToldOf = (claim: ClaimReading, { name, matter }: Side): boolean =>
  claim.passages.some(
    ({ sentence }) =>
      (sentenceNames(sentence.article)[sentence.index] ?? []).some((it) => isOne(it, name)) &&
      toldShare(claim, matter, sentence) >= SETTLES,
  );
