/** Two states of a passage, cut down to the words that changed with a few around them. */
import { findWords, foldText } from './words';

export interface ChangedWords {
  readonly before: string;
  readonly now: string;
}

/** Words of context on either side. */
const AROUND = 4;

/**
 * @param before the earlier words, as written or folded; where they are those of now they are shown as these are written
 * @param now as written
 */
export function changedWords(before: string, now: string): ChangedWords {
  const [was, is] = [split(before), split(now)];
  const [folded, foldedNow] = [was.map(foldText), is.map(foldText)];
  let head = 0;
  while (head < was.length && head < is.length && folded[head] === foldedNow[head]) head++;
  let tail = 0;
  while (
    tail < was.length - head &&
    tail < is.length - head &&
    folded[was.length - 1 - tail] === foldedNow[is.length - 1 - tail]
  )
    tail++;
  const from = Math.max(0, head - AROUND);
  const more = Math.max(0, tail - AROUND);
  const cut = (words: readonly string[]): string =>
    [
      ...(from > 0 ? ['…'] : []),
      ...is.slice(from, head),
      ...words.slice(head, words.length - tail),
      ...is.slice(is.length - tail, is.length - more),
      ...(more > 0 ? ['…'] : []),
    ].join(' ');
  return { before: cut(was), now: cut(is) };
}

/** Each word with the punctuation behind it. */
function split(text: string): readonly string[] {
  const { length, starts } = findWords(text);
  return Array.from({ length }, (_, i) =>
    text
      .slice(starts[i], starts[i + 1] ?? text.length)
      .replace(/\s+/gu, ' ')
      .trim(),
  );
}
