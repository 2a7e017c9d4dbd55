/** How far two sentences tell the same thing, by the weight of what they have in common. */
import type { Article } from '../../model/article';
import type { Concept } from '../../model/claim';
import { tellingsOf, type Telling } from './tellings';
import { WorkBudget } from './workBudget';

type Concepts = ReadonlyMap<string, Concept>;

/** Says how telling a concept is: what stands in every sentence tells nothing. */
export type Weights = (concept: Concept) => number;

/** Who takes part is the same in all sentences about an affair; what they do is not. First and last name count twice, too. */
const NAME_WEIGHT = 0.5;

/** Weights by the sentences at hand: those of the articles compared. */
export function weightsFor(articles: readonly Article[]): Weights {
  const counts = new Map<string, number>();
  let sentences = 0;
  for (const article of articles)
    for (const { concepts } of tellingsOf(article)) {
      sentences++;
      for (const key of concepts.keys()) counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  return ({ key, kind }) =>
    Math.log(1 + sentences / (1 + (counts.get(key) ?? 0))) * (kind === 'name' ? NAME_WEIGHT : 1);
}

export interface Likeness {
  /** Common weight by that of both, 0 to 1: low where one tells much more. */
  readonly both: number;
  /** Common weight by that of the shorter, 0 to 1. */
  readonly shorter: number;
  /** Things in common that are no names. */
  readonly words: number;
}

export function likeness(a: Concepts, b: Concepts, weigh: Weights): Likeness {
  let common = 0;
  let words = 0;
  let ofA = 0;
  let ofB = 0;
  for (const [key, concept] of a) {
    const weight = weigh(concept);
    ofA += weight;
    if (!b.has(key)) continue;
    common += weight;
    if (concept.kind !== 'name') words++;
  }
  for (const concept of b.values()) ofB += weigh(concept);
  const least = Math.min(ofA, ofB);
  return least === 0
    ? { both: 0, shorter: 0, words: 0 }
    : { both: common / Math.sqrt(ofA * ofB), shorter: common / least, words };
}

export interface AlikePair {
  readonly a: Telling;
  readonly b: Telling;
  readonly likeness: Likeness;
}

/** Things two sentences must share beside names before likeness means anything. */
const FEWEST_WORDS = 2;

/**
 * All pairs of sentences of two articles that are at least so much alike, the likest first; of texts that are no articles only
 * those that the budget reaches.
 */
export function alikePairs(a: Article, b: Article, least: number): readonly AlikePair[] {
  const weigh = weightsFor([a, b]);
  const byKey = new Map<string, Telling[]>();
  for (const telling of tellingsOf(b))
    for (const { key, kind } of telling.concepts.values()) {
      if (kind === 'name') continue;
      const list = byKey.get(key);
      if (list) list.push(telling);
      else byKey.set(key, [telling]);
    }
  const pairs: AlikePair[] = [];
  const budget = new WorkBudget();
  for (const one of tellingsOf(a)) {
    const sharing = new Map<Telling, number>();
    for (const key of one.concepts.keys()) {
      const others = byKey.get(key) ?? [];
      if (!budget.spend(others.length)) break;
      for (const other of others) sharing.set(other, (sharing.get(other) ?? 0) + 1);
    }
    for (const [other, words] of sharing) {
      if (words < FEWEST_WORDS) continue;
      if (!budget.spend(one.concepts.size + other.concepts.size)) break;
      const how = likeness(one.concepts, other.concepts, weigh);
      if (how.both >= least) pairs.push({ a: one, b: other, likeness: how });
    }
  }
  return pairs.sort((x, y) => y.likeness.both - x.likeness.both);
}
