/** Finds what closes a brace or bracket, within a stretch long enough for any writer's and short enough for any text. */

/** UTF-16 units; what has not closed by then is not read as one. */
export const LONGEST_GROUP = 5_000;

const BACKSLASH = 0x5c;

/**
 * Offset behind what closes the group that opens at `at`; -1 where nothing does before `end`.
 * @param pair such as `{}`; other pairs inside are not looked at, but a sign behind a backslash is no bracket
 */
export function groupEnd(source: string, at: number, end: number, pair: string, longest = LONGEST_GROUP): number {
  const [open, close] = [pair.charCodeAt(0), pair.charCodeAt(1)];
  if (source.charCodeAt(at) !== open) return -1;
  const last = Math.min(end, at + longest);
  let depth = 0;
  for (let i = at; i < last; i++) {
    const c = source.charCodeAt(i);
    if (c === BACKSLASH) i++;
    else if (c === open) depth++;
    else if (c === close && --depth === 0) return i + 1;
  }
  return -1;
}
