/** Immutable snapshot of the corpus: articles, citation keys and the word index. */
import type { Article, SourceFile, SourceProblem } from '../model/article';
import type { CorpusView } from '../model/corpus';
import { atOnce } from '../model/steps';
import { makeKeyTable, type KeyTable } from './citationKeys';
import { tidySegments, type Rebuild } from './mergeSegments';
import { readFiles, type FilesRead } from './readFiles';
import type { Segment } from './segment';

export interface CorpusChange {
  /** New or changed files, decoded. */
  readonly add?: readonly SourceFile[];
  /** The same, read elsewhere. */
  readonly read?: FilesRead;
  /** Paths of files that are gone. */
  readonly remove?: readonly string[];
  /** Files that could not be read, with the reason; replaces earlier problems of the same path. */
  readonly problems?: readonly SourceProblem[];
  /** What was wanted, done elsewhere; nothing happens where the segments have changed meanwhile. */
  readonly rebuilt?: { readonly wanted: Rebuild; readonly into: Segment };
}

export interface Corpus extends CorpusView {
  /** Work that would make look-ups quicker and takes more than a moment; nothing depends on its being done. */
  readonly wanted: Rebuild | undefined;
  /** A new snapshot; this one stays as it is. A changed file replaces its articles, whatever the order of changes. */
  update(change: CorpusChange): Corpus;
}

interface State {
  readonly generation: number;
  readonly files: ReadonlyMap<string, readonly Article[]>;
  readonly problems: readonly SourceProblem[];
  readonly segments: readonly Segment[];
  readonly wanted?: Rebuild | undefined;
}

function makeCorpus(state: State): Corpus {
  let articles: readonly Article[] | undefined;
  let keys: KeyTable | undefined;
  const all = (): readonly Article[] =>
    (articles ??= [...state.files.keys()].sort().flatMap((path) => state.files.get(path) ?? []));
  const table = (): KeyTable => (keys ??= atOnce(makeKeyTable(all())));
  return {
    generation: state.generation,
    problems: state.problems,
    wanted: state.wanted,
    get articles() {
      return all();
    },
    index: { segments: state.segments, isLive: (article) => state.files.get(article.path)?.includes(article) ?? false },
    byKey: (key) => table().byKey(key),
    *readKeys() {
      if (keys) return;
      const its = all();
      yield;
      const made = yield* makeKeyTable(its);
      keys ??= made;
    },
    nearestKeys: (key) => table().nearest(key),
    update: (change) => makeCorpus(apply(state, change)),
  };
}

function apply(state: State, change: CorpusChange): State {
  const parts = [change.read, change.add?.length ? readFiles(change.add) : undefined].flatMap((part) => part ?? []);
  const added = parts.flatMap(({ files }) => files);
  const gone = [...(change.remove ?? []), ...(change.problems ?? []).map(({ path }) => path)];
  const files = new Map(state.files);
  let lost = false;
  for (const path of gone) lost = files.delete(path) || lost;
  for (const { path, articles } of added) {
    lost ||= files.has(path);
    files.set(path, articles);
  }
  const touched = new Set([...added.map(({ path }) => path), ...gone]);
  const before = change.rebuilt ? replaced(state.segments, change.rebuilt) : state.segments;
  const { segments, wanted } = tidySegments(
    [...before, ...parts.flatMap(({ segment }) => segment ?? [])],
    lost ? (article) => files.get(article.path)?.includes(article) ?? false : undefined,
  );
  return {
    generation: state.generation + 1,
    files,
    problems:
      touched.size === 0
        ? state.problems
        : [...state.problems.filter((p) => !touched.has(p.path)), ...(change.problems ?? [])],
    segments,
    wanted,
  };
}

function replaced(
  segments: readonly Segment[],
  { wanted: { of }, into }: NonNullable<CorpusChange['rebuilt']>,
): readonly Segment[] {
  const at = segments.indexOf(of[0]);
  const still = at >= 0 && of.every((segment, i) => segments[at + i] === segment);
  return still ? segments.toSpliced(at, of.length, into) : segments;
}

export const emptyCorpus: Corpus = makeCorpus({ generation: 0, files: new Map(), problems: [], segments: [] });
