/**
 * Keeps the number of segments small: merges neighbours of like size and drops articles that are gone. What takes more than a
 * moment is not done here but asked for, so that it can be done on another thread.
 */
import type { Article } from '../model/article';
import type { SegmentWords } from '../model/corpus';
import { keyAt, makeBuckets, segmentOf, wordsOf, type Segment } from './segment';

/** One segment made of others: two neighbours merged, or the articles of one that are still there. */
export type Rebuild =
  | { readonly kind: 'merge'; readonly of: readonly [Segment, Segment] }
  | { readonly kind: 'thin'; readonly of: readonly [Segment]; readonly kept: readonly number[] };

/** Words that are merged at once, which takes some milliseconds; more are asked for. */
const AT_ONCE = 200_000;
/** A segment is rebuilt once a quarter of its articles are gone; until then look-ups pass over them. */
const LIVE = 0.75;

/** More segments than this make look-ups slower than the merging would be. */
const MANY = 32;

const sizeOf = (s: Segment): number => s.words.length;

export interface Tidied {
  readonly segments: readonly Segment[];
  /** What would make fewer of them. */
  readonly wanted?: Rebuild;
}

/**
 * Each segment is at least twice as long as the next, as far as that is had at once, so that every word is merged a logarithmic
 * number of times while a corpus is read in batches; and there are not many, so that look-ups visit few.
 * @param isLive left out where nothing has gone since the last time
 */
export function tidySegments(
  segments: readonly Segment[],
  isLive: ((article: Article) => boolean) | undefined,
): Tidied {
  const tidy: Segment[] = [];
  let wanted: Rebuild | undefined;
  for (const segment of segments) {
    const thin = isLive && thinning(segment, isLive);
    if (thin && !isQuick(thin)) wanted ??= thin;
    tidy.push(thin && isQuick(thin) ? rebuilt(thin) : segment);
    for (;;) {
      const [before, last] = tidy.slice(-2);
      if (!before || !last || sizeOf(before) >= 2 * sizeOf(last)) break;
      const merge: Rebuild = { kind: 'merge', of: [before, last] };
      if (!isQuick(merge)) break;
      tidy.splice(-2, 2, rebuilt(merge));
    }
  }
  const left = tidy.filter((s) => s.articles.length > 0);
  wanted ??= left.length > MANY ? smallestMerge(left) : undefined;
  return { segments: left, ...(wanted && { wanted }) };
}

const isQuick = (rebuild: Rebuild): boolean =>
  rebuild.of.reduce((sum, segment) => sum + sizeOf(segment), 0) <= AT_ONCE;

/** The two neighbours that are the least together. */
function smallestMerge(segments: readonly Segment[]): Rebuild {
  let best = 1;
  const both = (i: number): number => sizeOf(segments[i - 1]!) + sizeOf(segments[i]!);
  for (let i = 2; i < segments.length; i++) if (both(i) < both(best)) best = i;
  return { kind: 'merge', of: [segments[best - 1]!, segments[best]!] };
}

function thinning(segment: Segment, isLive: (article: Article) => boolean): Rebuild | undefined {
  const kept = segment.articles.flatMap((a, i) => (isLive(a) ? [i] : []));
  return kept.length > segment.articles.length * LIVE ? undefined : { kind: 'thin', of: [segment], kept };
}

/** Done here and now: linear in the words. */
export const rebuilt = (rebuild: Rebuild): Segment => withArticles(rebuild, wordsRebuilt(rebuild));

/** @param words as `wordsRebuilt` gives them, wherever that was */
export function withArticles(rebuild: Rebuild, words: SegmentWords): Segment {
  const articles =
    rebuild.kind === 'merge'
      ? [...rebuild.of[0].articles, ...rebuild.of[1].articles]
      : rebuild.kept.flatMap((i) => rebuild.of[0].articles[i] ?? []);
  return { ...words, articles };
}

/** What a rebuild needs to know: the same without the articles. */
export type RebuildWords =
  | { readonly kind: 'merge'; readonly of: readonly [SegmentWords, SegmentWords] }
  | { readonly kind: 'thin'; readonly of: readonly [SegmentWords]; readonly kept: readonly number[] };

export const wordsRebuilt = (rebuild: RebuildWords): SegmentWords =>
  rebuild.kind === 'merge'
    ? merge(...rebuild.of)
    : segmentOf(rebuild.kept.map((i) => wordsOf(rebuild.of[0], i)));

/** Linear merge of two sorted segments; the second one's places move behind the first one's. */
function merge(a: SegmentWords, b: SegmentWords): SegmentWords {
  const shift = a.words.length;
  const words = new Uint32Array(shift + b.words.length);
  words.set(a.words);
  words.set(b.words, shift);
  const bases = new Uint32Array(a.bases.length + b.bases.length - 1);
  bases.set(a.bases);
  b.bases.forEach((base, i) => {
    bases[a.bases.length - 1 + i] = base + shift;
  });
  const [inA, inB] = [a.places.length, b.places.length];
  const places = new Uint32Array(inA + inB);
  const buckets = makeBuckets(places.length);
  let i = 0;
  let j = 0;
  let [keyA, keyB] = [keyAt(a, 0), keyAt(b, 0)];
  for (let k = 0; k < places.length; k++) {
    if (j >= inB || (i < inA && keyA <= keyB)) {
      buckets.add(keyA);
      places[k] = a.places[i++] ?? 0;
      keyA = keyAt(a, i);
    } else {
      buckets.add(keyB);
      places[k] = (b.places[j++] ?? 0) + shift;
      keyB = keyAt(b, j);
    }
  }
  return { words, bases, buckets: buckets.done(), places };
}
