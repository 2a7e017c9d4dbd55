/** A source's own words, ready to stand between the quotation marks of a draft. */
import type { Article } from '../model/article';
import { sliceOf, type Span } from '../model/span';
import { nestedIn, remarked } from '../text/inMarks';
import { oneLine } from '../text/oneLine';

/** A comma or colon at the end belongs to the source's attribution: “We will recommend it,” Hrane said. */
const ATTRIBUTION_STOP = /[\s,;:]+$/u;

/**
 * The words at `place`, on one line: inner quotations and apostrophes in the style that goes with the opening mark `open`,
 * as it looks in print. How a draft's format writes them is not known here.
 */
export const wordsToQuote = (article: Article, place: Span, open: string): string =>
  nestedIn(plainWords(article, place).replace(ATTRIBUTION_STOP, ''), open);

/** The same for words that bring their quotation marks along: those in the style of `open`. */
export const remarkedWords = (article: Article, place: Span, open: string): string =>
  remarked(plainWords(article, place), open);

/** The words at `place` on one line, as a reader sees them. */
export function plainWords(article: Article, place: Span): string {
  const written = oneLine(sliceOf(article.text, place));
  return /\.(?:md|markdown)$/iu.test(article.path) ? read(written) : written;
}

/** A Markdown article's emphasis, links and escapes, as they look when rendered. */
const read = (written: string): string =>
  written
    .replace(/\[([^\][]{1,200})\]\([^()\s]{1,500}\)/gu, '$1')
    .replace(/(?<![\p{L}\p{N}\\])(\*{1,3}|_{1,3})(?=\S)([^*_]{1,500})(?<=\S)\1(?![\p{L}\p{N}])/gu, '$2')
    .replace(/\\([!-/:-@[-`{-~])/gu, '$1');
