/** Where a source gives another value than a claim for the same thing: the slot decides, not the bag of values. */
import type { Article } from '../../../model/article';
import { overlaps, type Span } from '../../../model/span';
import type { SentenceParse } from '../../../text/syntax/sentenceParse';
import type { ClaimReading } from '../reading/readClaim';
import { shareWithout, slotLikeness, topWord } from './slots';
import { sourceSentence, type SourceSentence } from '../reading/sourceSentences';
import { tieWords, type Tie } from '../reading/ties';
import { isToldOfOthers } from '../events/toldOfOthers';

export type Level = 'calm' | 'thorough';

/** How values of one kind are read and compared. */
export interface ValueKind<V extends { readonly span: Span }> {
  /** By the number of the sentence. */
  readonly of: (article: Article) => readonly (readonly V[])[];
  /** The source's value may stand for the claim's. */
  readonly holds: (mine: V, theirs: V) => boolean;
  /** They cannot be of one thing where one sentence tells both: "two officials and three sources". */
  readonly isOfOther: (mine: V, theirs: V) => boolean;
  /** They contradict each other, if they are of one thing. */
  readonly departs: (mine: V, theirs: V, sentence: SourceSentence) => boolean;
  /** Least likeness of two slots where the claim's value stands nowhere in its sources. */
  readonly least: Readonly<Record<Level, number>>;
  /** How much more two values have in common than what stands about them: 0 for nothing. */
  readonly nearness: (mine: V, theirs: V) => number;
  /** A value that no source has is told of, too, where two stand for it equally. */
  readonly eitherWay: boolean;
}

export interface Apart<V> {
  readonly claim: V;
  readonly source: V;
  readonly sentence: SourceSentence;
  /** Another value of the sentence may be meant as well. */
  readonly unclear?: true;
}

/** Least likeness of two slots where the claim's value stands elsewhere in the sources, of something else. */
const ELSEWHERE = { calm: 0.42, thorough: 0.38 } as const;
/** Share of the claim in the sentence, the value aside, where the value stands elsewhere. */
const TELLS = { calm: 0.6, thorough: 0.5 } as const;
/** A slot that has no more in common with the claim's value is another's. */
const ANOTHERS = 0.15;
/** So much better must a slot be than one beside it that has the claim's value. */
const BETTER = 0.1;
/** Of two places alike, the one in the sentence nearer to the claim. */
const COVERED = 0.2;
/** Two rivals no farther apart are equally likely to be meant. */
const EQUAL = 0.13;

/** The value that stands in the claim's place; undefined where a source holds the claim's own, or nobody can tell. */
export function valueApart<V extends { readonly span: Span }>(
  claim: ClaimReading,
  mine: V,
  others: readonly V[],
  kind: ValueKind<V>,
  level: Level,
): Apart<V> | undefined {
  const swapped = exchanged(claim, mine, others, kind);
  if (swapped) return swapped;
  const rivals = claim.passages
    .flatMap(({ sentence, ties, covered }) =>
      valuesAt(sentence, kind)
        // A value that another of the claim's stands for is that one's.
        .filter((it) => kind.departs(mine, it, sentence) && !others.some((other) => kind.holds(other, it)))
        .filter((it) => !isToldOfOthers(claim, mine.span, sentence, it.span))
        .map((source) => {
          const slot = slotLikeness(claim, mine.span, sentence, ties, source.span);
          return { source, sentence, ties, slot, likeness: slot + kind.nearness(mine, source), covered };
        }),
    )
    .sort((a, b) => b.likeness + COVERED * b.covered - a.likeness - COVERED * a.covered);
  const [best, next] = rivals;
  if (!best || best.likeness < kind.least[level]) return undefined;
  const held = holdersOf(claim, mine, best, kind);
  const unclear = next?.sentence === best.sentence && best.likeness - next.likeness <= EQUAL;
  if (unclear && !(kind.eitherWay && held === undefined)) return undefined;
  if (held !== undefined) {
    const tells = shareWithout(claim, best, mine.span) >= TELLS[level];
    if (held > ANOTHERS || !tells || best.likeness < ELSEWHERE[level]) return undefined;
  }
  return { claim: mine, source: best.source, sentence: best.sentence, ...(unclear ? { unclear } : {}) };
}

const valuesAt = <V extends { readonly span: Span }>(
  { article, index }: SourceSentence,
  kind: ValueKind<V>,
): readonly V[] => kind.of(article)[index] ?? [];

