/** A treebank sentence as the learner sees it: numbers for words, tags, heads and relations. */
import type { Clusters } from '../../src/engine/text/syntax/clusters';
import { QUOTE_TAG } from '../../src/engine/text/syntax/sentenceParse';
import { wordForms, type WordForms } from '../../src/engine/text/syntax/wordForms';
import type { TreebankSentence } from './treebank';

export interface Example {
  readonly sentence: TreebankSentence;
  readonly forms: WordForms;
  readonly goldTags: Uint8Array;
  /** As a tagger gives them. */
  readonly tags: Uint8Array;
  /** Heads from 1, the root as `count + 1`. */
  readonly heads: Int32Array;
  /** Relations from 1. */
  readonly relations: Uint8Array;
}

/** Names of tags and relations by number; place 0 is "none". */
export interface Names {
  readonly tags: readonly string[];
  readonly relations: readonly string[];
}

/** Names seen at least `least` times, in the order of the alphabet. */
export function namesIn(sentences: readonly TreebankSentence[], least = 5): Names {
  const often = (values: readonly string[]): string[] => {
    const counts = new Map<string, number>();
    for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
    return [...counts]
      .filter(([, n]) => n >= least)
      .map(([value]) => value)
      .sort();
  };
  return {
    // The tag of quotations as one word comes last: no tagger has to guess it.
    tags: ['', ...often(sentences.flatMap((s) => s.tags)), QUOTE_TAG],
    relations: ['', ...often(sentences.flatMap((s) => s.relations))],
  };
}

export function exampleOf(sentence: TreebankSentence, names: Names, clusters: Clusters): Example {
  const count = sentence.words.length;
  const goldTags = new Uint8Array(count + 2);
  const heads = new Int32Array(count + 2);
  const relations = new Uint8Array(count + 2);
  const tagAt = new Map(names.tags.map((name, i) => [name, i]));
  const relationAt = new Map(names.relations.map((name, i) => [name, i]));
  for (let i = 1; i <= count; i++) {
    goldTags[i] = tagAt.get(sentence.tags[i - 1]!) ?? tagAt.get('NN')!;
    heads[i] = sentence.heads[i - 1]! || count + 1;
    const name = sentence.relations[i - 1]!;
    // A rare subtype is read as its type.
    relations[i] = relationAt.get(name) ?? relationAt.get(name.split(':')[0]!) ?? relationAt.get('dep')!;
  }
  return {
    sentence,
    forms: wordForms(sentence.words, clusters),
    goldTags,
    tags: new Uint8Array(count + 2),
    heads,
    relations,
  };
}
