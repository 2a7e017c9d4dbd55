/** Makes paragraphs of the lines of a column: by what printers leave free, above them and at their ends. */
import type { Column } from './columns';
import type { Piece } from './rows';

export interface PrintedParagraph {
  readonly lines: readonly string[];
  readonly size: number;
  /** Its last line reaches the end of the column: it may go on in the next. */
  readonly full: boolean;
  /** Its first line begins further right than the column. */
  readonly indented: boolean;
}

/** In ems: what counts as set in, and as free at the end of a line. */
const INDENT = { least: 0.7, most: 4 } as const;
/** Lines further apart than so many times the usual are of two paragraphs. */
const LEADING = 1.3;
/** Type that differs by so much in size belongs to another paragraph. */
const SIZE = 1.08;

const ends = (text: string): boolean => /[.!?…:;]["'”’»)\]]*\d{0,3}$/.test(text);
const isItem = (text: string): boolean => /^(?:[•‣▪◦●–—-]|\(?\d{1,2}[.)]|[a-z]\))\s/.test(text);

export function paragraphsIn(column: Column): readonly PrintedParagraph[] {
  const edge = { left: quantile(column, (it) => it.left, 0.1), right: quantile(column, (it) => it.right, 0.9) };
  const leading = usualLeading(column);
  const paragraphs: Piece[][] = [];
  column.forEach((line, i) => {
    const before = column[i - 1];
    if (before && !parts(before, line)) paragraphs.at(-1)!.push(line);
    else paragraphs.push([line]);
  });
  return paragraphs.map((lines) => {
    const [first, last] = [lines[0]!, lines.at(-1)!];
    return {
      lines: lines.map(({ text }) => text),
      size: quantile(lines, ({ size }) => size, 0.5),
      full: edge.right - last.right < 2 * last.size,
      indented: first.left - edge.left > INDENT.least * first.size,
    };
  });

  function parts(before: Piece, line: Piece): boolean {
    const ratio = line.size / before.size;
    if (ratio > SIZE || ratio < 1 / SIZE) return true;
    if (line.baseline - before.baseline > LEADING * Math.max(leading, line.size)) return true;
    if (isItem(line.text)) return true;
    const [set, setBefore] = [line.left - edge.left, before.left - edge.left].map((it) => it / line.size);
    const isSetIn = set! > INDENT.least && set! < INDENT.most;
    if (isSetIn && setBefore! < INDENT.least && !isItem(before.text)) return true;
    return ends(before.text) && wouldHaveFitted(before, line, edge.right);
  }
}

/** Lines are filled as far as they go: one that had room for the next word ends a paragraph. */
function wouldHaveFitted(before: Piece, line: Piece, edge: number): boolean {
  const letter = (line.right - line.left) / line.text.length;
  const word = /^\S+/.exec(line.text)?.[0].length ?? 0;
  return before.right + (word + 1) * letter < edge - line.size;
}

/** Between the lines of a paragraph, in points. */
const usualLeading = (column: Column): number =>
  quantile(
    column.slice(1).map((line, i) => line.baseline - column[i]!.baseline),
    (it) => it,
    0.3,
  );

function quantile<T>(items: readonly T[], value: (item: T) => number, share: number): number {
  const values = items.map(value).sort((a, b) => a - b);
  return values[Math.floor(share * (values.length - 1))] ?? 0;
}
