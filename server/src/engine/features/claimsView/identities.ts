/** Which sentence of a draft is which after an edit, so that a list of them keeps its rows while one of them is typed. */

/** What the sentences were called last, and how many names were ever given. */
export interface Identities {
  readonly words: readonly string[];
  /** A number for each of `words`; no two are the same. */
  readonly ids: readonly number[];
  readonly next: number;
}

export const noIdentities: Identities = { words: [], ids: [], next: 1 };

/**
 * Sentences that are as they were keep their number, also when they have moved; one that was changed where it stands keeps it,
 * too. Linear in the number of sentences.
 * @param words of all sentences, in the order of the text
 */
export function identitiesOf(words: readonly string[], before: Identities = noIdentities): Identities {
  const ids = new Array<number | undefined>(words.length);
  const most = Math.min(words.length, before.words.length);
  let front = 0;
  while (front < most && words[front] === before.words[front]) ids[front] = before.ids[front++];
  let back = 0;
  while (back < most - front && words.at(-1 - back) === before.words.at(-1 - back)) {
    ids[words.length - 1 - back] = before.ids.at(-1 - back);
    back++;
  }
  const left = before.words.slice(front, before.words.length - back);
  const leftIds = before.ids.slice(front, before.words.length - back);
  const free = new Map<string, number[]>();
  left.forEach((it, at) => free.set(it, [...(free.get(it) ?? []), leftIds[at]!]));
  for (let at = front; at < words.length - back; at++) ids[at] = free.get(words[at]!)?.shift();
  const used = new Set(ids);
  const unused = leftIds.filter((id) => !used.has(id));
  let { next } = before;
  // What is left over on both sides was changed where it stands, one after the other.
  for (let at = front; at < words.length - back; at++) ids[at] ??= unused.shift() ?? next++;
  return { words, ids: ids.map((id) => id!), next };
}