/** The best slot among those in which a source has the claim's value; undefined where none has it. */
function holdersOf<V extends { readonly span: Span }>(
  claim: ClaimReading,
  mine: V,
  rival: { readonly sentence: SourceSentence; readonly slot: number },
  kind: ValueKind<V>,
): number | undefined {
  let best: number | undefined;
  for (const article of claim.articles)
    for (const [index, values] of kind.of(article).entries()) {
      const holding = values.filter((it) => kind.holds(mine, it));
      const sentence = holding.length > 0 ? sourceSentence(article, index) : undefined;
      if (!sentence) continue;
      const ties = tieWords(claim, sentence);
      for (const it of holding) {
        const slot = slotLikeness(claim, mine.span, sentence, ties, it.span);
        if (sentence === rival.sentence && kind.isOfOther(mine, it) && slot <= rival.slot - BETTER) continue;
        best = Math.max(best ?? 0, slot);
      }
    }
  return best;
}

/** Two values that change places: "Orsk gave 1 million and Hrane 5" for "Orsk gave 5 million and Hrane 1". */
function exchanged<V extends { readonly span: Span }>(
  claim: ClaimReading,
  mine: V,
  others: readonly V[],
  kind: ValueKind<V>,
): Apart<V> | undefined {
  for (const passage of claim.passages) {
    const values = valuesAt(passage.sentence, kind);
    if (values.length !== 2) continue;
    const [one, two] = values as readonly [V, V];
    for (const other of others) {
      // "48 chose Orin, 45 chose Sarn" in one sentence, the other way round of others in the next.
      if (
        claim.passages.some((it) => it !== passage && it.covered >= passage.covered && hasBoth(it, kind, mine, other))
      )
        continue;
      for (const [straight, crossed] of [
        [one, two],
        [two, one],
      ] as const)
        if (
          kind.holds(mine, crossed) &&
          kind.holds(other, straight) &&
          kind.departs(mine, straight, passage.sentence) &&
          kind.departs(other, crossed, passage.sentence) &&
          shareWithout(claim, passage, mine.span) >= TELLS.calm &&
          belongTo(claim, mine, other, passage, straight, crossed)
        )
          return { claim: mine, source: straight, sentence: passage.sentence };
    }
  }
  return undefined;
}

const hasBoth = <V extends { readonly span: Span }>(
  { sentence }: ClaimReading['passages'][number],
  kind: ValueKind<V>,
  one: V,
  other: V,
): boolean => [one, other].every((mine) => valuesAt(sentence, kind).some((it) => kind.holds(mine, it)));

/** Whether the words about each of two values of the claim stand about the first and the second of the source. */
function belongTo<V extends { readonly span: Span }>(
  claim: ClaimReading,
  mine: V,
  other: V,
  { sentence, ties }: { readonly sentence: SourceSentence; readonly ties: readonly Tie[] },
  first: V,
  second: V,
): boolean {
  const [nearMine, nearOther] = [mine, other].map((it) => farFrom(claim.parse, it.span));
  const [nearFirst, nearSecond] = [first, second].map((it) => farFrom(sentence.parse, it.span));
  let [straightMine, straightOther, crossed] = [0, 0, 0];
  for (const { word, at, strength } of ties) {
    if ([mine, other].some((it) => overlaps(it.span, claim.words[word]!.span))) continue;
    const [here, there] = [claim.words[word]!.at, sentence.words[at]!.at];
    const sideHere = Math.sign(nearMine![here]! - nearOther![here]!);
    const sideThere = Math.sign(nearFirst![there]! - nearSecond![there]!);
    if (sideHere === 0 || sideThere === 0) continue;
    if (sideHere !== sideThere) crossed += strength;
    else if (sideHere < 0) straightMine += strength;
    else straightOther += strength;
  }
  return straightMine > 0.7 && straightOther > 0.7 && crossed === 0;
}

/** Words away; across a comma or an "and" begins what the next value is about. */
function farFrom(parse: SentenceParse, at: Span): readonly number[] {
  const from = topWord(parse, at);
  const far = parse.words.map(() => 0);
  for (const step of [1, -1])
    for (let i = from + step, steps = 0; i >= 0 && i < far.length; i += step)
      far[i] = steps += /^(?:punct|cc)$/u.test(parse.words[i]!.relation) ? APART : 1;
  return far;
}
const APART = 3;
