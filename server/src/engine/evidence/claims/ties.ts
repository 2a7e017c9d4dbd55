/** Which words of a claim have their match in a sentence of a source: the ground on which clauses are compared. */
import { entryOf, relationBetween, type Entry, type Pos, type WordRelation } from '../../text/wordnet/thesaurus';
import type { SentenceParse, Word } from '../../text/syntax/sentenceParse';
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

/** The strongest match of each word of the claim in the sentence; of equals the first. */
export function tieWords(
  claim: { readonly parse: SentenceParse; readonly words: readonly ContentWord[] },
  source: SourceSentence,
): readonly Tie[] {
  const byKey = new Map<string, number>();
  source.words.forEach(({ concept }, i) => {
    if (!byKey.has(concept.key)) byKey.set(concept.key, i);
  });
  return claim.words.flatMap((word, i): readonly Tie[] => {
    const same = byKey.get(word.concept.key);
    if (same !== undefined) return [{ word: i, at: same, strength: 1 }];
    if (word.concept.kind !== 'word') return [];
    const near = nearest(claim.parse.words[word.at]!, source);
    return near ? [{ word: i, ...near }] : [];
  });
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
