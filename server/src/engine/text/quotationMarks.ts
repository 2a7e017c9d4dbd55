/** Pairs the marks of a paragraph into quotations: nested, mixed, mismatched, one opening mark a paragraph. */
import type { QuotedSpan } from '../model/quotation';
import { span } from '../model/span';
import { findMarks, type Mark } from './marks';

interface Open {
  readonly mark: Mark;
  readonly depth: number;
  readonly continues: boolean;
}

/**
 * Outer and nested quotations of one paragraph, in the order of the text.
 * @param open the quotation the previous paragraph left open: an opening mark at the start then goes on with it, and a
 *   closing mark without an opening one ends it.
 */
export function findQuotedSpans(text: string, open?: QuotedSpan): readonly QuotedSpan[] {
  const marks = findMarks(text);
  if (marks.length === 0) return [];
  const found: QuotedSpan[] = [];
  const stack: Open[] = [];
  const close = (opener: Open, end: number, contentEnd: number, closed: boolean): void => {
    found.push({
      span: span(opener.mark.start, end),
      content: span(opener.mark.end, contentEnd),
      style: opener.mark.style,
      depth: opener.depth,
      closed,
      continues: opener.continues,
    });
  };
  const ahead = lookAhead(marks);
  marks.forEach((mark, at) => {
    const opener = mark.closes ? openerFor(stack, mark, marks, ahead, at, text) : undefined;
    if (opener) {
      // Whatever was opened inside and never closed was an apostrophe or a stray mark.
      while (stack.at(-1) !== opener) stack.pop();
      stack.pop();
      close(opener, mark.end, mark.start, true);
      return;
    }
    if (mark.opens && mayOpen(stack, mark, ahead, at)) {
      const same = stack.findIndex((o) => o.mark.style === mark.style);
      const stray = stack[same];
      if (stray) {
        // "A, he said. "B." — the first mark was never closed: its words end where the next quotation starts.
        if (stray.mark.style !== 'single') close(stray, mark.start, mark.start, false);
        stack.length = same;
      }
      stack.push({ mark, depth: stack.length, continues: open !== undefined && isBlank(text.slice(0, mark.start)) });
      return;
    }
    if (mark.closes && open && stack.length === 0 && found.length === 0 && mark.style === open.style) {
      const start = text.length - text.trimStart().length;
      const whole = { start, end: start, style: mark.style, opens: true, closes: false };
      close({ mark: whole, depth: 0, continues: true }, mark.end, mark.start, true);
    }
  });
  const last = stack[0];
  if (last && last.mark.style !== 'single') {
    const end = text.trimEnd().length;
    close(last, end, end, false);
  }
  return found.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
}

const isBlank = (text: string): boolean => text.trim() === '';

/** The open quotation this mark ends; undefined when it ends none. */
function openerFor(
  stack: readonly Open[],
  mark: Mark,
  marks: readonly Mark[],
  ahead: Ahead,
  at: number,
  text: string,
): Open | undefined {
  const same = stack.findLast((o) => o.mark.style === mark.style);
  if (mark.style === 'single') {
    if (same) return isPlural(marks, ahead, at, text) ? undefined : same;
    // ''… open all night,' : a doubled mark closed by half of itself, when no whole one follows.
    const top = stack.at(-1);
    const halved = top && top.mark.style === 'double' && text.slice(top.mark.start, top.mark.end) === "''";
    return halved && ahead.double[at] === undefined && !mark.opens ? top : undefined;
  }
  if (same) return same;
  // 'Nobody asked for this fight" : opened by one kind, closed by another.
  const top = stack.at(-1);
  return top && top.mark.style === 'single' && mark.style === 'double' && !mark.opens ? top : undefined;
}

/** For each mark, which later ones come next; undefined where there is none. */
interface Ahead {
  readonly single: readonly (number | undefined)[];
  readonly closingSingle: readonly (number | undefined)[];
  readonly double: readonly (number | undefined)[];
  /** Double marks that can only close. */
  readonly closingDouble: readonly (number | undefined)[];
}

/** One pass from the end, so that a page full of stray marks still costs linear time. */
function lookAhead(marks: readonly Mark[]): Ahead {
  const next = (wanted: (m: Mark) => boolean): readonly (number | undefined)[] => {
    const found: (number | undefined)[] = [];
    let last: number | undefined;
    for (let i = marks.length - 1; i >= 0; i--) {
      found[i] = last;
      const mark = marks[i];
      if (mark && wanted(mark)) last = i;
    }
    return found;
  };
  return {
    single: next((m) => m.style === 'single'),
    closingSingle: next((m) => m.style === 'single' && m.closes),
    double: next((m) => m.style === 'double'),
    closingDouble: next((m) => m.style === 'double' && m.closes && !m.opens),
  };
}

/** "the allies' plan" inside single marks: a later mark closes the quotation, so this one is a possessive. */
function isPlural(marks: readonly Mark[], ahead: Ahead, at: number, text: string): boolean {
  const mark = marks[at];
  if (!mark || !/[sz]/iu.test(text.charAt(mark.start - 1)) || !/^ \p{Ll}/u.test(text.slice(mark.end, mark.end + 3)))
    return false;
  const next = marks[ahead.single[at] ?? -1];
  return next !== undefined && next.closes && !next.opens;
}

/** A single mark opens only where something later can close it; a double one always may. */
function mayOpen(stack: readonly Open[], mark: Mark, ahead: Ahead, at: number): boolean {
  if (mark.style !== 'single') return true;
  if (stack.some((o) => o.mark.style === 'single')) return false;
  const closing = ahead.closingSingle[at];
  // Inside double marks it must be closed before the next of them.
  if (stack.length > 0) return closing !== undefined && closing < (ahead.double[at] ?? Infinity);
  // Closed by a mark of the other kind, unless that one has an opening mark of its own.
  return closing !== undefined || (ahead.double[at] !== undefined && ahead.double[at] === ahead.closingDouble[at]);
}
