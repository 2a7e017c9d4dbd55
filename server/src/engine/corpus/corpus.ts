/** Immutable snapshot of the corpus (signature only; the index lands shortly). */
import type { Article, SourceFile, SourceProblem } from '../model/article';
import type { CorpusView } from '../model/corpus';
import { parseArticles } from '../parse/parseArticle';

export interface CorpusChange {
  /** New or changed files, decoded. */
  readonly add?: readonly SourceFile[];
  /** Paths of files that are gone. */
  readonly remove?: readonly string[];
  /** Files that could not be read, with the reason; replaces earlier problems of the same path. */
  readonly problems?: readonly SourceProblem[];
}

export interface Corpus extends CorpusView {
  /** A new snapshot; this one stays as it is. */
  update(change: CorpusChange): Corpus;
}

const make = (articles: readonly Article[], problems: readonly SourceProblem[], generation: number): Corpus => ({
  generation,
  articles,
  problems,
  byKey: (key) => articles.filter((a) => a.id === key || a.pageKey === key),
  nearestKeys: () => [],
  update: (change) => {
    const gone = new Set([...(change.remove ?? []), ...(change.add ?? []).map((f) => f.path)]);
    const kept = articles.filter((a) => !gone.has(a.path));
    return make([...kept, ...(change.add ?? []).flatMap(parseArticles)], [...problems, ...(change.problems ?? [])], generation + 1);
  },
});

export const emptyCorpus: Corpus = make([], [], 0);
