/** Writes into Markdown, Quarto and plain text: Pandoc's citations. */
import { writtenKey } from '../citationKeys';
import { mostUsedMark } from './draftMarks';
import type { DraftWriting } from './draftWriting';

export const markdown: DraftWriting = {
  citation(key, locator) {
    const written = writtenKey(key);
    return written && (locator === undefined ? `[${written}]` : `[${written}, ${locator}]`);
  },
  isPlainKey: (key) => writtenKey(key) === `@${key}`,
  further({ form, span, keys }, key) {
    const written = writtenKey(key);
    const last = keys.at(-1);
    if (written === undefined || !last) return undefined;
    return { at: form === 'pandoc' ? span.end - 1 : last.span.end, newText: `; ${written}` };
  },
  blank: ' ',
  locator: (words) => words,
  words: (plain) => withoutMarkup(plain),
  openingMark: (draft) => mostUsedMark(draft, []),
  mayReplace: () => true,
};

/** Nothing is markup in plain text, but for citations, which no source's words look like. */
export const plain: DraftWriting = { ...markdown, words: (words) => words };

/** A dollar sign may begin a formula there. */
export const quarto: DraftWriting = { ...markdown, words: (words) => withoutMarkup(words).replace(/\$/gu, '\\$') };

/** Backslashes before what Markdown, or a citation's syntax, would read as more than a character. */
const withoutMarkup = (words: string): string =>
  words
    .replace(
      /[\\`*<]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])@(?=[\p{L}\p{N}_])|\[(?=[[^@])|~~/gu,
      '\\$&',
    )
    .replace(/&(?=#?[\p{L}\p{N}]{1,31};)/gu, '&amp;');
