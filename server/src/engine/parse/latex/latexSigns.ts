/** Reads LaTeX's signs: quotation marks, accents, escapes, formulas. */
import { groupEnd } from '../groups';
import { OBJECT, UNCLEAR } from '../proseBuilder';
import { ACCENTS } from './latexCommands';
import type { LatexReader } from './latexReader';

/** Quotation marks as LaTeX has them, and those of German. */
export function readMark({ source, out }: LatexReader, at: number, sign: string): number {
  const two = source.slice(at, at + 2);
  const double = DOUBLE.get(two);
  if (double !== undefined) {
    out.decoded(double, at, at + 2);
    return at + 2;
  }
  if (sign === '"') out.words(at, at + 1);
  else out.decoded(sign === '`' ? '‘' : '’', at, at + 1);
  return at + 1;
}

const DOUBLE: ReadonlyMap<string, string> = new Map([
  ['``', '“'],
  ["''", '”'],
  ['"`', '„'],
  ['"\'', '“'],
]);

/** Numbers are words; nobody knows what else a formula says. */
export function readFormula({ source, end, out }: LatexReader, at: number): number {
  const sign = source.startsWith('$$', at) ? '$$' : '$';
  let close = at + sign.length;
  for (; close < end && !source.startsWith(sign, close); close++) if (source.charAt(close) === '\\') close++;
  if (close >= end) return -1;
  formula(out, source, at, at + sign.length, close, close + sign.length);
  return close + sign.length;
}

function formula(out: LatexReader['out'], source: string, from: number, start: number, end: number, to: number): void {
  const number = /^\s*(\d[\d.,]*)\s*(?:\\?%)?\s*$/u.exec(source.slice(start, end))?.[1];
  if (number === undefined) out.decoded(OBJECT, from, to);
  else {
    const digits = source.indexOf(number, start);
    out.words(digits, digits + number.length);
    const percent = source.indexOf('%', digits);
    if (percent >= 0 && percent < end) out.words(percent, percent + 1);
  }
}

/** `\%`, `\\`, `\'e`, `\(`. */
export function readControlSign(r: LatexReader, at: number): number {
  const { source, out, end } = r;
  const sign = source.charAt(at + 1);
  if (at + 2 > end) return end;
  if (sign === '(' || sign === '[') {
    const close = source.indexOf(sign === '(' ? '\\)' : '\\]', at + 2);
    if (close < 0 || close >= end) return -1;
    formula(out, source, at, at + 2, close, close + 2);
    return close + 2;
  }
  if (ACCENTS.has(sign)) return readAccent(r, at, sign, at + 2);
  if (/[-/@]/u.test(sign)) return at + 2;
  if (/[%&_#${}]/u.test(sign)) {
    out.words(at + 1, at + 2);
    return at + 2;
  }
  // `\\[2pt]` breaks a line, `\,` and `\ ` are blanks.
  const to = sign === '\\' ? Math.max(at + 2, groupEnd(source, at + 2, end, '[]')) : at + 2;
  if (sign === '!') return to;
  out.decoded(/[\\,;:\s>]/u.test(sign) ? ' ' : UNCLEAR, at, to);
  return to;
}

/** `\'e`, `\'{e}`, `\c c`, `\"{\i}`. */
export function readAccent({ source, out, end }: LatexReader, at: number, name: string, behind: number): number {
  const m = /^\s?(?:\{(?:\\([ij])|(\p{L}))\}|\\([ij])(?![a-zA-Z])|(\p{L}))/u.exec(source.slice(behind, behind + 6));
  const letter = m?.[1] ?? m?.[2] ?? m?.[3] ?? m?.[4];
  const isWord = /[a-zA-Z]/u.test(name);
  if (!m || letter === undefined || behind + m[0].length > end || (isWord && m[0] === m[4])) {
    out.decoded(UNCLEAR, at, behind);
    return behind;
  }
  const to = behind + m[0].length;
  out.decoded((letter + (ACCENTS.get(name) ?? '')).normalize('NFC'), at, to);
  return to;
}
