/** The quotation that is being typed: its opening mark before the cursor, and the words so far. */
import { span, type Span } from '../../model/span';
import { closingMarkOf } from '../../text/inMarks';
import { findMarks } from '../../text/marks';
import { findQuotedSpans } from '../../text/quotationMarks';
import { inFrontMatter, lineBehind, paragraphBehind, paragraphStart } from '../../parse/surroundings';

export interface OpenQuotation {
  /** The opening mark as it looks in print, as typed, and where it stands. */
  readonly mark: string;
  readonly written: string;
  readonly at: number;
  /** Words between the mark and the cursor. */
  readonly typed: string;
  /** Original span from behind the opening mark over a closing mark that the editor has put in by itself. */
  readonly replace: Span;
}

/** Who has typed this much of a quotation is going to type the rest, too. */
const TYPED_CHARACTERS = 120;

/** Marks that the editor may have put behind the cursor when the writer typed the opening one. */
const CLOSERS: Readonly<Record<string, string>> = { '„': '“”', "'": "'", '‘': '’', '“': '”"', '"': '"”' };

/** By the text alone; undefined behind a closing mark, an apostrophe, an inch sign, and in a quotation that is complete. */
export function openQuotationAt(text: string, offset: number): OpenQuotation | undefined {
  const start = paragraphStart(text, offset);
  const typedBefore = text.slice(start, offset);
  if (!/["'“‘„«‹]|``|\\enquote\{/u.test(typedBefore.slice(-TYPED_CHARACTERS)) || inFrontMatter(text, offset))
    return undefined;
  const before = withPrintedMarks(typedBefore);
  const opening = openingMark(before);
  if (!opening) return undefined;
  const typed = before.slice(opening.end);
  const behind = lineBehind(text, offset);
  if (typed.length > TYPED_CHARACTERS || typed.includes('\n') || /^[\p{L}\p{N}]/u.test(behind)) return undefined;
  const mark = before.slice(opening.start, opening.end);
  if (!startsQuotation(before.slice(0, opening.start), mark, typed)) return undefined;
  const written = TEX_MARKS.find(([tex]) => typedBefore.slice(0, opening.end).endsWith(tex))?.[0] ?? mark;
  const closed = closedBehind(behind, mark, written);
  const paragraph = withPrintedMarks(typedBefore + paragraphBehind(text, offset));
  if (closed === 0 && isComplete(paragraph, opening.start, before.length)) return undefined;
  const from = start + opening.end + (/^\s*/u.exec(typed)?.[0].length ?? 0);
  const at = start + opening.end - written.length;
  return { mark, written, at, typed: typed.trimStart(), replace: span(from, offset + closed) };
}

/** Marks that LaTeX writes otherwise than it prints them, with what closes them. */
const TEX_MARKS = [
  ['``', "''"],
  ['\\enquote{', '}'],
] as const;

/** LaTeX's marks as they print, every other character in its place: what opens ends with “, what closes begins with ”. */
function withPrintedMarks(text: string): string {
  if (!text.includes('``') && !text.includes('\\enquote{')) return text;
  const open: boolean[] = [];
  return text.replace(/``|''|\\enquote\{|\\[{}]|[{}]/gu, (sign) => {
    if (sign === '``') return ' “';
    if (sign === "''") return '” ';
    if (sign === '{') open.push(false);
    if (sign.startsWith('\\e')) open.push(true);
    if (sign.startsWith('\\e')) return `${' '.repeat(sign.length - 1)}“`;
    return sign === '}' && open.pop() ? '”' : sign;
  });
}

/** How long the closing mark is that the editor has put behind the cursor; 0 where it has not. */
function closedBehind(behind: string, mark: string, written: string): number {
  const tex = TEX_MARKS.find(([opening]) => opening === written)?.[1];
  if (tex !== undefined) return behind.startsWith(tex) ? tex.length : 0;
  const closers = CLOSERS[mark] ?? closingMarkOf(mark);
  return behind !== '' && closers.includes(behind.charAt(0)) && !/^.[\p{L}\p{N}]/u.test(behind) ? 1 : 0;
}

/** The mark of the outer quotation that is open at the end of `before`. A word more shows what the last mark is. */
function openingMark(before: string): Span | undefined {
  const double = findQuotedSpans(`${before}x`).findLast((q) => q.depth === 0);
  if (double && !double.closed) return span(double.span.start, double.content.start);
  // A single mark opens only where something closes it; else it would be an apostrophe.
  const single = findMarks(`${before}x`).findLast((m) => m.style === 'single' && m.opens);
  if (!single || before.length - single.start > TYPED_CHARACTERS) return undefined;
  const whole = `${before}x${closingMarkOf(before.slice(single.start, single.end))}`;
  const quoted = findQuotedSpans(whole).find((q) => q.span.start === single.start && q.depth === 0);
  return quoted?.closed && quoted.span.end === whole.length ? span(single.start, single.end) : undefined;
}

/** An opening mark stands behind a blank or a bracket (5" is a measure); a link's title and an attribute have marks, too. */
function startsQuotation(before: string, mark: string, typed: string): boolean {
  if (!/(?:^|[\s([{—–-])$/u.test(before) || /\]\([^)\n]*$/u.test(before) || /<[a-z][^>\n]*$/iu.test(before))
    return false;
  // '90s, 'em: a digit behind a single mark is a decade.
  return mark !== "'" || !/^\d/u.test(typed);
}

/** True when the words go on behind the cursor up to a mark that closes them: nothing is being begun there. */
function isComplete(paragraph: string, opening: number, cursor: number): boolean {
  const quoted = findQuotedSpans(paragraph).find((q) => q.span.start === opening);
  return quoted !== undefined && quoted.closed && paragraph.slice(cursor, quoted.content.end).trim() !== '';
}
