/** Keeps the number of segments small: merges neighbours of like size and drops articles that are gone. */
import type { Article } from '../model/article';
import { buildSegment, type Segment } from './segment';

const sizeOf = (s: Segment): number => s.bases[s.articles.length] ?? 0;

/**
 * Each segment stays at least twice as long as the next, so that look-ups visit a handful of segments and every word is
 * merged a logarithmic number of times while a corpus is read in batches.
 */
export function tidySegments(segments: readonly Segment[], isLive: (article: Article) => boolean): readonly Segment[] {
  const tidy: Segment[] = [];
  for (const segment of segments) {
    tidy.push(withoutDead(segment, isLive));
    for (;;) {
      const last = tidy.at(-1);
      const before = tidy.at(-2);
      if (!last || !before || sizeOf(before) >= 2 * sizeOf(last)) break;
      tidy.splice(-2, 2, merge(before, last));
    }
  }
  return tidy.filter((s) => s.articles.length > 0);
}

/** Rebuilds a segment once a quarter of its articles are gone; until then look-ups pass over them. */
function withoutDead(segment: Segment, isLive: (article: Article) => boolean): Segment {
  const live = segment.articles.filter(isLive).length;
  if (live > segment.articles.length * 0.75) return segment;
  const kept = segment.articles.flatMap((a, i) => (isLive(a) ? [i] : []));
  return buildSegment(
    kept.flatMap((i) => segment.articles[i] ?? []),
    kept.flatMap((i) => segment.hashes[i] ?? []),
  );
}

/** Linear merge of two sorted segments; the second one's places move behind the first one's. */
function merge(a: Segment, b: Segment): Segment {
  const shift = sizeOf(a);
  const bases = new Uint32Array(a.articles.length + b.articles.length + 1);
  bases.set(a.bases);
  b.bases.forEach((base, i) => {
    bases[a.articles.length + i] = base + shift;
  });
  const keys = new Uint32Array(a.keys.length + b.keys.length);
  const places = new Uint32Array(keys.length);
  let i = 0;
  let j = 0;
  for (let k = 0; k < keys.length; k++) {
    const first = j >= b.keys.length || (i < a.keys.length && (a.keys[i] ?? 0) <= (b.keys[j] ?? 0));
    keys[k] = (first ? a.keys[i] : b.keys[j]) ?? 0;
    places[k] = first ? (a.places[i] ?? 0) : (b.places[j] ?? 0) + shift;
    if (first) i++;
    else j++;
  }
  return { articles: [...a.articles, ...b.articles], hashes: [...a.hashes, ...b.hashes], bases, keys, places };
}
