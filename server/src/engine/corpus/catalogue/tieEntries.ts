/** Finds the sources that a catalogue's entries speak of: by file, by key, by address, and by a title that only one has. */
import type { Article } from '../../model/article';
import type { Catalogue, CatalogueEntry } from '../../model/catalogue';
import { foldedTitle, TELLING_LETTERS } from '../../text/foldedTitle';
import { bareUrl, composed, fileName, folded, stem } from '../addresses';

export interface Tie {
  readonly entry: CatalogueEntry;
  /** It speaks of the file, not of one article in it alone. */
  readonly ofFile: boolean;
}

const doiUrl = (doi: string): string => bareUrl(`https://doi.org/${doi}`);
const addressesOf = ({ stated: { url }, work: { doi } }: CatalogueEntry): readonly string[] => [
  ...(url === undefined ? [] : [bareUrl(url)]),
  ...(doi === undefined ? [] : [doiUrl(doi)]),
];

/**
 * The articles as they were read, by path, and what is stated of each; a sidecar before bibliographies, these in their order.
 * Linear in entries and articles.
 */
export function tieEntries(
  { entries }: Catalogue,
  files: ReadonlyMap<string, readonly Article[]>,
): ReadonlyMap<Article, readonly Tie[]> {
  const ties = new Map<Article, Tie[]>();
  if (entries.length === 0) return ties;
  const sources = namesOf(files);
  const tie = (entry: CatalogueEntry, articles: readonly Article[], ofFile: boolean): void => {
    for (const article of articles) {
      const its = ties.get(article);
      if (!its) ties.set(article, [{ entry, ofFile }]);
      else if (entry.kind === 'sidecar') its.unshift({ entry, ofFile });
      else its.push({ entry, ofFile });
    }
  };
  const titles = new Map<string, number>();
  for (const { stated } of entries)
    if (stated.title) titles.set(foldedTitle(stated.title), (titles.get(foldedTitle(stated.title)) ?? 0) + 1);
  for (const entry of entries) {
    const paths = entry.files.flatMap((file) => sources.byFile(file, entry.kind === 'sidecar'));
    if (paths.length > 0 || entry.kind === 'sidecar') {
      tie(entry, [...new Set(paths)].flatMap((path) => files.get(path) ?? []), true);
      continue;
    }
    const named = entry.key === undefined ? [] : sources.byKey(entry.key);
    if (named.length > 0) {
      tie(entry, named, true);
      continue;
    }
    const addressed = addressesOf(entry).flatMap(sources.byUrl);
    if (addressed.length > 0) {
      tie(entry, [...new Set(addressed)], false);
      continue;
    }
    const title = foldedTitle(entry.stated.title ?? '');
    if (title.length < TELLING_LETTERS || titles.get(title) !== 1) continue;
    const titled = sources.byTitle(title).filter((article) => mayBeDated(entry, article));
    if (titled.length === 1) tie(entry, titled, false);
  }
  return ties;
}

/** Not of different years, where both state one. */
function mayBeDated({ stated }: CatalogueEntry, { metadata: { date } }: Article): boolean {
  const year = (written: string | undefined): string | undefined => /\b\d{4}\b/u.exec(written ?? '')?.[0];
  const [a, b] = [year(stated.date), date && !date.inferred ? year(date.value) : undefined];
  return a === undefined || b === undefined || a === b;
}

interface SourceNames {
  /** Paths whose file the path most probably is: that one, else the only one with its name and the most of its folders. */
  byFile(path: string, exactly: boolean): readonly string[];
  byKey(key: string): readonly Article[];
  readonly byUrl: (bare: string) => readonly Article[];
  byTitle(foldedTitle: string): readonly Article[];
}

function namesOf(files: ReadonlyMap<string, readonly Article[]>): SourceNames {
  const paths = grouped<string>();
  const keys = grouped<Article>();
  const urls = grouped<Article>();
  const titles = grouped<Article>();
  for (const [path, articles] of files) {
    paths.add(composed(fileName(path)), path);
    for (const article of articles) {
      keys.add(composed(article.pageKey), article);
      if (article.pageKey !== stem(path)) keys.add(composed(stem(path)), article);
      const { url, title } = article.metadata;
      if (url) urls.add(bareUrl(url.value), article);
      if (title) titles.add(foldedTitle(title.value), article);
    }
  }
  return {
    byFile: (path, exactly) => {
      if (files.has(path)) return [path];
      if (exactly) return [];
      const alike = paths.get(composed(fileName(path)));
      const shared = alike.map((other) => foldersShared(path, other));
      const most = Math.max(0, ...shared);
      const best = alike.filter((_, i) => shared[i] === most);
      return best.length === 1 ? best : [];
    },
    byKey: (key) => keys.get(composed(key)),
    byUrl: urls.get,
    byTitle: titles.get,
  };
}

/** Folders that two paths have in common from the file upward. */
function foldersShared(a: string, b: string): number {
  const [left, right] = [folded(a).split('/').reverse(), folded(b).split('/').reverse()];
  let same = 1;
  while (same < left.length && left[same] === right[same]) same++;
  return same - 1;
}

function grouped<T>(): { add: (name: string, it: T) => void; get: (name: string) => readonly T[] } {
  const groups = new Map<string, T[]>();
  return {
    add: (name, it) => {
      const group = groups.get(name);
      if (!group) groups.set(name, [it]);
      else if (!group.includes(it)) group.push(it);
    },
    get: (name) => groups.get(name) ?? [],
  };
}
