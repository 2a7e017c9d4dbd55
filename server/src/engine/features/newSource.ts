/** What a text would be as a source before it is one: the key that is proposed for it, and what it says of itself. */
import type { CorpusView } from '../model/corpus';
import { readFrontMatter } from '../parse/frontMatter';
import { parseArticles } from '../parse/parseArticle';
import { FUNCTION_WORDS } from '../text/lexicons/functionWords';
import { findWords, foldText } from '../text/words';

export interface NewSource {
  /** `author2025word`: nobody's yet among the sources, and good as the name of a file. */
  readonly key: string;
  /** Markup is kept as a page, so that its reader sees all of it; text as it is. */
  readonly form: 'text' | 'page';
  /** Undefined where the text does not tell. */
  readonly title?: string;
  /** How many words it has. */
  readonly words: number;
}

/** Undefined for a text without words. */
export function newSource(corpus: CorpusView, text: string): NewSource | undefined {
  const form = /^\s*(?:<!doctype html|<html|<head|<body|<article|<main)\b/i.test(text) ? 'page' : 'text';
  const plain = form === 'page' ? withoutMarkup(text) : text;
  const words = findWords(plain).length;
  if (words === 0) return undefined;
  const { end, data } = form === 'page' ? { end: 0, data: {} } : readFrontMatter(plain);
  const [article] = parseArticles({ path: 'new.txt', text: plain, bodyStart: end, stated: data });
  const { title, author, publisher, date } = article?.metadata ?? {};
  const headline = form === 'page' ? (titleOf(text) ?? title?.value) : title?.value;
  const stated = data.key === undefined ? '' : keyWord(data.key, KEY_CHARACTERS);
  const who = surname(author?.value) || keyWord(publisher?.value.replace(/^the\s+/iu, '').split(/\s+/u)[0] ?? '');
  const year = /\b(?:19|20)\d\d\b/u.exec(date?.value ?? '')?.[0] ?? '';
  const key = stated || `${who}${year}${tellingWord(headline ?? plain.slice(0, BEGINNING), who)}` || 'source';
  return { key: free(corpus, key), form, ...(headline ? { title: headline } : {}), words };
}

const KEY_CHARACTERS = 40;
/** UTF-16 units of a text without title in which a word for its key is looked for. */
const BEGINNING = 200;
/** Shorter words say little of what a text is about. */
const TELLING = 4;

/** Letters and figures of any script, folded: what a key, an address and a file's name all can hold. */
const keyWord = (word: string, most = 24): string =>
  foldText(word)
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .slice(0, most);

/** Of "By Ada Hrane and Dov Sarn" the first. */
function surname(author = ''): string {
  const [first = ''] = author.replace(/^by\s+/iu, '').split(/,|;|\s(?:and|&|with)\s/u);
  return keyWord(first.trim().split(/\s+/u).at(-1) ?? '');
}

function tellingWord(title: string, who: string): string {
  const words = (title.match(/\p{L}+/gu) ?? []).map((word) => keyWord(word));
  const telling = words.filter((word) => !FUNCTION_WORDS.has(word) && word !== who);
  return telling.find((word) => word.length >= TELLING) ?? telling[0] ?? '';
}

/** With a letter behind it where somebody has the key already. */
function free(corpus: CorpusView, key: string): string {
  if (corpus.byKey(key).length === 0) return key;
  for (const letter of 'bcdefghijklmnopqrstuvwxyz') {
    if (corpus.byKey(key + letter).length === 0) return key + letter;
  }
  return `${key}-${String(corpus.articles.length)}`;
}

/** Rough: the page's own reader does it properly once it is a source. */
const withoutMarkup = (page: string): string =>
  page
    .split('<')
    .map((piece) => piece.slice(piece.indexOf('>') + 1))
    .join(' ');

function titleOf(page: string): string | undefined {
  const from = /<title\b[^>]{0,200}>/i.exec(page);
  if (!from) return undefined;
  const start = from.index + from[0].length;
  const end = page.indexOf('<', start);
  const title = page
    .slice(start, end < 0 ? start : end)
    .replace(/\s+/gu, ' ')
    .trim();
  return title === '' ? undefined : title;
}
