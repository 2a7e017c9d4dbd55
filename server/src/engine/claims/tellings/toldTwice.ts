/** Which clauses of two articles tell one claim or event. */
import { tellingsOf } from '../../attribution/origins/tellings';
import type { Article } from '../../model/article';
import type { Concept } from '../../model/claim';
import type { Weigh } from '../frames/sameEvent';
import { oneTelling } from './oneTelling';
import { statementsOf, type Statement } from './statement';

/** A word in more sentences of an article than this leads to none of them. */
const LEADS = 12;
/** One in more than this is no sign at all: without it, a long text would be compared with itself throughout. */
const COMMON = 200;
/** Pairs of sentences in one step. */
const A_STEP = 8;
/** What two sentences must share before they are parsed: a word that is no name, and one thing more. */
const SHARED = 2;
/** Names take part in everything an article tells. */
const NAME = 0.7;

export type TwiceTold = readonly [Statement, Statement];

/**
 * Pairs within one article where both are the same; in steps of some milliseconds. Sentences are parsed only where they share
 * something rare.
 */
export function* toldTwice(a: Article, b: Article): Generator<void, readonly TwiceTold[]> {
  const weigh = weightsOf(a, b);
  const found: TwiceTold[] = [];
  for (const [done, [i, j]] of sharingSentences(a, b).entries()) {
    for (const one of statementsOf(a, i))
      for (const other of statementsOf(b, j)) if (oneTelling(one, other, weigh)) found.push([one, other]);
    if (done % A_STEP === A_STEP - 1) yield;
  }
  return found;
}

function sharingSentences(a: Article, b: Article): readonly (readonly [number, number])[] {
  const byKey = new Map<string, number[]>();
  for (const { index, concepts } of tellingsOf(b))
    for (const key of concepts.keys()) {
      const list = byKey.get(key);
      if (list) list.push(index);
      else byKey.set(key, [index]);
    }
  const pairs: (readonly [number, number])[] = [];
  for (const { index, concepts } of tellingsOf(a)) {
    const sharing = new Map<number, number>();
    const led = new Set<number>();
    for (const { key, kind } of concepts.values()) {
      const others = byKey.get(key) ?? [];
      if (others.length > COMMON) continue;
      for (const other of others) sharing.set(other, (sharing.get(other) ?? 0) + 1);
      if (kind === 'word' && others.length <= LEADS) for (const other of others) led.add(other);
    }
    for (const other of led)
      if ((sharing.get(other) ?? 0) >= SHARED && (a !== b || other > index)) pairs.push([index, other]);
  }
  return pairs;
}

/** 1 for what one sentence of the two articles has, less for what more have. */
function weightsOf(a: Article, b: Article): Weigh {
  const counts = new Map<string, number>();
  let sentences = 0;
  for (const article of new Set([a, b]))
    for (const { concepts } of tellingsOf(article)) {
      sentences++;
      for (const key of concepts.keys()) counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  const most = Math.log(1 + sentences / 2);
  return ({ key, kind }: Concept) =>
    Math.min(1, Math.log(1 + sentences / (1 + (counts.get(key) ?? 1))) / most) * (kind === 'name' ? NAME : 1);
}
