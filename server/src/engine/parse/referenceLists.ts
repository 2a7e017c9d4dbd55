/** Finds the lists of references that Deskcheck keeps in a Markdown draft: what stands between two comments. */
import { span, type Span } from '../model/span';

export const LIST_START = '<!-- deskcheck-references -->';
export const LIST_END = '<!-- /deskcheck-references -->';

export interface ReferenceListPlace {
  /** From the first mark to the end of the second. */
  readonly whole: Span;
  /** Between the marks, line ends included. */
  readonly inside: Span;
}

/** A mark has its line to itself; further in it would be code. */
const MARK = /^ {0,3}<!--[ \t]*(\/?)deskcheck-references[ \t]*-->[ \t]*\r?$/gm;

/**
 * Pairs of marks in their order, and whether one is left over, whose list cannot be told from the words around it. Also those
 * in code, where nothing is read anyway.
 */
export function findReferenceLists(text: string): {
  readonly lists: readonly ReferenceListPlace[];
  readonly unpaired: boolean;
} {
  if (!text.includes('deskcheck-references')) return NONE;
  const lists: ReferenceListPlace[] = [];
  let open: Span | undefined;
  let unpaired = false;
  for (const m of text.matchAll(MARK)) {
    const [line, slash] = m;
    const start = m.index + line.indexOf('<');
    const mark = span(start, m.index + line.trimEnd().length);
    if (slash === '') {
      unpaired ||= open !== undefined;
      open = mark;
    } else if (open) {
      lists.push({ whole: span(open.start, mark.end), inside: span(open.end, mark.start) });
      open = undefined;
    } else unpaired = true;
  }
  return { lists, unpaired: unpaired || open !== undefined };
}

const NONE = { lists: [], unpaired: false } as const;

/** The text with every list blanked out and every other character in its place: a list is no prose, and cites nothing. */
export function withoutReferenceLists(text: string): string {
  const { lists } = findReferenceLists(text);
  if (lists.length === 0) return text;
  let from = 0;
  const pieces = lists.map(({ inside: { start, end } }) => {
    const piece = text.slice(from, start) + text.slice(start, end).replace(/[^\r\n]/g, ' ');
    from = end;
    return piece;
  });
  return pieces.join('') + text.slice(from);
}
