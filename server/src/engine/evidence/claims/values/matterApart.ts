/**
 * Where a claim's clause and one of a source name the same but for a value, whatever their verbs: "Sarn and Ware held their talks
 * in **Hrane**", "a meeting between Sarn and Ware in **Orsk**". A value's place in a sentence is told by the words about it, its
 * verb first; what a clause names besides tells as surely of what it is, where all of it stands in one clause of the source.
 */
import { overlaps, type Span } from '../../../model/span';
import type { Article } from '../../../model/article';
import type { SentenceParse, Word } from '../../../text/syntax/sentenceParse';
import { clauseParts, type ClausePart } from '../clauses/clauseParts';
import { cueIn, foldedWords } from '../clauses/holdingCues';
import { sidesAlike } from '../clauses/inPlace';
import { isQuoted, type ClaimReading } from '../reading/readClaim';
import { sourceSentence, type SourceSentence } from '../reading/sourceSentences';
import { tieWords, wordRelation, type Tie } from '../reading/ties';
import type { Apart } from './valuesApart';

/** How values of one kind are read and compared, for the matter of a clause. */
export interface MatterKind<V extends { readonly span: Span }> {
  /** By the number of the sentence. */
  readonly of: (article: Article) => readonly (readonly V[])[];
  readonly holds: (mine: V, theirs: V) => boolean;
  readonly departs: (mine: V, theirs: V, sentence: SourceSentence) => boolean;
  /** Both values can be said of one thing only, if they are said of one. */
  readonly sameRelation: (mine: V, theirs: V, sentence: SourceSentence) => boolean;
}

/** Share of what the clause names that the source's clause must name: more where the verbs have nothing to do with each other. */
const TOLD = { kin: 0.6, strangers: 0.8 } as const;
/** What stands in the same sentence, or in the one before, is only by the way. */
const BESIDE = { sentence: 0.8, before: 0.7 } as const;
/** Things named in both clauses. */
const LEAST_NAMED = 2;
/** So much less of it must stand where the claim's value does. */
const BETTER = 0.35;
/** Another value that is told of nearly as much of it may be meant as well. */
const EQUAL = 0.15;
const TIED = 0.8;

interface Told<V> {
  readonly source: V;
  readonly sentence: SourceSentence;
  readonly share: number;
  readonly isEnough: boolean;
}

/** Undefined where a source has the claim's value of as much of the matter, or two others. Linear in the articles' values. */
export function matterApart<V extends { readonly span: Span }>(
  claim: ClaimReading,
  mine: V,
  others: readonly V[],
  kind: MatterKind<V>,
): Apart<V> | undefined {
  const matter = matterOf(claim, [mine, ...others], mine);
  if (!matter || isQuoted(claim, mine.span)) return undefined;
  const told = claim.articles.flatMap((article) =>
    kind.of(article).flatMap((values, index) => {
      if (values.length === 0) return [];
      const sentence = sourceSentence(article, index);
      return sentence ? toldIn(claim, matter, mine.span, sentence, values) : [];
    }),
  );
  const rivals = told
    .filter(
      ({ isEnough, source, sentence }) =>
        isEnough &&
        kind.departs(mine, source, sentence) &&
        kind.sameRelation(mine, source, sentence) &&
        !others.some((other) => kind.holds(other, source)),
    )
    .sort((a, b) => b.share - a.share);
  const [best] = rivals;
  if (!best) return undefined;
  // Of two values in one sentence, which is whose is told by what stands about them.
  const isHeld = told.some(
    ({ source, share, sentence }) =>
      kind.holds(mine, source) && (sentence === best.sentence || share > best.share - BETTER),
  );
  const isUnclear = rivals.some(
    ({ source, share, sentence }) => share >= best.share - EQUAL && kind.departs(best.source, source, sentence),
  );
  return isHeld || isUnclear ? undefined : { claim: mine, source: best.source, sentence: best.sentence };
}

interface Matter {
  /** Indices into the claim's content words. */
  readonly named: readonly number[];
  readonly verbs: readonly Word[];
}

