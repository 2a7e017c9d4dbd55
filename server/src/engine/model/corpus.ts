/** The corpus as checks and features see it: an immutable snapshot. */
import type { Article, SourceProblem } from './article';

export interface CorpusView {
  /** Grows by one with every change; caches compare it. */
  readonly generation: number;
  /** In the order of path, then place in the file. */
  readonly articles: readonly Article[];
  readonly problems: readonly SourceProblem[];
  /**
   * Articles a citation key names: the article with that id, every part of a page for the page's key, and for a link
   * target or wiki link the article with that path, URL or title. Empty for an unknown key.
   */
  byKey(key: string): readonly Article[];
  /** Keys that come nearest to an unknown one, best first, at most three. */
  nearestKeys(key: string): readonly string[];
}
