/** An immutable part of the index: the words of some articles and where each pair of neighbouring words stands. */
import type { Article } from '../model/article';
import type { SegmentWords, WordIndexSegment } from '../model/corpus';
import { upperBound } from '../model/sorted';
import { findWords, type Words } from '../text/words';

export type Segment = WordIndexSegment;

/** Hash of two neighbouring words. */
export const pairKey = (a: number, b: number): number => (Math.imul(a, 0x9e3779b1) ^ Math.imul((b << 13) | (b >>> 19), 0x85ebca6b)) >>> 0;

/** Words of an article's evidence, paragraph by paragraph; boilerplate has none. */
export function evidenceWords(article: Article): Words {
  const parts = article.paragraphs.map((p) => findWords(article.text, p.span.start, p.span.end));
  const only = parts[0];
  if (only && parts.length === 1) return only;
  const length = parts.reduce((n, w) => n + w.length, 0);
  const words = { length, hashes: new Uint32Array(length), starts: new Uint32Array(length), ends: new Uint32Array(length) };
  let at = 0;
  for (const part of parts) {
    words.hashes.set(part.hashes, at);
    words.starts.set(part.starts, at);
    words.ends.set(part.ends, at);
    at += part.length;
  }
  return words;
}

/** Words of the articles' evidence: all that look-ups need; places in the text are read again when shown. */
export const buildSegment = (articles: readonly Article[]): Segment => ({
  articles,
  ...segmentOf(articles.map((article) => evidenceWords(article).hashes)),
});

/** Hashes of the words of an article, by its number in the segment. */
export const wordsOf = ({ words, bases }: SegmentWords, at: number): Uint32Array =>
  words.subarray(bases[at] ?? 0, bases[at + 1] ?? 0);

/** @param hashes of the words of each article */
export function segmentOf(hashes: readonly Uint32Array[]): SegmentWords {
  const bases = new Uint32Array(hashes.length + 1);
  hashes.forEach((w, i) => {
    bases[i + 1] = (bases[i] ?? 0) + w.length;
  });
  const total = bases[hashes.length] ?? 0;
  const words = new Uint32Array(total);
  const keys = new Uint32Array(total);
  const places = new Uint32Array(total);
  let count = 0;
  hashes.forEach((w, i) => {
    const base = bases[i] ?? 0;
    words.set(w, base);
    for (let k = 0; k + 1 < w.length; k++) {
      keys[count] = pairKey(w[k] ?? 0, w[k + 1] ?? 0);
      places[count] = base + k;
      count++;
    }
  });
  const sorted = sortByKey(keys.subarray(0, count), places.subarray(0, count));
  const buckets = makeBuckets(count);
  for (let i = 0; i < count; i++) buckets.add(sorted.keys[i] ?? 0);
  return { words, bases, buckets: buckets.done(), places: sorted.places };
}

/** Keys that are sorted quicker by comparing: the passes below go through 65,536 counts each, however few keys there are. */
const FEW = 4096;

/** Stable, so places stay ascending within a key: two radix passes of 16 bits. */
function sortByKey(keys: Uint32Array, places: Uint32Array): { keys: Uint32Array; places: Uint32Array } {
  if (keys.length < FEW) {
    // Key and number in one; both together have fewer bits than a number is exact for.
    const order = Float64Array.from(keys, (key, i) => key * FEW + i).sort();
    return {
      keys: Uint32Array.from(order, (it) => it / FEW),
      places: Uint32Array.from(order, (it) => places[it % FEW] ?? 0),
    };
  }
  let from = { keys, places };
  for (const shift of [0, 16]) {
    const next = { keys: new Uint32Array(keys.length), places: new Uint32Array(keys.length) };
    const at = new Uint32Array(0x10001);
    for (let i = 0; i < keys.length; i++) at[(((from.keys[i] ?? 0) >>> shift) & 0xffff) + 1]!++;
    for (let d = 0; d < 0x10000; d++) at[d + 1]! += at[d] ?? 0;
    for (let i = 0; i < keys.length; i++) {
      const key = from.keys[i] ?? 0;
      const to = at[(key >>> shift) & 0xffff]!++;
      next.keys[to] = key;
      next.places[to] = from.places[i] ?? 0;
    }
    from = next;
  }
  return from;
}

/** Entries that share a bucket, in the mean: so many are looked through in five steps, and a bucket costs a thirty-second of them. */
const IN_A_BUCKET = 32;
/** A shift by 32 would be none. */
const FEWEST_BITS = 1;

interface Buckets {
  /** Keys in ascending order. */
  add(key: number): void;
  done(): Uint32Array;
}

/** Counts where each bucket begins. @param count of all entries that will be added */
export function makeBuckets(count: number): Buckets {
  const bits = Math.max(FEWEST_BITS, Math.floor(Math.log2(Math.max(1, count / IN_A_BUCKET))));
  const buckets = new Uint32Array(2 ** bits + 1);
  const shift = 32 - bits;
  return {
    add: (key) => {
      buckets[(key >>> shift) + 1]!++;
    },
    done: () => {
      for (let i = 1; i < buckets.length; i++) buckets[i]! += buckets[i - 1]!;
      return buckets;
    },
  };
}

/** Key of the entry with this number: it stands nowhere, as the words tell it. */
export function keyAt({ words, places }: SegmentWords, entry: number): number {
  const place = places[entry] ?? 0;
  return pairKey(words[place] ?? 0, words[place + 1] ?? 0);
}

/** Number of the first entry of `key`, and of the one behind its last. */
export function entriesOf(segment: SegmentWords, key: number): readonly [number, number] {
  const { buckets } = segment;
  const bucket = key >>> (1 + Math.clz32(buckets.length - 1));
  const end = buckets[bucket + 1] ?? 0;
  const first = firstFrom(segment, key, buckets[bucket] ?? 0, end);
  return [first, firstFrom(segment, key + 1, first, end)];
}

/** The first entry between two whose key is not less than `key`; the latter where there is none. */
function firstFrom(segment: SegmentWords, key: number, from: number, to: number): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (keyAt(segment, middle) < key) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Index of the article that the segment-wide word place lies in. */
export const articleAt = (segment: SegmentWords, place: number): number => upperBound(segment.bases, place) - 1;
