/** Collects the readable words of one block and remembers where each character came from. */
import type { Prose } from '../model/prose';

/** A stretch of the source that goes into the prose: as it stands, or as the character(s) `as` it stands for. */
interface Piece {
  readonly from: number;
  to: number;
  readonly as?: string;
}

export interface ProseBuilder {
  /** Words as they stand in `[from, to)`; line breaks with the white space around them become one blank. */
  words(from: number, to: number): void;
  /** `[from, to)` of the source reads as `text` (an entity, inline code). */
  decoded(text: string, from: number, to: number): void;
  /** Something that is no prose ends at `to` (a citation, a note's mark); returns the prose index where it stood. */
  gap(to: number): number;
  /** Length of the prose so far. */
  length(): number;
  /** The prose, and the index in it where each line of the source begins. */
  done(): { readonly prose: Prose; readonly lines: readonly number[] };
}

/** Stands for inline code or a formula: a sentence around it stays whole, and no word of it is prose. */
export const OBJECT = '\ufffc';
/** Stands for what may be words or none (a command nobody knows): what a sentence with it says is not known. */
export const UNCLEAR = '\ufffb';

const BLANK = /[ \t]/;
/** Characters that stand directly behind a word, so that the blank before a removed citation goes with it: "said [@a]." */
const CLINGS = /[\s.,;:!?)\]’”»]/;

/** @param source text the offsets index; @param end where the block ends. */
export function buildProse(source: string, end: number): ProseBuilder {
  const pieces: Piece[] = [];
  const lines = [0];
  let length = 0;
  let lineStart = true;
  /** Words before this offset are left out: the bracket that closed around a removed citation. */
  let skipTo = 0;

  const lastChar = (): string => {
    const last = pieces.at(-1);
    return last ? (last.as ?? source).charAt(last.as === undefined ? last.to - 1 : last.as.length - 1) : '';
  };
  const push = (piece: Piece): void => {
    const last = pieces.at(-1);
    length += piece.as?.length ?? piece.to - piece.from;
    if (last && last.as === undefined && piece.as === undefined && last.to === piece.from) last.to = piece.to;
    else pieces.push(piece);
    lineStart = false;
  };
  const pop = (): void => {
    const last = pieces.at(-1);
    if (!last) return;
    length -= last.as?.length ?? 1;
    if (last.as !== undefined || last.to - last.from === 1) pieces.pop();
    else last.to--;
  };
  const popBlanks = (): void => {
    while (BLANK.test(lastChar())) pop();
  };
  const lineBreak = (at: number): void => {
    let from = at;
    while (BLANK.test(lastChar())) {
      from = pieces.at(-1)?.as === undefined ? (pieces.at(-1)?.to ?? at) - 1 : at;
      pop();
    }
    if (length > 0 && !lineStart) push({ from, to: from + 1, as: ' ' });
    lines.push(length);
    lineStart = true;
  };

  const charAt = (at: number): string => (at < end ? source.charAt(at) : '');

  const words = (start: number, to: number): void => {
    let from = Math.max(start, skipTo);
    while (from < to) {
      if (lineStart) {
        while (from < to && /[ \t\n\r]/.test(source.charAt(from))) from++;
        if (from >= to) return;
      }
      const newline = source.indexOf('\n', from);
      const lineEnd = newline < 0 || newline >= to ? to : newline;
      if (lineEnd > from) push({ from, to: lineEnd });
      if (lineEnd === newline) lineBreak(newline);
      from = lineEnd === newline ? lineEnd + 1 : lineEnd;
    }
  };

  return {
    words,
    decoded(text, from, to) {
      if (lineStart && text.trim() === '') return;
      push({ from, to, as: text });
    },
    gap(to) {
      const next = charAt(to);
      // "(see [@a])" keeps its words; "([@a])" would leave an empty pair behind.
      if (lastChar() === '(' && next === ')') {
        pop();
        skipTo = to + 1;
      }
      const follower = charAt(Math.max(to, skipTo));
      if (follower === '' || CLINGS.test(follower)) {
        // "said⏎[@a] that": the blank of the line break stays, the one behind the citation goes.
        if (lineStart && length > 0 && /\s/.test(follower)) return length - 1;
        popBlanks();
        lineStart = length === 0;
      }
      return length;
    },
    length: () => length,
    done() {
      popBlanks();
      return { prose: proseOf(pieces, source, length), lines };
    },
  };
}

function proseOf(pieces: readonly Piece[], source: string, length: number): Prose {
  const text = pieces.map((p) => p.as ?? source.slice(p.from, p.to)).join('');
  const first = pieces[0];
  if (!first) return { text: '', origin: 0 };
  const plain = pieces.every(
    (p, i) => (p.as?.length ?? 1) === (p.as === undefined ? 1 : p.to - p.from) && follows(pieces, i),
  );
  if (plain) return { text, origin: first.from };
  const origin = new Uint32Array(length + 1);
  const wide = new Map<number, number>();
  let at = 0;
  for (const piece of pieces) {
    const size = piece.as?.length ?? piece.to - piece.from;
    for (let i = 0; i < size; i++) origin[at + i] = piece.as === undefined ? piece.from + i : piece.from;
    if (piece.as !== undefined && piece.to - piece.from > 1) {
      for (let i = 0; i < size; i++) wide.set(at + i, piece.to - piece.from);
    }
    at += size;
    origin[at] = piece.to;
  }
  return wide.size > 0 ? { text, origin, wide } : { text, origin };
}

const follows = (pieces: readonly Piece[], i: number): boolean => i === 0 || pieces[i - 1]?.to === pieces[i]?.from;
