/** Finds the articles a citation key, wiki link or link target names. */
import type { Article } from '../model/article';
import { nearestTo } from '../text/nearest';

export interface KeyTable {
  readonly byKey: (key: string) => readonly Article[];
  readonly nearest: (key: string) => readonly string[];
}

const fileName = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
const stem = (path: string): string => {
  const [from, dot] = [path.lastIndexOf('/') + 1, path.lastIndexOf('.')];
  return path.slice(from, dot < from ? path.length : dot);
};
const folded = (text: string): string => text.trim().toLowerCase();
/** Names of files that come from a Mac have letters and their marks apart; who types the key has them in one. */
const composed = (text: string): string => text.normalize('NFC');
/** Address without what does not name another page: scheme, `www.`, fragment, closing slash. */
const bareUrl = (url: string): string => folded(url).replace(/^https?:\/\//u, '').replace(/^www\./u, '').replace(/#.*$/u, '').replace(/\/$/u, '');

/** Articles entered in one step: some milliseconds. */
const ARTICLES_A_STEP = 2000;

/** In steps: of ten thousand articles it takes ten milliseconds in all. */
export function* makeKeyTable(articles: readonly Article[]): Generator<void, KeyTable> {
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
  return {
    byKey: (given) => {
      const key = composed(given);
      return named.get(key) ?? named.get(bareUrl(key)) ?? byPath(named, key) ?? titled.get(folded(key)) ?? [];
    },
    nearest: (key) => {
      let near = nearest.get(key);
      if (!near) nearest.set(key, (near = nearestTo(key, [...new Set(articles.map((a) => a.pageKey))])));
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
