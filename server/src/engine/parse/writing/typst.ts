/** Writes into Typst: `@key[p. 3]`, or `#cite(…)` for a key that no reference can be written for. */
import { mostUsedMark } from './draftMarks';
import type { DraftWriting } from './draftWriting';

/** As Typst reads a reference: it does not end with the signs that end a sentence. */
const KEY = /^[\p{L}_](?:[\p{L}\p{N}_.:-]*[\p{L}\p{N}_-])?$/u;

const MARKS: Readonly<Record<string, string>> = { '“': '#quote[', '”': ']' };

export const typst: DraftWriting = {
  citation(key, locator) {
    const supplement = locator === undefined ? '' : `[${locator}]`;
    if (KEY.test(key)) return `@${key}${supplement}`;
    if (/["\\\n]/u.test(key)) return undefined;
    const label = `label("${key}")`;
    return locator === undefined ? `#cite(${label})` : `#cite(${label}, supplement: ${supplement})`;
  },
  isPlainKey: (key) => KEY.test(key),
  further({ span }, key) {
    const written = typst.citation(key);
    return written === undefined ? undefined : { at: span.end, newText: ` ${written}` };
  },
  blank: ' ',
  locator: (words) => words,
  words: (plain, open) =>
    plain
      .replace(/[\\*_`$#@<>[\]~]|\/(?=[/*])|-(?=[-?])|\.(?=\.\.)/gu, '\\$&')
      .replace(/[“”]/gu, (mark) => (open === '#quote[' ? (MARKS[mark] ?? mark) : mark)),
  openingMark: (draft, several) => mostUsedMark(draft, several ? ['"', '“'] : ['"', '“', '#quote[']),
  mayReplace: (written) => !/[\\#*_`$@<>[\]~]|\/[/*]/u.test(written.replace(/\\[\\*_`$#@<>[\]~]/gu, '')),
  comment: '//',
};
