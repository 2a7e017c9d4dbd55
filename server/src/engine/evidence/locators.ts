/** What a citation's locator ("p. 12", "para. 3", "00:14:05") names in an article. */
import type { Article, Landmark } from '../model/article';
import type { DraftFormat } from '../model/draft';
import type { Place } from '../model/evidence';
import { span, type Span } from '../model/span';
import { writingOf } from '../parse/writing/writings';
import { foldText } from '../text/words';

export interface Locator {
  readonly kind: Landmark['kind'] | 'paragraph';
  readonly first: string;
  /** Of a range. */
  readonly last?: string;
}

const FORMS: readonly (readonly [Locator['kind'], RegExp])[] = [
  ['page', /^(?:(?:pp?\.|pages?)\s*)?(\d{1,5}|[ivxlc]{1,8})(?:\s*[-–—]+\s*(\d{1,5}|[ivxlc]{1,8}))?\.?$/iu],
  ['paragraph', /^(?:paras?\.|paragraphs?|¶+)\s*(\d{1,5})(?:\s*[-–—]+\s*(\d{1,5}))?\.?$/iu],
  ['chapter', /^(?:chaps?\.|chapters?|ch\.)\s*(\d{1,5}|[ivxlc]{1,8})(?:\s*[-–—]+\s*(\d{1,5}|[ivxlc]{1,8}))?\.?$/iu],
  ['time', /^(?:at\s+)?(\d{1,2}(?::\d{2}){1,2})$/iu],
];

/** Undefined where it names several places, or something no article says where it begins. A bare number is a page. */
export function readLocator(written: string): Locator | undefined {
  for (const [kind, form] of FORMS) {
    const m = form.exec(written.trim());
    const [, first, last] = m ?? [];
    if (first !== undefined) return { kind, first, ...(last !== undefined && { last }) };
  }
  return undefined;
}

/** Where the place begins that a locator names; undefined where the article has no such place. */
export function placeOf(article: Article, { kind, first }: Locator): Span | undefined {
  if (kind === 'paragraph') return bodyOf(article)[Number(first) - 1]?.span;
  const at = kind === 'time' ? momentOf(article, first) : marksOf(article, kind).find((it) => isLabel(it, first))?.at;
  if (at === undefined) return undefined;
  const within = article.paragraphs.find((paragraph) => paragraph.span.end > at)?.span;
  return within ? span(Math.max(at, within.start), within.end) : span(at, at);
}

/** The pages over which words run, as they are called; empty where the article has none. */
export function pagesOf(article: Article, { start, end }: Span): readonly string[] {
  const pages = marksOf(article, 'page');
  return pages.filter(({ at }, i) => at < end && (pages[i + 1]?.at ?? Infinity) > start).map(({ label }) => label);
}

/** The pages of words as a citation names them: `p. 12`, `pp. 12–13`; undefined where the article has none. */
export function pageLocator(article: Article, at: Span): string | undefined {
  const pages = pagesOf(article, at);
  const [first, last] = [pages[0], pages.at(-1)];
  if (first === undefined) return undefined;
  return first === last ? `p. ${first}` : `pp. ${first}–${last}`;
}

/** Whether words stand on one of these pages, in marks or not, whatever folds they need. */
export function standOn(article: Article, pages: readonly string[], words: string): boolean {
  const marks = marksOf(article, 'page');
  const wanted = ` ${foldText(words)} `;
  return marks.some(({ at, label }, i) => {
    if (!pages.includes(label)) return false;
    return ` ${foldText(article.text.slice(at, marks[i + 1]?.at ?? article.span.end))} `.includes(wanted);
  });
}

/** `[@key, p. 12]`, as a format cites a place of a source; undefined for a key that it cannot write. */
export const citationOf = ({ article, span: at }: Place, format: DraftFormat = 'markdown'): string | undefined =>
  writingOf({ format }).citation(article.id, pageLocator(article, at));

/** Its pages in their order. */
export const markedPages = (article: Article): readonly Landmark[] => marksOf(article, 'page');

/** The pages that a locator names, as far as the article has them. */
export function pagesNamed(article: Article, { kind, first, last = first }: Locator): readonly string[] {
  if (kind !== 'page') return [];
  const pages = marksOf(article, 'page');
  const [from, to] = [
    pages.findIndex((it) => isLabel(it, first)),
    pages.findIndex((it) => isLabel(it, inFull(first, last))),
  ];
  return from < 0 || to < from ? [] : pages.slice(from, to + 1).map(({ label }) => label);
}

/** `pp. 123-5` ends on 125. */
const inFull = (first: string, last: string): string =>
  /^\d+$/u.test(first + last) && last.length < first.length ? first.slice(0, first.length - last.length) + last : last;

const marksOf = ({ landmarks = [] }: Article, kind: Landmark['kind']): readonly Landmark[] =>
  landmarks.filter((it) => it.kind === kind);

const isLabel = ({ label }: Landmark, written: string): boolean => label.toLowerCase() === written.toLowerCase();

const bodyOf = ({ paragraphs }: Article): Article['paragraphs'] => paragraphs.filter(({ kind }) => kind === 'body');

/** What is said at a moment begins at the last time mark before it. */
const momentOf = (article: Article, time: string): number | undefined =>
  marksOf(article, 'time').findLast(({ label }) => secondsOf(label) <= secondsOf(time))?.at;

const secondsOf = (time: string): number =>
  time.split(':').reduce((sum, part) => sum * 60 + Number.parseFloat(part), 0);
