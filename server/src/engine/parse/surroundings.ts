/** Where in a draft a place is, told from its text: code, comments, front matter, the line and the paragraph around it. */
import type { Draft } from '../model/draft';
import { touches } from '../model/span';
import { isProseAt } from './parseDraft';

/** UTF-16 units looked back for a paragraph's beginning; longer ones are tables or pasted pages. */
const PARAGRAPH_REACH = 6_000;

/** Offset of the first character of the line that `offset` is in; a lone `\r` ends a line, too. */
export const lineStart = (text: string, offset: number): number =>
  offset === 0 ? 0 : Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;

/** The cursor's line up to the cursor. */
export const lineBefore = (text: string, offset: number): string => text.slice(lineStart(text, offset), offset);

/** The cursor's line from the cursor on. */
export function lineBehind(text: string, offset: number): string {
  const end = text.indexOf('\n', offset);
  return text.slice(offset, end < 0 ? text.length : end);
}

/** Offset at which the paragraph around `offset` begins: behind the last blank line. */
export function paragraphStart(text: string, offset: number): number {
  const from = Math.max(0, offset - PARAGRAPH_REACH);
  let end = offset === 0 ? -1 : text.lastIndexOf('\n', offset - 1);
  let start = end + 1;
  while (end > from) {
    const begin = text.lastIndexOf('\n', end - 1) + 1;
    if (text.slice(begin, end).trim() === '') return start;
    start = begin;
    end = begin - 1;
  }
  return Math.max(from, start);
}

/** The paragraph from `offset` on, up to the next blank line. */
export function paragraphBehind(text: string, offset: number): string {
  const behind = text.slice(offset, offset + PARAGRAPH_REACH);
  const blank = /\n[ \t]*\r?\n/.exec(behind);
  return blank ? behind.slice(0, blank.index) : behind;
}

export function inFrontMatter(text: string, offset: number): boolean {
  if (!text.startsWith('---')) return false;
  const whole = /^---[ \t]*\r?\n[\s\S]*?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/.exec(text)?.[0];
  return whole !== undefined && offset < whole.trimEnd().length - 3 && offset > 3;
}

/** Blocks leave out code; an odd number of backticks before the cursor means inline code, or a fence that is still open. */
export function inProse(draft: Draft, offset: number): boolean {
  const { blocks, text, format } = draft;
  const known = isProseAt(draft, offset);
  if (known !== undefined) return known;
  if (format === 'plain') return true;
  if ((text.slice(paragraphStart(text, offset), offset).match(/`+/g)?.length ?? 0) % 2 !== 0) return false;
  if (blocks.some((b) => touches(b.span, offset))) return true;
  // A paragraph that holds nothing but `[@` or `“` has no words yet, and so is no block.
  const before = text.slice(blocks.findLast((b) => b.span.end <= offset)?.span.end ?? 0, offset);
  if (before.lastIndexOf('<!--') > before.lastIndexOf('-->')) return false;
  const fences = before.match(/^[ \t]{0,3}(?:```|~~~)/gm)?.length ?? 0;
  return fences % 2 === 0 && !/^(?: {4}|\t)[^\n]*$/m.test(before.slice(before.lastIndexOf('\n') + 1));
}
