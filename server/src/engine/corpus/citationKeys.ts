/** Finds the articles a citation key, wiki link or link target names. */
import type { Article } from '../model/article';
import { nearestTo } from '../text/nearest';

export interface KeyTable {
  readonly byKey: (key: string) => readonly Article[];
  readonly nearest: (key: string) => readonly string[];
}

const fileName = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
const stem = (path: string): string => fileName(path).replace(/\.[^.]*$/u, '');
const folded = (text: string): string => text.trim().toLowerCase();
/** Names of files that come from a Mac have letters and their marks apart; who types the key has them in one. */
const composed = (text: string): string => text.normalize('NFC');
/** Address without what does not name another page: scheme, `www.`, fragment, closing slash. */
const bareUrl = (url: string): string => folded(url).replace(/^https?:\/\//u, '').replace(/^www\./u, '').replace(/#.*$/u, '').replace(/\/$/u, '');

/** Articles entered in one step: some milliseconds. */
const ARTICLES_A_STEP = 2000;

/** In steps: of ten thousand articles it takes twenty milliseconds in all. */
export function* makeKeyTable(articles: readonly Article[]): Generator<void, KeyTable> {
  const named = new Map<string, Article[]>();
  const add = (given: string, article: Article): void => {
    const name = composed(given);
    const list = named.get(name);
    if (!list) named.set(name, [article]);
    else if (!list.includes(article)) list.push(article);
  };
  // A key stays unknown over many keystrokes.
  const nearest = new Map<string, readonly string[]>();
  const byFile = new Map<string, Article[]>();
  for (const [i, article] of articles.entries()) {
    if (i % ARTICLES_A_STEP === ARTICLES_A_STEP - 1) yield;
    add(article.id, article);
    add(article.pageKey, article);
    add(stem(article.path), article);
    const name = composed(fileName(article.path));
    const file = byFile.get(name);
    if (file) file.push(article);
    else byFile.set(name, [article]);
    if (article.metadata.url) add(bareUrl(article.metadata.url.value), article);
    if (article.metadata.title) add(`title:${folded(article.metadata.title.value)}`, article);
  }
  return {
    byKey: (given) => {
      const key = composed(given);
      return named.get(key) ?? named.get(bareUrl(key)) ?? byPath(byFile, key) ?? named.get(`title:${folded(key)}`) ?? [];
    },
    nearest: (key) => {
      let near = nearest.get(key);
      if (!near) nearest.set(key, (near = nearestTo(key, [...new Set(articles.map((a) => a.pageKey))])));
      return near;
    },
  };
}

/** A relative link: the same file name, and the folders it spells out must be the article's own. */
function byPath(byFile: ReadonlyMap<string, readonly Article[]>, target: string): readonly Article[] | undefined {
  const path = target.replace(/[#?].*$/u, '').replace(/\\/gu, '/');
  const folders = path.split('/').filter((part) => part !== '' && part !== '.' && part !== '..');
  const found = byFile.get(folders.at(-1) ?? '')?.filter((a) => `/${composed(a.path)}`.endsWith(`/${folders.join('/')}`) || folders.length === 1);
  return found && found.length > 0 ? found : undefined;
}
