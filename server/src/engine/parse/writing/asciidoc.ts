/** Writes into AsciiDoc: asciidoctor-bibtex's `cite:[key(3)]`. */
import { mostUsedMark } from './draftMarks';
import type { DraftWriting } from './draftWriting';

const KEY = /^[^\s,()[\]<>]+$/u;

const MARKS: Readonly<Record<string, string>> = { '“': '"`', '”': '`"', '‘': "'`" };

export const asciidoc: DraftWriting = {
  citation: (key, locator) =>
    KEY.test(key) && !/[[\]()]/u.test(locator ?? '')
      ? `cite:[${key}${locator === undefined ? '' : `(${asciidocLocator(locator)})`}]`
      : undefined,
  isPlainKey: (key) => KEY.test(key),
  further({ form, span }, key) {
    if (!KEY.test(key)) return undefined;
    return form === 'pandoc' || form === 'narrative' ? { at: span.end - 1, newText: `, ${key}` } : undefined;
  },
  blank: ' ',
  locator: asciidocLocator,
  words: (plain, open) =>
    plain
      // An attribute's name in braces, and what would be a macro or a reference.
      .replace(
        /\{(?=[\p{L}\p{N}_-]+\})|<<(?=[^<>\n]+>>)|(?<![\p{L}\p{N}])(?=(?:cite|citenp|footnote|link|xref):\[?)/gu,
        '\\$&',
      )
      .replace(/[“”‘]/gu, (mark) => (open === '"`' ? (MARKS[mark] ?? mark) : mark)),
  openingMark: (draft) => mostUsedMark(draft, ['"', '"`']),
  mayReplace: (written) => !/[*_`#^~+{}<>[\]]|\/\//u.test(written),
  comment: '//',
  commentsAtMargin: true,
};

/** The macro says “page” by itself. */
function asciidocLocator(words: string): string {
  return words.replace(/^(?:pp?\.|pages?)\s*/iu, '').replace(/–/gu, '-');
}
