/** Cuts a text into its lines, each without the white space around it. */
import type { Span } from '../model/span';

export interface Line extends Span {
  /** The trimmed words. A slice: V8 shares the memory. */
  readonly text: string;
  /** True when an empty line, or the text's edge, comes before. */
  readonly afterBlank: boolean;
}

/** Non-empty lines of `text` from `from` to `to`; `\n`, `\r\n`, a lone `\r`, U+2028 and U+2029 end one. */
export function linesOf(text: string, from: number, to: number): readonly Line[] {
  const lines: Line[] = [];
  let afterBlank = true;
  let start = from;
  for (let i = from; i <= to; i++) {
    const c = i < to ? text.charCodeAt(i) : 10;
    if (c !== 10 && c !== 13 && c !== 0x2028 && c !== 0x2029) continue;
    let a = start;
    let b = i;
    while (a < b && isSpace(text.charCodeAt(a))) a++;
    while (b > a && isSpace(text.charCodeAt(b - 1))) b--;
    if (a < b) {
      lines.push({ start: a, end: b, text: text.slice(a, b), afterBlank });
      afterBlank = false;
    } else if (!(c === 10 && i > from && text.charCodeAt(i - 1) === 13)) {
      afterBlank = true;
    }
    start = i + 1;
  }
  return lines;
}

/** Blanks, tabs, no-break and zero-width spaces, and a stray byte order mark. */
const isSpace = (c: number): boolean =>
  c === 32 || (c >= 9 && c <= 13) || c === 0xa0 || (c >= 0x2000 && c <= 0x200b) || c === 0x202f || c === 0x3000 || c === 0xfeff;
