/** Immutable snapshot of the corpus: articles, citation keys and the word index. */
import type { Article, SourceFile, SourceProblem } from '../model/article';
import { emptyCatalogue, type Catalogue, type CatalogueEntry } from '../model/catalogue';
import type { CorpusView } from '../model/corpus';
import type { HouseLexicon } from '../model/lexicon';
import { atOnce } from '../model/steps';
import { applyCatalogue, type StatedFile } from './catalogue/applyCatalogue';
import { makeKeyTable, type KeyTable } from './citationKeys';
import { makeHouse, type House } from './houseArticles';
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
  /**
   * What bibliographies and sidecars state, put over all articles there are now; files that come later are without it until the
   * next time. Linear in entries and articles: some milliseconds, for the moment when others get to see the snapshot.
   */
  readonly catalogue?: Catalogue;
  /** The desk's own words from now on; none for none. The same object again changes nothing. */
  readonly lexicon?: HouseLexicon | 'none';
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
  readonly catalogue: Catalogue;
  /** By path; what was read of files of which the catalogue states something. */
  readonly stated: ReadonlyMap<string, StatedFile>;
  /** Of articles as they stand in `files`. */
  readonly entriesOf: ReadonlyMap<Article, readonly CatalogueEntry[]>;
  /** Through it all articles are shown; without one as they stand in `files`. */
  readonly house?: House | undefined;
}

const NO_ENTRIES: readonly CatalogueEntry[] = [];

function makeCorpus(state: State): Corpus {
  const { house } = state;
  const shown = (article: Article): Article => house?.of(article) ?? article;
  const plain = (article: Article): Article => house?.plain(article) ?? article;
  let articles: readonly Article[] | undefined;
  let keys: KeyTable | undefined;
  const all = (): readonly Article[] =>
    (articles ??= [...state.files.keys()].sort().flatMap((path) => state.files.get(path) ?? []).map(shown));
  const stated = { catalogue: state.catalogue, entriesOf: house ? mapKeys(state.entriesOf, shown) : state.entriesOf };
  const table = (): KeyTable => (keys ??= atOnce(makeKeyTable(all(), stated)));
  let textless: readonly CatalogueEntry[] | undefined;
  return {
    generation: state.generation,
    problems: state.problems,
    wanted: state.wanted,
    get articles() {
      return all();
    },
    index: {
      segments: house ? state.segments.map((segment) => house.segment(segment)) : state.segments,
      isLive: (article) => state.files.get(article.path)?.includes(plain(article)) ?? false,
    },
    byKey: (key) => table().byKey(key),
    *readKeys() {
      if (keys) return;
      const its = all();
      yield;
      const made = yield* makeKeyTable(its, stated);
      keys ??= made;
    },
    nearestKeys: (key) => table().nearest(key),
    entriesFor: (key) => table().entriesFor(key),
    entriesOf: (article) => state.entriesOf.get(plain(article)) ?? NO_ENTRIES,
    get textless() {
      return (textless ??= withoutText(state));
    },
    get catalogue() {
      return state.catalogue;
    },
    ...(house ? { lexicon: house.lexicon } : {}),
    update(change) {
      const next = apply(state, change);
      return next === state ? this : makeCorpus(next);
    },
  };
}

const mapKeys = <K, V>(map: ReadonlyMap<K, V>, change: (key: K) => K): ReadonlyMap<K, V> =>
  new Map([...map].map(([key, value]) => [change(key), value]));

function withoutText({ catalogue, entriesOf }: State): readonly CatalogueEntry[] {
  const tied = new Set([...entriesOf.values()].flat());
  const workOf = ({ key = '', stated: { title = '' } }: CatalogueEntry): string => `${key}\n${title.toLowerCase()}`;
  // A draft's own bibliography is often a part of the whole library, and need not name the files again.
  const known = new Set([...tied].map(workOf));
  return catalogue.entries.filter((entry) => {
    if (entry.kind !== 'bibliography' || known.has(workOf(entry))) return false;
    known.add(workOf(entry));
    return true;
  });
}

function apply(state: State, change: CorpusChange): State {
  const { lexicon, ...others } = change;
  const next = applyAll(state, others);
  if (lexicon === undefined || lexicon === (state.house?.lexicon ?? 'none')) return next;
  return { ...next, generation: state.generation + 1, house: lexicon === 'none' ? undefined : makeHouse(lexicon) };
}

function applyAll(state: State, change: Omit<CorpusChange, 'lexicon'>): State {
  const { catalogue, ...files } = change;
  const read = Object.keys(files).length > 0 ? applyFiles(state, files) : state;
  if (!catalogue || (catalogue.entries.length === 0 && read.catalogue.entries.length === 0)) return read;
  const applied = applyCatalogue(catalogue, read.files, read.stated);
  const segments = applied.replaced.size > 0 ? read.segments.map((s) => withReplaced(s, applied.replaced)) : read.segments;
  return { ...read, generation: state.generation + 1, ...applied, catalogue, segments };
}

/** The words are the same, wherever an article with other metadata stands for them. */
const withReplaced = (segment: Segment, replaced: ReadonlyMap<Article, Article>): Segment =>
  segment.articles.some((article) => replaced.has(article))
    ? { ...segment, articles: segment.articles.map((article) => replaced.get(article) ?? article) }
    : segment;

function applyFiles(state: State, change: Omit<CorpusChange, 'catalogue' | 'lexicon'>): State {
  const parts = [change.read, change.add?.length ? readFiles(change.add) : undefined].flatMap((part) => part ?? []);
  const added = parts.flatMap(({ files }) => files);
  const gone = [...(change.remove ?? []), ...(change.problems ?? []).map(({ path }) => path)];
  const files = new Map(state.files);
  const stated = new Map(state.stated);
  let lost = false;
  for (const path of gone) {
    lost = files.delete(path) || lost;
    stated.delete(path);
  }
  for (const { path, articles } of added) {
    lost ||= files.has(path);
    stated.delete(path);
    files.set(path, articles);
  }
  const touched = new Set([...added.map(({ path }) => path), ...gone]);
  const before = change.rebuilt ? replaced(state.segments, change.rebuilt) : state.segments;
  const { segments, wanted } = tidySegments(
    [...before, ...parts.flatMap(({ segment }) => segment ?? [])],
    lost ? (article) => files.get(article.path)?.includes(article) ?? false : undefined,
  );
  return {
    ...state,
    generation: state.generation + 1,
    files,
    stated,
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

export const emptyCorpus: Corpus = makeCorpus({
  ...{ generation: 0, files: new Map(), problems: [], segments: [] },
  ...{ catalogue: emptyCatalogue, stated: new Map(), entriesOf: new Map() },
});
