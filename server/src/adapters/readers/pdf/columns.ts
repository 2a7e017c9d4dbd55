/** Reads the rows of a page column by column: the lines of each in their order. */
import type { Piece, Row } from './rows';

/** Lines that stand under one another. */
export type Column = readonly Piece[];

/** Rows that two columns have beside each other at least. */
const FEWEST_ROWS = 4;
/** Letters of a row of a column on average: less is a list's marks or a table's cells, which are read row by row. */
const FEWEST_LETTERS = 12;
/** Part of the rows that may run across: headings, an introduction, wide pictures' captions. */
const MOST_ACROSS = 0.6;
/** Between columns, in ems. */
const GUTTER = 0.7;
/** Columns within columns: a page has four. */
const DEEPEST = 3;

export function columnsOf(rows: readonly Row[], depth = 0): readonly Column[] {
  const gutter = depth < DEEPEST ? gutterOf(rows) : undefined;
  if (gutter === undefined) return rows.length === 0 ? [] : [rows.map(joined)];
  const columns: Column[] = [];
  let [left, right, across]: Row[][] = [[], [], []];
  const flush = (): void => {
    columns.push(...columnsOf(across!), ...columnsOf(left!, depth + 1), ...columnsOf(right!, depth + 1));
    [left, right, across] = [[], [], []];
  };
  for (const row of rows) {
    if (crosses(row, gutter)) {
      if (left!.length + right!.length > 0) flush();
      across!.push(row);
      continue;
    }
    const [before, behind] = [row.filter((it) => it.right <= gutter), row.filter((it) => it.left >= gutter)];
    if (before.length > 0) left!.push(before);
    if (behind.length > 0) right!.push(behind);
  }
  flush();
  return columns;
}

const crosses = (row: Row, x: number): boolean => row.some((it) => it.left < x && it.right > x);

/** Where the page is best cut from top to bottom; undefined where it has one column. */
function gutterOf(rows: readonly Row[]): number | undefined {
  if (rows.length < FEWEST_ROWS) return undefined;
  const places = new Set(rows.flatMap((row) => row.slice(1).map((it, i) => Math.round((it.left + row[i]!.right) / 2))));
  let best: { readonly x: number; readonly across: number; readonly width: number } | undefined;
  for (const x of places) {
    const whole = rows.filter((row) => !crosses(row, x));
    const across = rows.length - whole.length;
    if (across > MOST_ACROSS * rows.length) continue;
    const beside = whole.filter((row) => row[0]!.right <= x && row.at(-1)!.left >= x);
    if (beside.length < FEWEST_ROWS) continue;
    const [before, behind] = [
      whole.map((row) => row.filter((it) => it.right <= x)),
      whole.map((row) => row.filter((it) => it.left >= x)),
    ];
    if ([before, behind].some((side) => lettersOf(side) < FEWEST_LETTERS)) continue;
    const width = Math.min(...behind.flat().map((it) => it.left)) - Math.max(...before.flat().map((it) => it.right));
    if (width < GUTTER * sizeOf(beside)) continue;
    if (!best || across < best.across || (across === best.across && width > best.width)) best = { x, across, width };
  }
  return best?.x;
}

function lettersOf(side: readonly Row[]): number {
  const filled = side.filter((row) => row.length > 0);
  return filled.flat().reduce((sum, it) => sum + it.text.length, 0) / filled.length;
}

const sizeOf = (rows: readonly Row[]): number => {
  const sizes = rows
    .flat()
    .map(({ size }) => size)
    .sort((a, b) => a - b);
  return sizes[sizes.length >> 1] ?? 0;
};

function joined(row: Row): Piece {
  const longest = row.reduce((a, b) => (b.text.length > a.text.length ? b : a));
  return { ...row[0]!, text: row.map(({ text }) => text).join(' '), right: row.at(-1)!.right, size: longest.size };
}
