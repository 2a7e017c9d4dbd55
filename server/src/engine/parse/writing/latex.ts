/** Writes into LaTeX: `\cite[p.~3]{key}`, marks as the draft has them, special signs escaped. */
import { mostUsedMark } from './draftMarks';
import type { DraftWriting } from './draftWriting';

/** What may stand in a list of keys between braces. */
const KEY = /^[^\s,{}\\%#~^$&"]+$/u;

const SIGNS: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '\u00a0': '~',
  '–': '--',
  '—': '---',
};

const MARKS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  '``': { '“': '``', '”': "''", '‘': '`', '’': "'" },
  '\\enquote{': { '“': '\\enquote{', '”': '}', '‘': '`', '’': "'" },
};

/** `\%` and the like are a character each; anything else with one of these signs is markup. */
const ESCAPED = /\\[%&_#$]/gu;

export const latex: DraftWriting = {
  citation: (key, locator) =>
    KEY.test(key) ? (locator === undefined ? `\\cite{${key}}` : `\\cite[${latexLocator(locator)}]{${key}}`) : undefined,
  isPlainKey: (key) => KEY.test(key),
  further({ keys }, key) {
    const last = keys.at(-1);
    return last && KEY.test(key) ? { at: last.span.end, newText: `,${key}` } : undefined;
  },
  blank: '~',
  locator: latexLocator,
  words(plain, open) {
    const marks = MARKS[open] ?? {};
    return plain.replace(/[\\{}%&_#$~^\u00a0–—“”‘’]/gu, (sign) => {
      if (/[“”‘’]/u.test(sign)) return marks[sign] ?? sign;
      return SIGNS[sign] ?? `\\${sign}`;
    });
  },
  openingMark: (draft, several) => mostUsedMark(draft, several ? ['``'] : ['``', '\\enquote{']),
  mayReplace: (written) => !/[\\{}%$~]|``|''/u.test(written.replace(ESCAPED, '')),
  comment: '%',
};

function latexLocator(words: string): string {
  return words.replace(/–/gu, '--').replace(/(?<=\.)\s+/gu, '~');
}
