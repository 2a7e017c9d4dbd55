/** Where do my sources say this? The passages of the corpus that share most of a text's words, best first. */
import type { Article } from '../model/article';
import type { CorpusView } from '../model/corpus';
import { span, type Span } from '../model/span';
import { isFunctionHash } from '../text/lexicons/functionWords';
import { findWords } from '../text/words';
import { isSameWords, locateQuote } from './locateQuote';

export interface RankedPassage {
  readonly article: Article;
  /** In `article.text`: the very words when `exact`, else the paragraph. */
  readonly span: Span;
  /** Above 0; comparable within one answer only. */
  readonly score: number;
  /** True when the text stands there word for word. */
  readonly exact: boolean;
}

/** BM25 parameters as in Robertson and Zaragoza (2009). */
const K1 = 1.2;
const B = 0.75;
/** Words of a paragraph, in the mean of news. */
const AVERAGE = 45;

/**
 * Ranked passages (paragraphs). Word-for-word places come first. Looks at the index's words of every article, a millisecond for
 * each thousand articles, and at the texts of as many as may have one of the best passages.
 * @param limit most passages wanted
 */
export function findPassages(corpus: CorpusView, text: string, limit = 10): readonly RankedPassage[] {
  const exact = locateQuote({ text, origin: 0 }, span(0, text.length), [], corpus)
    .filter(isSameWords)
    .flatMap((m): readonly RankedPassage[] => {
      const first = m.spans[0];
      return first ? [{ article: m.article, span: first, score: 1000 + m.likeness, exact: true }] : [];
    });
  const query = [...new Set(findWords(text).hashes)].filter((h) => !isFunctionHash(h));
  const ranked = query.length === 0 ? [] : rank(corpus, query, limit + exact.length);
  const others = ranked.filter(
    (r) => !exact.some((e) => e.article === r.article && e.span.start >= r.span.start && e.span.start < r.span.end),
  );
  return [...exact, ...others].slice(0, limit);
}

/** An article and which of the words it has, by their number in the query. */
interface Holder {
  readonly article: Article;
  readonly has: readonly number[];
}

interface Holding {
  readonly holders: readonly Holder[];
  /** Live articles. */
  readonly articles: number;
}

/** Bits of a sieve for the words that are looked for: most others do not get through, and need no further look. */
const SIEVE = 1 << 16;

/** Articles that have any of the words. */
function holdersOf({ index }: CorpusView, query: readonly number[]): Holding {
  const sieve = new Uint8Array(SIEVE);
  for (const hash of query) sieve[hash & (SIEVE - 1)] = 1;
  const wanted = new Map(query.map((hash, i) => [hash, i]));
  const holders: Holder[] = [];
  let articles = 0;
  for (const segment of index.segments)
    for (const [i, article] of segment.articles.entries()) {
      if (!index.isLive(article)) continue;
      articles++;
      const has = new Set<number>();
      const end = segment.bases[i + 1]!;
      for (let at = segment.bases[i]!; at < end && has.size < query.length; at++) {
        const hash = segment.words[at]!;
        if (sieve[hash & (SIEVE - 1)] === 0) continue;
        const number = wanted.get(hash);
        if (number !== undefined) has.add(number);
      }
      if (has.size > 0) holders.push({ article, has: [...has] });
    }
  return { holders, articles };
}

/**
 * No passage is worth more than all the words of its article together could be, so articles are read in the order of that, until
 * what is left could not be among the best.
 */
function rank(corpus: CorpusView, query: readonly number[], limit: number): readonly RankedPassage[] {
  const { holders, articles } = holdersOf(corpus, query);
  const inArticles = query.map(() => 0);
  for (const { has } of holders) for (const i of has) inArticles[i]!++;
  const idf = inArticles.map((n) => Math.log(1 + (articles - n + 0.5) / (n + 0.5)));
  const most = (has: readonly number[]): number => has.reduce((sum, i) => sum + idf[i]! * (K1 + 1), 0);
  const order = holders
    .map(({ article, has }) => ({ article, most: most(has) }))
    .sort((a, b) => b.most - a.most || byId(a, b));
  const wanted = new Map(query.map((hash, i) => [hash, i]));
  let best: RankedPassage[] = [];
  for (const { article, most: bound } of order) {
    const last = best[limit - 1];
    if (last && last.score > bound) break;
    const found = passagesOf(article, wanted, idf);
    if (found.length > 0) best = [...best, ...found].sort((a, b) => b.score - a.score || byId(a, b)).slice(0, limit);
  }
  return best;
}

const byId = (a: { readonly article: Article }, b: { readonly article: Article }): number =>
  a.article.id < b.article.id ? -1 : a.article.id > b.article.id ? 1 : 0;

function passagesOf(
  article: Article,
  wanted: ReadonlyMap<number, number>,
  idf: readonly number[],
): readonly RankedPassage[] {
  return article.paragraphs.flatMap(({ span: place }): readonly RankedPassage[] => {
    const counts = idf.map(() => 0);
    const { hashes, length } = findWords(article.text, place.start, place.end);
    for (const hash of hashes) {
      const i = wanted.get(hash);
      if (i !== undefined) counts[i]!++;
    }
    const norm = K1 * (1 - B + (B * length) / AVERAGE);
    const score = counts.reduce((sum, c, i) => sum + (idf[i]! * c * (K1 + 1)) / (c + norm), 0);
    return score > 0 ? [{ article, span: place, exact: false, score }] : [];
  });
}
