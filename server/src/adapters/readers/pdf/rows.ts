/** Puts the printed runs of a page into rows, and each row into pieces with wide gaps between them. */
import type { Printed } from './pdfjs';

/** Words that stand on one baseline with no more than word spaces between them. */
export interface Piece {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  readonly size: number;
}

/** From left to right. */
export type Row = readonly Piece[];

/** In ems: runs nearer to each other than `word` are one word; further apart than `piece`, another column or cell. */
const GAP = { word: 0.12, piece: 0.9 } as const;
/** In ems: letters that stand so much higher or lower are of the same row. */
const SWAY = 0.4;

/** From top to bottom. */
export function rowsOf(printed: readonly Printed[]): readonly Row[] {
  const rows: Printed[][] = [];
  for (const run of [...printed].sort((a, b) => a.baseline - b.baseline)) {
    const row = rows.at(-1);
    if (row && run.baseline - row[0]!.baseline < SWAY * Math.max(run.size, row[0]!.size)) row.push(run);
    else rows.push([run]);
  }
  return rows.map((row) => piecesOf(row.sort((a, b) => a.left - b.left)));
}

export const textOf = (row: Row): string => row.map(({ text }) => text).join(' ');

function piecesOf(runs: readonly Printed[]): Row {
  const pieces: Piece[] = [];
  const largest = Math.max(...runs.map(({ size }) => size));
  for (const run of runs) {
    const before = pieces.at(-1);
    const em = Math.max(run.size, before?.size ?? 0);
    const gap = before ? run.left - before.right : Infinity;
    if (before && gap < GAP.piece * em) {
      if (isNoteMark(run, before, largest)) continue;
      const space = (run.apart && gap > 0) || gap > GAP.word * em ? ' ' : '';
      const size = run.text.length > before.text.length ? run.size : before.size;
      pieces[pieces.length - 1] = { ...before, text: before.text + space + run.text, right: run.right, size };
    } else {
      const { text, left, right, baseline, size } = run;
      pieces.push({ text, left, right, baseline, size });
    }
  }
  return pieces;
}

/** A raised small number behind a word refers to a note, and would be read as part of the word. */
const isNoteMark = (run: Printed, before: Piece, largest: number): boolean =>
  run.size < 0.8 * largest &&
  before.baseline - run.baseline > 0.15 * largest &&
  /^(?:\d{1,3}(?:, ?\d{1,3})*|[*†‡§]{1,2})$/.test(run.text) &&
  // Square kilometres.
  !/\b[kcm]?m$/.test(before.text);
