/** What a block of LaTeX is read with, and how far the arguments of a command reach. */
import { groupEnd } from '../groups';
import type { CitingReader, RawCitation } from '../inlineReader';

/** What to do where a group closes: print a mark, and perhaps cite. */
export interface Closing {
  readonly mark: string;
  readonly citation?: Omit<RawCitation, 'at'>;
}

export interface LatexReader extends CitingReader {
  readonly source: string;
  readonly end: number;
  readonly closings: Map<number, Closing>;
  /** Quotation commands that are open: inside one the marks are single. */
  quoted: number;
  /** Braces that are open. */
  depth: number;
  /** A note inside a note is none. */
  readonly inNote: boolean;
}

/** `\\name*`. */
export const behindStar = (source: string, at: number): number => (source.charAt(at) === '*' ? at + 1 : at);

/** `{}` or the blanks that end a command's name. */
export function behindBlank(source: string, at: number, end: number): number {
  if (source.startsWith('{}', at)) return at + 2;
  let to = at;
  while (to < end && /[ \t]/u.test(source.charAt(to))) to++;
  return to;
}

/** Behind all groups in brackets and braces that follow directly. */
export function behindGroups(source: string, at: number, end: number): number {
  let to = at;
  for (;;) {
    const close = source.charAt(to) === '[' ? groupEnd(source, to, end, '[]') : groupEnd(source, to, end, '{}');
    if (close < 0) return to;
    to = close;
  }
}

/** A comment takes its line end along, and the blanks the next line begins with. */
export function behindComment({ source, end, out }: LatexReader, at: number): number {
  const lineEnd = source.indexOf('\n', at);
  if (lineEnd < 0 || lineEnd >= end) {
    out.gap(end);
    return end;
  }
  let next = lineEnd + 1;
  while (next < end && /[ \t]/u.test(source.charAt(next))) next++;
  return next;
}

/** Looked at first: a search for each closing brace that is not there would take its time. */
export function isBalanced(text: string): boolean {
  let depth = 0;
  for (const [sign] of text.matchAll(/\\[^]|%[^\n]*|[{}]/gu)) {
    if (sign === '{') depth++;
    if (sign === '}' && --depth < 0) return false;
  }
  return depth === 0;
}