/** What the value's clause names, values of the kind aside. Undefined where that is too little to know the clause by. */
function matterOf(
  claim: ClaimReading,
  values: readonly { readonly span: Span }[],
  { span: at }: { readonly span: Span },
): Matter | undefined {
  const { parse } = claim;
  const part = clauseParts(parse).find(({ from, to }) =>
    parse.words.slice(from, to + 1).some((word) => overlaps(word.span, at)),
  );
  if (!part || /\?\s*$/u.test(claim.text)) return undefined;
  // What is denied, or said with care, is not compared by its value.
  if (DENIED.test(foldedWords(parse, part.from, part.to))) return undefined;
  const inside = claim.words.flatMap(({ at: place, span }, i) =>
    place >= part.from && place <= part.to && !values.some((it) => overlaps(it.span, span)) ? [i] : [],
  );
  const isVerb = (i: number): boolean => {
    const { tag, relation } = parse.words[claim.words[i]!.at]!;
    return claim.words[i]!.concept.kind === 'word' && tag.startsWith('VB') && !/^(?:amod|compound)/u.test(relation);
  };
  const named = inside.filter((i) => !isVerb(i));
  const hasName = named.some((i) => claim.words[i]!.concept.kind === 'name');
  if (named.length < LEAST_NAMED || !hasName) return undefined;
  return { named, verbs: inside.filter(isVerb).map((i) => parse.words[claim.words[i]!.at]!) };
}

const DENIED = /(?<![\p{L}])(?:not|n't|never|no|without|if|unless|whether) /u;

/** Verbs that only say that what their object names takes place. */
const LIGHT = /^(?:be|have|do|hold|take|make|give|go|come|get|place|attend|gather|meet)$/u;

function toldIn<V extends { readonly span: Span }>(
  claim: ClaimReading,
  { named, verbs }: Matter,
  mine: Span,
  sentence: SourceSentence,
  values: readonly V[],
): readonly Told<V>[] {
  const { parse } = sentence;
  const allTies = tieWords(claim, sentence);
  const ties = new Map(allTies.map((tie): [number, Tie] => [tie.word, tie]));
  if (named.filter((i) => (ties.get(i)?.strength ?? 0) >= TIED).length < LEAST_NAMED) return [];
  const before = sourceSentence(sentence.article, sentence.index - 1);
  const tiesBefore = new Map(before ? tieWords(claim, before).map((tie): [number, Tie] => [tie.word, tie]) : []);
  const parts = clauseParts(parse);
  return values.flatMap((source): readonly Told<V>[] => {
    const part = parts.find(({ from, to }) =>
      parse.words.slice(from, to + 1).some((word) => overlaps(word.span, source.span)),
    );
    if (!part) return [];
    const isInside = (tie: Tie | undefined): boolean => {
      const at = tie && sentence.words[tie.at]!.at;
      return at !== undefined && at >= part.from && at <= part.to;
    };
    let [share, all] = [0, 0];
    for (const i of named) {
      const weight = claim.weights[i] ?? 0;
      const tie = ties.get(i);
      const here = (tie?.strength ?? 0) * (isInside(tie) ? 1 : BESIDE.sentence);
      all += weight;
      share += weight * Math.max(here, BESIDE.before * (tiesBefore.get(i)?.strength ?? 0));
    }
    const within = named.filter((i) => (ties.get(i)?.strength ?? 0) >= TIED && isInside(ties.get(i)));
    const names = named.filter((i) => claim.words[i]!.concept.kind !== 'word');
    // What happens otherwise happens at another time, unless the value stands by the same word: "at the White House on Monday".
    const kin = isKin(verbs, parse, part);
    const fits = kin || sidesAlike(claim, mine, { sentence, ties: allTies }, source.span, false) > 0;
    const isEnough =
      fits &&
      all > 0 &&
      share / all >= (kin ? TOLD.kin : TOLD.strangers) &&
      within.length >= LEAST_NAMED &&
      names.every((i) => ties.get(i)?.strength === 1 || tiesBefore.get(i)?.strength === 1) &&
      names.some((i) => within.includes(i)) &&
      !isHeldBack(parse, part);
    return [{ source, sentence, share: all > 0 ? share / all : 0, isEnough }];
  });
}

/** A place that could be, or is denied, is none. */
function isHeldBack(parse: SentenceParse, { from, to }: ClausePart): boolean {
  const words = foldedWords(parse, from, to);
  return DENIED.test(words) || cueIn(words) !== undefined;
}

const isKin = (verbs: readonly Word[], { words }: SentenceParse, { from, to }: ClausePart): boolean =>
  verbs.every(
    (verb) =>
      LIGHT.test(verb.lemma) ||
      words
        .slice(from, to + 1)
        .some((word) => /^(?:VB|NN)/u.test(word.tag) && !/^(?:none|opposite)$/u.test(wordRelation(verb, word))),
  );
