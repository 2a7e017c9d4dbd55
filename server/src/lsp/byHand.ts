/** Tells typing from what else changes a text: a formatter, something pasted, a replacement throughout, another program. */

/**
 * True for what a hand does in one go: a key, a word chosen from a list, a stretch deleted; the same at several cursors.
 * @param inserted the words that each change of one message puts in
 */
export function isTyped(inserted: readonly string[]): boolean {
  const [first = '', ...more] = inserted;
  if (more.length === 0) return !/\S\s+\S/u.test(first);
  return inserted.every((words) => words === first && [...words].length <= 1);
}
