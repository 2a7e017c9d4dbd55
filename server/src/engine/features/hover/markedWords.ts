/** Words of a text with some of them marked, cut down to what stands around the marks. */
import { overlaps, span, type Span } from '../../model/span';
import { plain, type HoverRun } from './card';

export interface Mark {
  readonly span: Span;
  readonly look: 'strong' | 'struck';
}

/** Words kept on either side of a mark, and at the start and end of a text without marks. */
const around = 6;
const unmarkedLimit = 60;
/** Marked words beyond this many are cut in the middle: an ellipsis may leave out whole paragraphs. */
const markedLimit = 40;

/**
 * Runs for `text.slice(whole)`; white space becomes single blanks, left out words become `…`.
 * @param kept words on either side of a mark
 */
export function markedWords(text: string, whole: Span, marks: readonly Mark[], kept = around): readonly HoverRun[] {
  const inside = separate(marks.filter((mark) => overlaps(mark.span, whole)));
  const runs: HoverRun[] = [];
  let at = whole.start;
  for (const mark of inside) {
    const start = Math.max(mark.span.start, at);
    if (start > at) runs.push(plain(between(text.slice(at, start), runs.length === 0 ? 'before' : 'middle', kept)));
    const end = Math.min(mark.span.end, whole.end);
    runs.push({ look: mark.look, text: shorten(oneLine(text.slice(start, end)), markedLimit) });
    at = end;
  }
  const rest = oneLine(text.slice(at, whole.end));
  if (inside.length === 0) return [plain(shorten(rest, unmarkedLimit))];
  if (rest) runs.push(plain(between(rest, 'after', kept)));
  return runs;
}

/** In the order of the text, without overlaps. */
function separate(marks: readonly Mark[]): readonly Mark[] {
  const kept: Mark[] = [];
  for (const mark of [...marks].sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)) {
    const last = kept.at(-1);
    const start = Math.max(mark.span.start, last?.span.end ?? 0);
    if (start < mark.span.end) kept.push({ look: mark.look, span: span(start, mark.span.end) });
  }
  return kept;
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ');

/** A word with the blank behind it, so that joined pieces read as the text did. */
const piecesOf = (text: string): readonly string[] => oneLine(text).match(/ ?\S+ ?/g) ?? [text];

function between(text: string, where: 'before' | 'middle' | 'after', kept: number): string {
  const words = piecesOf(text);
  if (words.length <= (where === 'middle' ? 2 * kept : kept) + 2) return oneLine(text);
  const first = where === 'before' ? '' : words.slice(0, kept).join('');
  const last = where === 'after' ? '' : words.slice(-kept).join('');
  return [first.trimEnd(), '…', last.trimStart()].filter((part) => part !== '').join(' ');
}

/** The text itself up to `limit` words; a longer one keeps its first two thirds and its end. */
export function shorten(text: string, limit: number): string {
  const words = piecesOf(text);
  if (words.length <= limit) return oneLine(text);
  const head = Math.ceil((limit * 2) / 3);
  return `${words.slice(0, head).join('').trimEnd()} … ${words
    .slice(head - limit)
    .join('')
    .trimStart()}`;
}
