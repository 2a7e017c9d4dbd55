/** Immutable snapshot of the corpus: articles, citation keys and the word index. */
import type { Article, SourceFile, SourceProblem } from '../model/article';
import type { CorpusView } from '../model/corpus';
import { parseArticles } from '../parse/parseArticle';
import { makeKeyTable, type KeyTable } from './citationKeys';
import { tidySegments } from './mergeSegments';
import { buildSegment, evidenceWords, type Segment } from './segment';

export interface CorpusChange {
  /** New or changed files, decoded. */
  readonly add?: readonly SourceFile[];
  /** Paths of files that are gone. */
  readonly remove?: readonly string[];
  /** Files that could not be read, with the reason; replaces earlier problems of the same path. */
  readonly problems?: readonly SourceProblem[];
}

export interface Corpus extends CorpusView {
  /** A new snapshot; this one stays as it is. A changed file replaces its articles, whatever the order of changes. */
  update(change: CorpusChange): Corpus;
}

interface State {
  readonly generation: number;
  readonly files: ReadonlyMap<string, readonly Article[]>;
  readonly problems: readonly SourceProblem[];
  readonly segments: readonly Segment[];
}

function makeCorpus(state: State): Corpus {
  let articles: readonly Article[] | undefined;
  let keys: KeyTable | undefined;
  const all = (): readonly Article[] =>
    (articles ??= [...state.files.keys()].sort().flatMap((path) => state.files.get(path) ?? []));
  const table = (): KeyTable => (keys ??= makeKeyTable(all()));
  return {
    generation: state.generation,
    problems: state.problems,
    get articles() {
      return all();
    },
    index: { segments: state.segments, isLive: (article) => state.files.get(article.path)?.includes(article) ?? false },
    byKey: (key) => table().byKey(key),
    nearestKeys: (key) => table().nearest(key),
    update: (change) => makeCorpus(apply(state, change)),
  };
}

function apply(state: State, change: CorpusChange): State {
  const added = change.add ?? [];
  const files = new Map(state.files);
  for (const path of change.remove ?? []) files.delete(path);
  for (const { path } of change.problems ?? []) if (!added.some((f) => f.path === path)) files.delete(path);
  const fresh = added.flatMap((file) => {
    const parsed = parseArticles(file);
    files.set(file.path, parsed);
    return parsed;
  });
  const hashes = fresh.map((article) => evidenceWords(article).hashes);
  const touched = new Set([...added.map((f) => f.path), ...(change.remove ?? []), ...(change.problems ?? []).map((p) => p.path)]);
  return {
    generation: state.generation + 1,
    files,
    problems: [...state.problems.filter((p) => !touched.has(p.path)), ...(change.problems ?? [])],
    segments: tidySegments(
      fresh.length > 0 ? [...state.segments, buildSegment(fresh, hashes)] : state.segments,
      (article) => files.get(article.path)?.includes(article) ?? false,
    ),
  };
}

export const emptyCorpus: Corpus = makeCorpus({ generation: 0, files: new Map(), problems: [], segments: [] });
