/** What two articles tell differently of one event. */
import type { Article } from '../../model/article';
import type { ArticleAnalysis } from '../../model/attribution';
import type { Conflict } from '../../model/origins';
import { knownAnalysis } from '../articleAnalysis';
import { readPair } from '../origins/articlePair';
import { alikePairs } from '../origins/likeness';
import { sameUtterances } from '../origins/utterances';
import { countConflicts } from './countConflicts';
import { visitConflicts } from './visitConflicts';
import { wordingConflict } from './wordingConflicts';

/** The deep reading of an article; undefined for one that nobody has read yet. */
export type AnalysisOf = (article: Article) => ArticleAnalysis | undefined;

interface Known {
  readonly of: readonly [ArticleAnalysis | undefined, ArticleAnalysis | undefined];
  readonly conflicts: readonly Conflict[];
}

const kept = new WeakMap<Article, WeakMap<Article, Known>>();

/** Sentences less alike than this tell nothing in common. */
const ALIKE = 0.5;

/**
 * Some milliseconds for two long articles the first time; kept as long as both live. The order does not matter. Empty for
 * two prints of one text: what was edited between them is no second voice. Who goes where, and how documents are quoted,
 * only where both articles have been read in depth.
 */
export function conflictsBetween(a: Article, b: Article, analysisOf: AnalysisOf = knownAnalysis): readonly Conflict[] {
  const inOrder = a.path < b.path || (a.path === b.path && a.id < b.id);
  const [first, second] = inOrder ? [a, b] : [b, a];
  const of = [analysisOf(first), analysisOf(second)] as const;
  let beside = kept.get(first);
  if (!beside) kept.set(first, (beside = new WeakMap()));
  let known = beside.get(second);
  if (!known || known.of.some((analysis, i) => analysis !== of[i]))
    beside.set(second, (known = { of, conflicts: compare(first, second, of) }));
  return known.conflicts;
}

function compare(a: Article, b: Article, [ofA, ofB]: Known['of']): readonly Conflict[] {
  if (readPair(a, b).sameText) return [];
  const counts = countConflicts(a, b, alikePairs(a, b, ALIKE));
  if (!ofA || !ofB) return counts;
  return [
    ...visitConflicts({ article: a, visits: ofA.visits ?? [] }, { article: b, visits: ofB.visits ?? [] }),
    ...counts,
    ...sameUtterances([a, ofA], [b, ofB]).flatMap((pair) => wordingConflict(pair) ?? []),
  ];
}
