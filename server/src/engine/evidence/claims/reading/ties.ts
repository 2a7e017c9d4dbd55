/** Which words of a claim have their match in a sentence of a source: the ground on which clauses are compared. */
import { entryOf, relationBetween, type Entry, type Pos, type WordRelation } from '../../../text/wordnet/thesaurus';
import type { SentenceParse, Word } from '../../../text/syntax/sentenceParse';
import type { ContentWord } from './contentWords';
import type { SourceSentence } from './sourceSentences';

export interface Tie {
  /** Index into the claim's content words. */
  readonly word: number;
  /** Index into the content words of the source's sentence. */
  readonly at: number;
  /** 1 for what may stand for the same, less for what is only near. */
  readonly strength: number;
}

/**
 * What a relation of two words is worth when one asks whether they tell the same: more general words lose little, more
 * special ones add something.
 */
const STRENGTH: Readonly<Record<WordRelation, number>> = {
  same: 1,
  synonym: 0.9,
  family: 0.9,
  general: 0.8,
  kind: 0.5,
  opposite: 0,
  none: 0,
};

const TAGS: Readonly<Record<Pos, string>> = {
  v: 'VB VBD VBG VBN VBP VBZ',
  n: 'NN NNS',
  a: 'JJ JJR JJS',
  r: 'RB RBR RBS',
};
const POS = new Map<string, Pos>(
  (['v', 'n', 'a', 'r'] as const).flatMap((pos) => TAGS[pos].split(' ').map((tag) => [tag, pos] as const)),
);

/** The thesaurus knows no names. */
const posOf = ({ tag }: Word): Pos | undefined => POS.get(tag);

const known = new WeakMap<Word, Entry | 'unknown'>();

function entryAt(word: Word): Entry | 'unknown' {
  let entry = known.get(word);
  if (entry === undefined) {
    const pos = posOf(word);
    known.set(word, (entry = (pos && entryOf(word.lemma, pos)) ?? 'unknown'));
  }
  return entry;
}

export function wordRelation(a: Word, b: Word): WordRelation {
  if (a.lemma === b.lemma) return 'same';
  const one = entryAt(a);
  if (one === 'unknown') return 'none';
  const other = entryAt(b);
  return other === 'unknown' ? 'none' : relationBetween(one, other);
}

/** The strongest match of each word of the claim in the sentence; of places with the same word the one among the same neighbours. */
export function tieWords(
  claim: { readonly parse: SentenceParse; readonly words: readonly ContentWord[] },
  source: SourceSentence,
): readonly Tie[] {
  const byKey = new Map<string, number[]>();
  source.words.forEach(({ concept }, i) => {
    const places = byKey.get(concept.key);
    if (places) places.push(i);
    else byKey.set(concept.key, [i]);
  });
  return claim.words.flatMap((word, i): readonly Tie[] => {
    const [first, ...others] = byKey.get(word.concept.key) ?? [];
    if (first !== undefined) {
      const at = others.length === 0 ? first : amongTheSame(claim.words, i, source.words, [first, ...others]);
      return [{ word: i, at, strength: 1 }];
    }
    if (word.concept.kind !== 'word') return [];
    const near = nearest(claim.parse.words[word.at]!, source);
    return near ? [{ word: i, ...near }] : [];
  });
}

/** Content words on either side that tell one place from another: "don't ask that … should always ask about". */
const BESIDE = 3;

/** The first of those among whose neighbours stand most of the claim's. */
function amongTheSame(
  mine: readonly ContentWord[],
  word: number,
  theirs: readonly ContentWord[],
  places: readonly number[],
): number {
  let [best, most] = [places[0]!, -1];
  for (const place of places) {
    let shared = 0;
    for (let step = -BESIDE; step <= BESIDE; step++) {
      const key = step === 0 ? undefined : mine[word + step]?.concept.key;
      if (key === undefined) continue;
      // One word more or less between them is no other place.
      if ([-1, 0, 1].some((by) => by !== -step && theirs[place + step + by]?.concept.key === key))
        shared += 1 / Math.abs(step);
    }
    if (shared > most) [best, most] = [place, shared];
  }
  return best;
}

function nearest(word: Word, source: SourceSentence): { readonly at: number; readonly strength: number } | undefined {
  let best: { readonly at: number; readonly strength: number } | undefined;
  source.words.forEach(({ concept, at: place }, at) => {
    if (concept.kind !== 'word') return;
    const strength = STRENGTH[wordRelation(word, source.parse.words[place]!)];
    if (strength > (best?.strength ?? 0)) best = { at, strength };
  });
  return best;
}
