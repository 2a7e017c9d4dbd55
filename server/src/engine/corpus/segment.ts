/** An immutable part of the index: the words of some articles and where each pair of neighbouring words stands. */
import type { Article } from '../model/article';
import type { SegmentWords, WordIndexSegment } from '../model/corpus';
import { lowerBound, upperBound } from '../model/sorted';
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
  return { words, bases, ...sortByKey(keys.subarray(0, count), places.subarray(0, count)) };
}

/** Two radix passes of 16 bits: stable, so places stay ascending within a key. */
function sortByKey(keys: Uint32Array, places: Uint32Array): { keys: Uint32Array; places: Uint32Array } {
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

/** Index of the first entry of `key`, and behind its last one. */
export function entriesOf(segment: SegmentWords, key: number): readonly [number, number] {
  return [lowerBound(segment.keys, key), upperBound(segment.keys, key)];
}

/** Index of the article that the segment-wide word place lies in. */
export const articleAt = (segment: SegmentWords, place: number): number => upperBound(segment.bases, place) - 1;
