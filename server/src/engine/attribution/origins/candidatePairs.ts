/** Which articles of a corpus may share an origin: those with rare pairs of words in common, found from the index. */
import { articleAt, keyAt } from '../../corpus/segment';
import type { Article } from '../../model/article';
import type { CorpusView, WordIndexSegment } from '../../model/corpus';

export type CandidatePair = readonly [Article, Article];

/** So many articles are compared each with each; the index has nothing to say of so few. */
const FEW_ARTICLES = 40;
/** A pair of words in more articles than this is no sign of anything. */
const COMMON = 64;
/** Up to so many, each article is paired with each; beyond, each with the next, which makes a chain. */
const EACH_WITH_EACH = 8;
/** Rare pairs of words two articles must share: a copied sentence of a dozen words leaves as many. */
const SIGNS = 6;
/** Articles compared with any one, those with most in common first. */
const NEIGHBOURS = 12;
/** Counters of the first, rough count; 16 MB, some more than pairs of articles with anything in common at 10,000 articles. */
const BUCKETS = 1 << 24;
/** Some four milliseconds. */
const ENTRIES_A_STEP = 20_000;

/** In the order of the corpus. Linear in the size of the index; gives way often. */
export function* candidatePairs(corpus: CorpusView): Generator<void, readonly CandidatePair[]> {
  const articles = corpus.articles;
  if (articles.length <= FEW_ARTICLES)
    return articles.flatMap((a, i) => articles.slice(i + 1).map((b): CandidatePair => [a, b]));
  const number = new Map(articles.map((article, i) => [article, i]));
  // Twice over the index: the rough count says which pairs of articles are worth a place in the exact one.
  const rough = new Uint8Array(BUCKETS);
  const bucket = (a: number, b: number): number => (Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b)) >>> 8;
  yield* eachSign(corpus, number, (a, b) => {
    const at = bucket(a, b);
    if (rough[at]! < 255) rough[at]!++;
  });
  const counts = new Map<number, number>();
  yield* eachSign(corpus, number, (a, b) => {
    if (rough[bucket(a, b)]! < SIGNS) return;
    const key = a * articles.length + b;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  });
  return strongest(counts, articles);
}

function strongest(counts: ReadonlyMap<number, number>, articles: readonly Article[]): readonly CandidatePair[] {
  const used = new Uint16Array(articles.length);
  const kept: number[] = [];
  const best = [...counts].filter(([, n]) => n >= SIGNS).sort((x, y) => y[1] - x[1] || x[0] - y[0]);
  for (const [key] of best) {
    const a = Math.floor(key / articles.length);
    const b = key % articles.length;
    if (used[a]! >= NEIGHBOURS && used[b]! >= NEIGHBOURS) continue;
    used[a]!++;
    used[b]!++;
    kept.push(key);
  }
  return kept
    .sort((x, y) => x - y)
    .map((key) => [articles[Math.floor(key / articles.length)]!, articles[key % articles.length]!]);
}

/** Calls `see` with the numbers of two articles, the lesser first, for each rare pair of words both have. */
function* eachSign(
  corpus: CorpusView,
  number: ReadonlyMap<Article, number>,
  see: (a: number, b: number) => void,
): Generator<void> {
  const heads = corpus.index.segments.map((segment) => headOf(segment, numbersOf(segment, number)));
  const group: number[] = [];
  let steps = 0;
  for (;;) {
    let least = -1;
    for (const { key } of heads) if (key >= 0 && (least < 0 || key < least)) least = key;
    if (least < 0) return;
    group.length = 0;
    for (const head of heads) steps += take(head, least, group);
    if (group.length > 1 && group.length <= COMMON) pairUp(group, see);
    if (steps > ENTRIES_A_STEP) {
      steps = 0;
      yield;
    }
  }
}

interface Head {
  readonly segment: WordIndexSegment;
  readonly numbers: Int32Array;
  at: number;
  /** Of the entry at hand; -1 behind the last. */
  key: number;
}

const headOf = (segment: WordIndexSegment, numbers: Int32Array): Head => ({
  segment,
  numbers,
  at: 0,
  key: keyOrEnd(segment, 0),
});

const keyOrEnd = (segment: WordIndexSegment, at: number): number =>
  at < segment.places.length ? keyAt(segment, at) : -1;

/** Number of each of the segment's articles in the corpus; -1 for one that is gone. */
const numbersOf = (segment: WordIndexSegment, number: ReadonlyMap<Article, number>): Int32Array =>
  Int32Array.from(segment.articles, (article) => number.get(article) ?? -1);

/** Moves behind the entries of a key, putting the articles that have it into `group`, each once. */
function take(head: Head, key: number, group: number[]): number {
  const { places, bases } = head.segment;
  const from = head.at;
  let article = -1;
  let end = 0;
  while (head.key === key) {
    const place = places[head.at++]!;
    head.key = keyOrEnd(head.segment, head.at);
    // Places ascend: as long as they lie before the article's end it is the same one.
    if (article >= 0 && place < end) continue;
    if (group.length > COMMON) continue;
    article = articleAt(head.segment, place);
    end = bases[article + 1] ?? 0;
    const its = head.numbers[article] ?? -1;
    if (its >= 0) group.push(its);
  }
  return head.at - from;
}

function pairUp(group: readonly number[], see: (a: number, b: number) => void): void {
  const reach = group.length <= EACH_WITH_EACH ? group.length : 1;
  for (let i = 0; i < group.length; i++)
    for (let j = i + 1; j < Math.min(group.length, i + 1 + reach); j++)
      see(Math.min(group[i]!, group[j]!), Math.max(group[i]!, group[j]!));
}
