/** Which words of a claim have their match in a sentence of a source: the ground on which clauses are compared. */
import { relationOf, type Pos, type WordRelation } from '../../text/wordnet/thesaurus';
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

const POS: readonly (readonly [tag: RegExp, pos: Pos])[] = [
  [/^VB/u, 'v'],
  [/^NNS?$/u, 'n'],
  [/^JJ/u, 'a'],
  [/^RB/u, 'r'],
];

/** The thesaurus knows no names. */
const posOf = ({ tag }: Word): Pos | undefined => POS.find(([pattern]) => pattern.test(tag))?.[1];

export function wordRelation(a: Word, b: Word): WordRelation {
  if (a.lemma === b.lemma) return 'same';
  const [posA, posB] = [posOf(a), posOf(b)];
  return posA && posB ? remembered(a.lemma.toLowerCase(), posA, b.lemma.toLowerCase(), posB) : 'none';
}

const known = new Map<string, Map<string, WordRelation>>();
/** Words a writer's drafts and their sources have; beyond that the memory is begun anew. */
const REMEMBERED = 4000;

/** Most pairs of words are asked about again and again, and nearly all have nothing to do with each other. */
function remembered(a: string, posA: Pos, b: string, posB: Pos): WordRelation {
  let of = known.get(posA + a);
  if (!of) {
    if (known.size >= REMEMBERED) known.clear();
    known.set(posA + a, (of = new Map<string, WordRelation>()));
  }
  const key = posB + b;
  let relation = of.get(key);
  if (relation === undefined) of.set(key, (relation = relationOf(a, posA, b, posB)));
  return relation;
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
