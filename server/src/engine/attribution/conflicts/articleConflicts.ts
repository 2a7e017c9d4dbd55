/** What two articles tell differently of one event. */
import type { Article } from '../../model/article';
import type { Conflict } from '../../model/origins';
import { readPair } from '../origins/articlePair';
import { alikePairs } from '../origins/likeness';
import { countConflicts } from './countConflicts';
import { visitConflicts } from './visitConflicts';

const kept = new WeakMap<Article, WeakMap<Article, readonly Conflict[]>>();

/** Sentences less alike than this tell nothing in common. */
const ALIKE = 0.5;

/**
 * Some milliseconds for two long articles the first time; kept as long as both live. The order does not matter. Empty for
 * two prints of one text: what was edited between them is no second voice.
 */
export function conflictsBetween(a: Article, b: Article): readonly Conflict[] {
  const inOrder = a.path < b.path || (a.path === b.path && a.id < b.id);
  const [first, second] = inOrder ? [a, b] : [b, a];
  let known = kept.get(first);
  if (!known) kept.set(first, (known = new WeakMap()));
  let conflicts = known.get(second);
  if (!conflicts) known.set(second, (conflicts = compare(first, second)));
  return conflicts;
}

function compare(a: Article, b: Article): readonly Conflict[] {
  if (readPair(a, b).sameText) return [];
  return [...visitConflicts(a, b), ...countConflicts(a, b, alikePairs(a, b, ALIKE))];
}
