/** Binary search in sorted arrays of offsets and hashes. */

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
