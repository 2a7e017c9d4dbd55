/** What a text would be as a source before it is one: the key that is proposed for it, and what it says of itself. */
import { troubleRemark, type HealthRemark } from '../evidence/sourceHealth';
import type { Article, SourceFile } from '../model/article';
import type { CorpusView } from '../model/corpus';
import { parseArticles } from '../parse/parseArticle';
import { FUNCTION_WORDS } from '../text/lexicons/functionWords';
import { findWords, foldText } from '../text/words';

/** What a source should state, and a writer can tell; `author` where neither an author nor a publisher is known. */
export type UnknownField = 'title' | 'author' | 'date';

/** What a key is made of; each undefined where nobody tells. */
export interface KnownOfSource {
  readonly title?: string;
  readonly author?: string;
  readonly publisher?: string;
  readonly date?: string;
}

export interface NewSource {
  /** `author2025word`: nobody's yet among the sources, and good as the name of a file. */
  readonly key: string;
  readonly known: KnownOfSource;
  /** What the text does not tell of itself. */
  readonly unknown: readonly UnknownField[];
  /** As the page states it. */
  readonly url?: string;
  /** What it holds instead of an article, or of the whole of one. */
  readonly trouble?: HealthRemark;
  /** How many words it has. */
  readonly words: number;
}

/** Longer texts are read from here on only, to name them; UTF-16 units. */
const MOST_CHARACTERS = 200_000;

/** Undefined for a text without words. */
export function newSource(corpus: CorpusView, file: SourceFile): NewSource | undefined {
  const text = file.text.slice(0, MOST_CHARACTERS);
  const words = findWords(text.slice(file.bodyStart)).length;
  if (words === 0) return undefined;
  const { landmarks: _, parts, ...whole } = file;
  const stated = parts?.length === 1 ? { ...file.stated, ...parts[0]!.stated } : file.stated;
  const [article] = parseArticles({ ...whole, text, stated });
  const known = knownOf(article);
  const { url, trouble } = article?.metadata ?? {};
  const own = keyWord(file.stated.key ?? '', KEY_CHARACTERS);
  return {
    key: own ? free(corpus, own) : proposeKey(corpus, known, text.slice(file.bodyStart)),
    known,
    unknown: unknownIn(known),
    ...(url && { url: url.value }),
    ...(trouble && { trouble: troubleRemark(trouble) }),
    words,
  };
}

/** @param body what is read for a telling word where there is no title */
export function proposeKey(corpus: CorpusView, known: KnownOfSource, body = ''): string {
  const { title, author, publisher, date } = known;
  const who = surname(author) || keyWord(publisher?.replace(/^the\s+/iu, '').split(/\s+/u)[0] ?? '');
  const year = /\b(?:19|20)\d\d\b/u.exec(date ?? '')?.[0] ?? '';
  return free(corpus, `${who}${year}${tellingWord(title ?? body.slice(0, BEGINNING), who)}` || 'source');
}

function knownOf(article: Article | undefined): KnownOfSource {
  const { title, author, publisher, date } = article?.metadata ?? {};
  return {
    ...(title && { title: title.value }),
    ...(author && { author: author.value }),
    ...(publisher && { publisher: publisher.value }),
    ...(date && { date: date.value }),
  };
}

function unknownIn({ title, author, publisher, date }: KnownOfSource): readonly UnknownField[] {
  return [
    ...(title ? [] : (['title'] as const)),
    ...(author || publisher ? [] : (['author'] as const)),
    ...(date ? [] : (['date'] as const)),
  ];
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
