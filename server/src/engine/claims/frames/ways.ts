/** Which of two opposite ways a predicate may go, and whether two predicates go opposite ways: "backed", "ruled out". */
import type { Direction, Frame } from '../../model/claim';
import type { SentenceParse } from '../../text/syntax/sentenceParse';
import { relationOf } from '../../text/wordnet/thesaurus';
import { directionsOf } from '../commitment/directions';

/** As part of a predicate: nothing for a word without an opposite. */
export function waysAt(parse: SentenceParse, predicate: number): { readonly ways?: readonly Direction[] } {
  const ways = directionsOf(parse, predicate).map(({ value }) => value);
  return ways.length > 0 ? { ways } : {};
}

/** Axes on which one thing is answered: who rejects a plan does not back it. */
const ANSWERS = new Set(['stance', 'answer']);

const isOneAxis = (a: Direction, b: Direction): boolean =>
  a.axis === b.axis || (ANSWERS.has(a.axis) && ANSWERS.has(b.axis));

/** @param verbs what the predicates are as verbs: "support" for "supporter" */
export function areOpposed(
  a: Frame['predicate'],
  b: Frame['predicate'],
  [one, other]: readonly [string, string],
): boolean {
  if (isTurned(one, other)) return true;
  const shared = (a.ways ?? []).flatMap((x) =>
    (b.ways ?? []).filter((y) => isOneAxis(x, y)).map((y) => x.pole === y.pole),
  );
  if (shared.length > 0) return shared.every((agree) => !agree);
  if (a.form === 'copula' && b.form === 'copula') return relationOf(one, 'a', other, 'a') === 'opposite';
  return relationOf(one, 'v', other, 'v') === 'opposite';
}

/** "Respect" and "disrespect" are of one family and say the opposite. */
function isTurned(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return (
    short !== long && long.endsWith(short) && /^(?:dis|un|mis|non-?|in|im|ir|de)$/u.test(long.slice(0, -short.length))
  );
}
