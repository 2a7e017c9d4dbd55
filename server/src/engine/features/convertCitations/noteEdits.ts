/** Puts definitions of footnotes into a draft and takes them out, so that one undoes the other to the character. */
import type { Draft } from '../../model/draft';
import type { TextEdit } from '../../model/finding';
import { span } from '../../model/span';
import { lineEndOf } from '../../parse/lines';
import type { NoteDefinition } from '../../parse/noteDefinitions';

/** The next number that no footnote of the draft has; what is there keeps its own. */
export function nextNumber({ text }: Draft): number {
  let highest = 0;
  for (const [, figures] of text.matchAll(/\[\^(\d{1,9})\]/g)) highest = Math.max(highest, Number(figures));
  return highest + 1;
}

/** Behind the last definition, else at the draft's end. @param lines the new definitions, a line each */
export function addingNotes(
  { text }: Draft,
  notes: readonly NoteDefinition[],
  lines: readonly string[],
): readonly TextEdit[] {
  if (lines.length === 0) return [];
  const lineEnd = lineEndOf(text);
  const block = lines.join(lineEnd);
  const last = notes.at(-1)?.whole.end;
  if (last !== undefined) return [{ span: span(last, last), newText: `${lineEnd}${block}` }];
  const end = text.length;
  const ended = /[\r\n]$/.test(text);
  return [{ span: span(end, end), newText: ended ? `${lineEnd}${block}${lineEnd}` : `${lineEnd}${lineEnd}${block}` }];
}

const LINE_END = /\r\n|\r|\n/y;
const BLANK_BEFORE = /[\r\n][ \t]*[\r\n]$/;
const BLANK_LINE = /[ \t]*(?:\r\n|\r|\n|$)/y;

/** Whole lines; where nothing is left of a run of definitions, the blank line before it goes, too. */
export function removingNotes({ text }: Draft, gone: readonly NoteDefinition[]): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  for (let i = 0; i < gone.length; i++) {
    const start = lineStartOf(text, gone[i]!.whole.start);
    let end = lineEndAt(text, gone[i]!.whole.end);
    while (i + 1 < gone.length && lineStartOf(text, gone[i + 1]!.whole.start) === end)
      end = lineEndAt(text, gone[++i]!.whole.end);
    const closed = end > start && /[\r\n]/.test(text.charAt(end - 1));
    const before = text.slice(Math.max(0, start - 200), start).replace(/\r\n/g, '\n');
    const blankBefore = BLANK_BEFORE.test(before);
    BLANK_LINE.lastIndex = end;
    const blankBehind = end === text.length || BLANK_LINE.test(text);
    let from = start;
    if (blankBefore && blankBehind) from -= lineEndBefore(text, from);
    if (!closed && from > 0) from -= lineEndBefore(text, from);
    edits.push({ span: span(from, end), newText: '' });
  }
  return edits;
}

const lineStartOf = (text: string, at: number): number =>
  Math.max(text.lastIndexOf('\n', at - 1), text.lastIndexOf('\r', at - 1)) + 1;

/** Behind the line end of the line at `at`. */
function lineEndAt(text: string, at: number): number {
  let end = at;
  while (end < text.length && !/[\r\n]/.test(text.charAt(end))) end++;
  LINE_END.lastIndex = end;
  return LINE_END.test(text) ? LINE_END.lastIndex : end;
}

/** Length of the line end that stands before `at`. */
const lineEndBefore = (text: string, at: number): number =>
  /(?:\r\n|\r|\n)$/.exec(text.slice(Math.max(0, at - 2), at))?.[0].length ?? 0;
