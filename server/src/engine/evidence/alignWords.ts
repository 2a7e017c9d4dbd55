/** Fits a run of quoted words into a stream of source words at the least cost in word edits. */
import { FREE_WORDS, type PatternWord } from './quotePattern';

export type StepKind = 'match' | 'change' | 'add' | 'drop' | 'free' | 'jump';

/** One step of an alignment; `draft` and `source` are word indices, -1 where the step has none. */
export interface Step {
  readonly kind: StepKind;
  readonly draft: number;
  readonly source: number;
  /** Source words the step covers: those that brackets stand for, or that a jump passes over. */
  readonly width: number;
}

export interface Fit {
  /** Words changed, dropped or added; a jump counts as `JUMP_COST`. */
  readonly cost: number;
  /** Source words `[start, end)`. */
  readonly start: number;
  readonly end: number;
  readonly steps: readonly Step[];
}

/** Brackets that stand for a word at no cost would swallow words at will; a hair of cost keeps them to what is needed. */
const FREE_STEP = 0.02;
/** Just above one, so that a change is taken only where no exact word fits. */
const CHANGE_COST = 1.01;
/** Passing over any number of source words costs more than three edits: less joins chance words, more misses stitched quotations. */
const JUMP_COST = 3.5;

const DIAGONAL = 0;
const ADD = 1;
const DROP = 2;
const JUMP = 3;
/** `FREE + k`: brackets stand for k source words. */
const FREE = 4;

interface Table {
  readonly width: number;
  readonly moves: Uint8Array;
  /** Where a jump comes from, per cell; read only where the move is a jump. */
  readonly jumps: Uint32Array;
}

/** Room reused between calls: every cell that is read has been written in the same call. */
let room = { moves: new Uint8Array(0), jumps: new Uint32Array(0) };

function tableFor(cells: number, width: number): Table {
  if (room.moves.length < cells) room = { moves: new Uint8Array(cells * 2), jumps: new Uint32Array(cells * 2) };
  return { width, ...room };
}

/**
 * The best fit of all of `pattern` somewhere in `source[from, to)`: edit distance with free ends on the source's side.
 * Undefined when either is empty. Of equal fits the first or the last is taken. Time and room: pattern length times window
 * length; meant for windows of up to some ten thousand words.
 */
export function fitWords(
  pattern: readonly PatternWord[],
  source: Uint32Array,
  from: number,
  to: number,
  prefer: 'first' | 'last' = 'first',
): Fit | undefined {
  const m = pattern.length;
  const n = to - from;
  if (m === 0 || n <= 0) return undefined;
  const width = n + 1;
  const table = tableFor((m + 1) * width, width);
  let row = new Float32Array(width);
  let next = new Float32Array(width);
  for (let i = 1; i <= m; i++) {
    const word = pattern[i - 1];
    if (!word) break;
    const base = i * width;
    next[0] = word.kind === 'free' ? (row[0] ?? 0) : (row[0] ?? 0) + 1;
    table.moves[base] = word.kind === 'free' ? FREE : ADD;
    if (word.kind === 'free') fillFree(row, next, table, base);
    else fillWord(word.hash, source, from, row, next, table, base);
    if (i > 2 && i < m - 2) allowJumps(next, table, base);
    [row, next] = [next, row];
  }
  let end = 0;
  for (let j = 1; j <= n; j++) {
    const [cost, least] = [row[j] ?? 0, row[end] ?? 0];
    if (cost < least || (cost === least && prefer === 'last')) end = j;
  }
  const steps = trace(pattern, source, table, end, from);
  const start = steps.find((s) => s.source >= 0)?.source ?? from + end;
  return { cost: Math.round(row[end] ?? 0), start, end: from + end, steps };
}

function fillFree(row: Float32Array, next: Float32Array, table: Table, base: number): void {
  for (let j = 1; j < table.width; j++) {
    let best = Infinity;
    let bestK = 0;
    for (let k = 0; k <= Math.min(FREE_WORDS, j); k++) {
      const cost = (row[j - k] ?? 0) + k * FREE_STEP;
      if (cost < best) {
        best = cost;
        bestK = k;
      }
    }
    next[j] = best;
    table.moves[base + j] = FREE + bestK;
  }
}

function fillWord(
  hash: number,
  source: Uint32Array,
  from: number,
  row: Float32Array,
  next: Float32Array,
  table: Table,
  base: number,
): void {
  for (let j = 1; j < table.width; j++) {
    let best = (row[j - 1] ?? 0) + (source[from + j - 1] === hash ? 0 : CHANGE_COST);
    let move = DIAGONAL;
    const add = (row[j] ?? 0) + 1;
    if (add < best) {
      best = add;
      move = ADD;
    }
    const drop = (next[j - 1] ?? 0) + 1;
    if (drop < best) {
      best = drop;
      move = DROP;
    }
    next[j] = best;
    table.moves[base + j] = move;
  }
}

/** Lets the next word match anywhere behind the best place so far of the words up to this one. */
function allowJumps(row: Float32Array, table: Table, base: number): void {
  let best = 0;
  for (let j = 1; j < table.width; j++) {
    if ((row[j] ?? 0) > (row[best] ?? 0) + JUMP_COST) {
      row[j] = (row[best] ?? 0) + JUMP_COST;
      table.moves[base + j] = JUMP;
      table.jumps[base + j] = best;
    } else if ((row[j] ?? 0) <= (row[best] ?? 0)) best = j;
  }
}

function trace(
  pattern: readonly PatternWord[],
  source: Uint32Array,
  table: Table,
  end: number,
  from: number,
): readonly Step[] {
  const steps: Step[] = [];
  let i = pattern.length;
  let j = end;
  while (i > 0) {
    const cell = i * table.width + j;
    const move = table.moves[cell] ?? ADD;
    if (move >= FREE) {
      const k = move - FREE;
      steps.push({ kind: 'free', draft: i - 1, source: k > 0 ? from + j - k : -1, width: k });
      j -= k;
      i--;
    } else if (move === JUMP) {
      const back = table.jumps[cell] ?? 0;
      steps.push({ kind: 'jump', draft: -1, source: from + back, width: j - back });
      j = back;
    } else if (move === DROP && j > 0) {
      steps.push({ kind: 'drop', draft: -1, source: from + j - 1, width: 1 });
      j--;
    } else if (move === ADD || j === 0) {
      steps.push({ kind: 'add', draft: i - 1, source: -1, width: 0 });
      i--;
    } else {
      const same = pattern[i - 1]?.hash === source[from + j - 1];
      steps.push({ kind: same ? 'match' : 'change', draft: i - 1, source: from + j - 1, width: 1 });
      i--;
      j--;
    }
  }
  return steps.reverse();
}
