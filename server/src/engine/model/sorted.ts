/** Binary search in sorted arrays of offsets and hashes, and among things in the order of their text. */
import type { Span } from './span';

/** Index of the first entry that is not less than `value`; the length when there is none. */
export function lowerBound(sorted: Uint32Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if ((sorted[mid] ?? 0) < value) low = mid + 1;
    else high = mid;
  }
  return low;
}

/** Index of the first entry that is greater than `value`; the length when there is none. */
export const upperBound = (sorted: Uint32Array, value: number): number => lowerBound(sorted, value + 1);

/** Number of the last of some spans, in the order of their text, that begins at or before an offset; -1 for none. */
export const lastBeginning = (inOrder: readonly Span[], offset: number): number =>
  lastBeginningOf(inOrder, offset, ({ start }) => start);

/** The same for whatever has a place in the text. */
export function lastBeginningOf<T>(inOrder: readonly T[], offset: number, startOf: (thing: T) => number): number {
  let low = 0;
  let high = inOrder.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const thing = inOrder[middle];
    if (thing !== undefined && startOf(thing) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
