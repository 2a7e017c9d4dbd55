/** What two articles have in common word for word: hashes of runs of words, thinned so that every longer run leaves one. */
import { evidenceWords } from '../../corpus/segment';
import type { Article } from '../../model/article';
import { keptWith } from '../../model/kept';

/** Words in a run: fewer make stock phrases. */
const RUN = 5;
/** Of so many neighbouring runs the one with the least hash is kept ("winnowing", Schleimer, Wilkerson and Aiken 2003). */
const WINDOW = 4;

/** Ascending, without repeats; every run of `RUN + WINDOW - 1` words that two articles share leaves at least one in common. */
export const fingerprintsOf: (article: Article) => Uint32Array = keptWith((article: Article) =>
  fingerprints(evidenceWords(article).hashes),
);

export function fingerprints(words: Uint32Array): Uint32Array {
  const runs = Math.max(0, words.length - RUN + 1);
  const hashes = new Uint32Array(runs);
  for (let i = 0; i < runs; i++) {
    let hash = 0;
    for (let k = 0; k < RUN; k++) hash = (Math.imul(hash, 0x01000193) ^ Math.imul(words[i + k] ?? 0, 0x9e3779b1)) >>> 0;
    hashes[i] = (hash ^ (hash >>> 15)) >>> 0;
  }
  const kept: number[] = [];
  let last = -1;
  for (let from = 0; from + WINDOW <= runs || from === 0; from++) {
    let least = from;
    for (let i = from; i < Math.min(runs, from + WINDOW); i++) if ((hashes[i] ?? 0) <= (hashes[least] ?? 0)) least = i;
    if (least !== last && least < runs) kept.push(hashes[least] ?? 0);
    last = least;
  }
  return new Uint32Array([...new Set(kept)].sort((a, b) => a - b));
}

/** How many both lists hold. */
export function shared(a: Uint32Array, b: Uint32Array): number {
  let n = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const x = a[i] ?? 0;
    const y = b[j] ?? 0;
    if (x === y) n++;
    if (x <= y) i++;
    if (y <= x) j++;
  }
  return n;
}
