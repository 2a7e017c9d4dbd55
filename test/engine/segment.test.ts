// The index of word pairs: what a look-up finds is what a walk over all words would, however the segment came about.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { wordsRebuilt } from '../../server/src/engine/corpus/mergeSegments';
import { articleAt, entriesOf, pairKey, segmentOf } from '../../server/src/engine/corpus/segment';
import type { SegmentWords } from '../../server/src/engine/model/corpus';

/** Words of some articles: few words, so that pairs repeat; hashes spread over all 32 bits, with the ends among them. */
const spread = (n: number): number => [0, 0xffffffff][n] ?? Math.imul(n, 0x9e3779b1) >>> 0;
const anArticle = fc
  .array(fc.oneof(fc.nat(12), fc.nat(5000)), { maxLength: 120 })
  .map((words) => Uint32Array.from(words, spread));
const someArticles = fc.array(anArticle, { maxLength: 12 });

/** Places of each pair of words, article by article. */
const walked = (articles: readonly Uint32Array[]): ReadonlyMap<string, readonly string[]> => {
  const found = new Map<string, string[]>();
  articles.forEach((words, article) => {
    for (let i = 0; i + 1 < words.length; i++) {
      const pair = `${String(words[i])} ${String(words[i + 1])}`;
      found.set(pair, [...(found.get(pair) ?? []), `${article}:${i}`]);
    }
  });
  return found;
};

function holdsTheSame(segment: SegmentWords, articles: readonly Uint32Array[]): void {
  assert.equal(segment.buckets.at(-1), segment.places.length);
  for (const [pair, places] of walked(articles)) {
    const [a = 0, b = 0] = pair.split(' ').map(Number);
    const [from, to] = entriesOf(segment, pairKey(a, b));
    const found = [...segment.places.subarray(from, to)].flatMap((place) => {
      const article = articleAt(segment, place);
      // Two pairs may have one hash.
      const its = segment.words[place] === a && segment.words[place + 1] === b;
      return its ? [`${article}:${place - segment.bases[article]!}`] : [];
    });
    assert.deepEqual(found, places);
  }
  for (const key of [0, 1, 0x80000000, 0xffffffff]) {
    const [from, to] = entriesOf(segment, key);
    assert.ok(from <= to && to <= segment.places.length);
  }
}

describe('the index of word pairs', () => {
  it('finds every pair of words where it stands', () => {
    fc.assert(fc.property(someArticles, (articles) => holdsTheSame(segmentOf(articles), articles)));
  });

  it('finds the same in segments that were merged, and thinned', () => {
    fc.assert(
      fc.property(someArticles, someArticles, fc.array(fc.boolean(), { minLength: 24 }), (first, second, keep) => {
        const merged = wordsRebuilt({ kind: 'merge', of: [segmentOf(first), segmentOf(second)] });
        const all = [...first, ...second];
        holdsTheSame(merged, all);
        assert.deepEqual(merged, segmentOf(all));
        const kept = all.flatMap((_, i) => (keep[i] ? [i] : []));
        const thin = wordsRebuilt({ kind: 'thin', of: [merged], kept });
        holdsTheSame(
          thin,
          kept.map((i) => all[i]!),
        );
      }),
    );
  });
});
