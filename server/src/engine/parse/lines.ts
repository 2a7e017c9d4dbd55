/** Cuts a text into its lines, each without the white space around it. */
import type { Span } from '../model/span';

/** The line end that a text uses first; `\n` for one of a single line. */
export const lineEndOf = (text: string): string => /\r\n|\r|\n/.exec(text)?.[0] ?? '\n';

export interface Line extends Span {
  /** The trimmed words. A slice: V8 shares the memory. */
  readonly text: string;
  /** True when an empty line, or the text's edge, comes before. */
  readonly afterBlank: boolean;
}

/** Non-empty lines of `text` from `from` to `to`; `\n`, `\r\n`, a lone `\r`, U+2028 and U+2029 end one. */
export function linesOf(text: string, from: number, to: number): readonly Line[] {
  const lines: Line[] = [];
  // Nearly every text breaks its lines by `\n` alone, which can be searched for at full speed.
  const plain = !/\r(?!\n)|[\u2028\u2029]/.test(text);
  let afterBlank = true;
  for (let start = from; start <= to;) {
    const end = plain ? endOfLine(text, start, to) : endOfAnyLine(text, start, to);
    let a = start;
    let b = end;
    while (a < b && isSpace(text.charCodeAt(a))) a++;
    while (b > a && isSpace(text.charCodeAt(b - 1))) b--;
    if (a < b) lines.push({ start: a, end: b, text: text.slice(a, b), afterBlank });
    afterBlank = a >= b;
    start = end + (text.charCodeAt(end) === 13 && text.charCodeAt(end + 1) === 10 ? 2 : 1);
  }
  return lines;
}

function endOfLine(text: string, from: number, to: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 || end > to ? to : end;
}

function endOfAnyLine(text: string, from: number, to: number): number {
  for (let i = from; i < to; i++) {
    const c = text.charCodeAt(i);
    if (c === 10 || c === 13 || c === 0x2028 || c === 0x2029) return i;
  }
  return to;
}

/** Blanks, tabs, no-break and zero-width spaces, and a stray byte order mark. */
const isSpace = (c: number): boolean =>
  c === 32 ||
  (c >= 9 && c <= 13) ||
  c === 0xa0 ||
  (c >= 0x2000 && c <= 0x200b) ||
  c === 0x202f ||
  c === 0x3000 ||
  c === 0xfeff;
