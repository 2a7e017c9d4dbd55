/** Finds the articles a citation key, wiki link or link target names. */
import type { Article } from '../model/article';
import type { Catalogue, CatalogueEntry } from '../model/catalogue';
import { nearestTo } from '../text/nearest';
import { bareUrl, composed, fileName, folded, stem } from './addresses';

export interface KeyTable {
  readonly byKey: (key: string) => readonly Article[];
  readonly nearest: (key: string) => readonly string[];
  readonly entriesFor: (key: string) => readonly CatalogueEntry[];
}

/** What bibliographies add to the keys that articles have of themselves. */
export interface StatedKeys {
  readonly catalogue: Catalogue;
  readonly entriesOf: ReadonlyMap<Article, readonly CatalogueEntry[]>;
}

/** Articles entered in one step: some milliseconds. */
const ARTICLES_A_STEP = 2000;

/** In steps: of ten thousand articles it takes ten milliseconds in all. */
export function* makeKeyTable(
  articles: readonly Article[],
  { catalogue, entriesOf }: StatedKeys,
): Generator<void, KeyTable> {
  const named = new Map<string, Article[]>();
  const titled = new Map<string, Article[]>();
  for (const [i, article] of articles.entries()) {
    if (i % ARTICLES_A_STEP === ARTICLES_A_STEP - 1) yield;
    const { id, pageKey, path, metadata } = article;
    const name = stem(path);
    add(named, id, article);
    // All three are one where a file has one article and states no key.
    if (pageKey !== id) add(named, pageKey, article);
    if (name !== id && name !== pageKey) add(named, name, article);
    if (metadata.url) add(named, bareUrl(metadata.url.value), article);
    if (metadata.title) add(titled, folded(metadata.title.value), article);
  }
  // A key stays unknown over many keystrokes.
  const nearest = new Map<string, readonly string[]>();
  for (const [article, its] of entriesOf)
    for (const { key } of its)
      if (key !== undefined && !named.get(composed(key))?.includes(article)) add(named, key, article);
  yield;
  const entries = new Map<string, CatalogueEntry[]>();
  for (const entry of catalogue.entries) {
    if (entry.kind !== 'bibliography' || entry.key === undefined) continue;
    const list = entries.get(composed(entry.key));
    if (list) list.push(entry);
    else entries.set(composed(entry.key), [entry]);
  }
  return {
    entriesFor: (key) => entries.get(composed(key)) ?? [],
    byKey: (given) => {
      const key = composed(given);
      return named.get(key) ?? named.get(bareUrl(key)) ?? byPath(named, key) ?? titled.get(folded(key)) ?? [];
    },
    nearest: (key) => {
      let near = nearest.get(key);
      if (!near) nearest.set(key, (near = nearestTo(key, [...new Set([...articles.map((a) => a.pageKey), ...entries.keys()])])));
      return near;
    },
  };
}

function add(table: Map<string, Article[]>, given: string, article: Article): void {
  const name = composed(given);
  const list = table.get(name);
  if (!list) table.set(name, [article]);
  // One article is entered after the other.
  else if (list.at(-1) !== article) list.push(article);
}

/** A relative link: the same file name, and the folders it spells out must be the article's own. */
function byPath(named: ReadonlyMap<string, readonly Article[]>, target: string): readonly Article[] | undefined {
  const path = target.replace(/[#?].*$/u, '').replace(/\\/gu, '/');
  const folders = path.split('/').filter((part) => part !== '' && part !== '.' && part !== '..');
  const name = folders.at(-1) ?? '';
  const found = named
    .get(stem(name))
    ?.filter(({ path: its }) => composed(fileName(its)) === name)
    .filter(({ path: its }) => `/${composed(its)}`.endsWith(`/${folders.join('/')}`) || folders.length === 1);
  return found && found.length > 0 ? found : undefined;
}
