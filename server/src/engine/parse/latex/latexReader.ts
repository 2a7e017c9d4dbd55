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
