/** Readable words of one block, with the place of each character in the original text. */
import { span, type Span } from './span';

export interface Prose {
  /** The words as a reader sees them: no emphasis marks, escapes decoded, soft line breaks kept as one blank. */
  readonly text: string;
  /**
   * Where the characters stand in the original text: one number when the block is a plain slice that starts there,
   * else `text.length + 1` offsets (the last one is the end).
   */
  readonly origin: number | Uint32Array;
  /** Original lengths of the characters that stand for several of the original (`&amp;`), by index; absent without any. */
  readonly wide?: ReadonlyMap<number, number>;
}

/** Original offset of the character at `index` (0 to `text.length`). */
export function originalOffset(prose: Prose, index: number): number {
  return typeof prose.origin === 'number' ? prose.origin + index : (prose.origin[index] ?? 0);
}

/**
 * Original span of `[start, end)` of the prose. The end is taken behind the last character rather than before the next
 * one, so that `**word** next` maps "word" to `word` and not to `word** `.
 */
export function originalSpan(prose: Prose, s: Span): Span {
  if (typeof prose.origin === 'number') return span(prose.origin + s.start, prose.origin + s.end);
  if (s.end <= s.start) return span(originalOffset(prose, s.start), originalOffset(prose, s.start));
  const last = originalOffset(prose, s.end - 1);
  // A decoded entity (`&amp;`) is one character of prose and several of the original.
  return span(originalOffset(prose, s.start), last + (prose.wide?.get(s.end - 1) ?? 1));
}

/** Index in the prose of an original offset: the first character at or behind it. */
export function proseIndex(prose: Prose, offset: number): number {
  if (typeof prose.origin === 'number') return Math.max(0, Math.min(prose.text.length, offset - prose.origin));
  let low = 0;
  let high = prose.text.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if (originalOffset(prose, mid) < offset) low = mid + 1;
    else high = mid;
  }
  return low;
}
