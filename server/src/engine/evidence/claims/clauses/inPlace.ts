/** Words of a source's sentence that stand where a word of the claim stands: under the same word, between the same neighbours. */
import { overlaps, type Span } from '../../../model/span';
import type { SentenceParse, Word } from '../../../text/syntax/sentenceParse';
import { dependentsOf } from '../../../text/syntax/tree';
import type { ClaimReading, Passage } from '../reading/readClaim';
import type { Tie } from '../reading/ties';

/** How much of what stands about two words is the same. */
export interface InPlace {
  /** Index into the content words of the source's sentence. */
  readonly at: number;
  /** They hang on the same word, in the same relation. */
  readonly hangs: boolean;
  /** Neighbours on either side that are the same: 0 to 2. */
  readonly beside: number;
  /** Words that hang on both. */
  readonly below: number;
}

/** What may change places with one another: names, common nouns, what qualifies them. */
export type WordClass = 'name' | 'noun' | 'adjective' | 'adverb';

const CLASSES: readonly (readonly [tag: RegExp, of: WordClass])[] = [
  [/^NNPS?$/u, 'name'],
  [/^NNS?$/u, 'noun'],
  [/^JJ/u, 'adjective'],
  [/^RB/u, 'adverb'],
];

export const classOf = ({ tag }: Word): WordClass | undefined => CLASSES.find(([pattern]) => pattern.test(tag))?.[1];

/** A tie by less is no neighbour. */
const TIED = 0.5;

/** All words of the class of the claim's word that no other word of the claim is tied to, with what is the same about them. */
export function standingInPlace(
  claim: Pick<ClaimReading, 'parse' | 'words'>,
  word: number,
  { sentence, ties }: Pick<Passage, 'sentence' | 'ties'>,
): readonly InPlace[] {
  const mine = claim.words[word];
  const own = mine && claim.parse.words[mine.at];
  const wanted = own && classOf(own);
  if (!mine || !wanted) return [];
  const tied = new Map(ties.filter(({ strength }) => strength >= TIED).map((tie) => [tie.word, tie.at]));
  const taken = new Set(tied.values());
  const place = (at: number): number => sentence.words.findIndex((it) => it.at === at);
  const wordAt = (at: number): number => claim.words.findIndex((it) => it.at === at);
  const above = own.head < 0 ? undefined : tied.get(wordAt(own.head));
  const relation = relationOf(claim.parse, mine.at);
  const below = (claim.parse.dependents[mine.at] ?? []).flatMap((d) => tied.get(wordAt(d)) ?? []);
  return sentence.words.flatMap((other, at): readonly InPlace[] => {
    const theirs = sentence.parse.words[other.at]!;
    if (taken.has(at) || classOf(theirs) !== wanted) return [];
    const hangs =
      relationOf(sentence.parse, other.at) === relation &&
      (own.head < 0 ? theirs.head < 0 : above !== undefined && above === place(theirs.head));
    const beside = Number(tied.get(word - 1) === at - 1 && at > 0) + Number(tied.get(word + 1) === at + 1);
    const common = below.filter((it) => sentence.parse.words[sentence.words[it]!.at]!.head === other.at).length;
    return [{ at, hangs, beside, below: common }];
  });
}

/** The relation with its preposition; what is done to somebody is one, whichever way it is told. */
function relationOf(parse: SentenceParse, at: number): string {
  const { relation } = parse.words[at]!;
  const prepositions = dependentsOf(parse, at, 'case').map((d) => parse.words[d]!.lemma);
  const plain = relation === 'nsubj:pass' ? 'obj' : relation.replace(/:.*$/u, '');
  return [plain, ...prepositions].join(' ');
}

/**
 * How many sides of a stretch of the claim and one of the source's sentence have the same beside them: a word that is tied;
 * 0 to 2. 0 where a word of the source's stretch stands in the claim, too.
 * @param endsCount whether both beginning or both ending their sentences is a second side
 */
export function sidesAlike(
  claim: Pick<ClaimReading, 'words'>,
  mine: Span,
  { sentence, ties }: Pick<Passage, 'sentence' | 'ties'>,
  theirs: Span,
  endsCount: boolean,
): number {
  const [first, last] = rangeOf(claim.words, mine);
  const [from, to] = rangeOf(sentence.words, theirs);
  if (first < 0 || from < 0) return 0;
  const tied = new Map(ties.filter(({ strength }) => strength >= TIED).map((tie) => [tie.word, tie.at]));
  for (const at of tied.values()) if (at >= from && at <= to) return 0;
  const beside = Number(tied.get(first - 1) === from - 1 && from > 0) + Number(tied.get(last + 1) === to + 1);
  const ends = (first === 0 && from === 0) || (last === claim.words.length - 1 && to === sentence.words.length - 1);
  return beside === 1 && endsCount && ends ? 2 : beside;
}

const rangeOf = (words: ClaimReading['words'], at: Span): readonly [first: number, last: number] => [
  words.findIndex(({ span }) => overlaps(span, at)),
  words.findLastIndex(({ span }) => overlaps(span, at)),
];

/** The tie of a word in a sentence, if any. */
export const tieOf = (ties: readonly Tie[], word: number): Tie | undefined => ties.find((tie) => tie.word === word);
