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

/**
 * Ranked passages (paragraphs). Word-for-word places come first. Looks at the index's words of every article, a millisecond for
 * each thousand articles, and at the texts of those that have one of the words.
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
  const ranked = query.length === 0 ? [] : rank(corpus, query);
  const others = ranked.filter(
    (r) => !exact.some((e) => e.article === r.article && e.span.start >= r.span.start && e.span.start < r.span.end),
  );
  return [...exact, ...others].slice(0, limit);
}

interface Scored {
  readonly article: Article;
  readonly span: Span;
  readonly counts: readonly number[];
  readonly length: number;
}

interface Holding {
  /** In the order of the corpus. */
  readonly articles: readonly Article[];
  /** Of all articles. */
  readonly words: number;
  readonly passages: number;
}

/** Bits of a sieve for the words that are looked for: most others do not get through, and need no further look. */
const SIEVE = 1 << 16;

/** Articles that have any of the words. */
function articlesWith({ index, articles }: CorpusView, query: readonly number[]): Holding {
  const sieve = new Uint8Array(SIEVE);
  for (const hash of query) sieve[hash & (SIEVE - 1)] = 1;
  const wanted = new Set(query);
  const holding = new Set<Article>();
  let words = 0;
  for (const segment of index.segments)
    for (const [i, article] of segment.articles.entries()) {
      if (!index.isLive(article)) continue;
      const end = segment.bases[i + 1]!;
      words += end - segment.bases[i]!;
      for (let at = segment.bases[i]!; at < end; at++) {
        const hash = segment.words[at]!;
        if (sieve[hash & (SIEVE - 1)] === 0 || !wanted.has(hash)) continue;
        holding.add(article);
        break;
      }
    }
  const passages = articles.reduce((sum, { paragraphs: { length } }) => sum + length, 0);
  return { articles: articles.filter((article) => holding.has(article)), words, passages };
}

function rank(corpus: CorpusView, query: readonly number[]): readonly RankedPassage[] {
  const wanted = new Map(query.map((h, i) => [h, i]));
  const hits: Scored[] = [];
  const inPassages = query.map(() => 0);
  const { articles, words, passages } = articlesWith(corpus, query);
  for (const article of articles) {
    for (const paragraph of article.paragraphs) {
      const counts = query.map(() => 0);
      const { hashes, length } = findWords(article.text, paragraph.span.start, paragraph.span.end);
      let any = false;
      for (const hash of hashes) {
        const i = wanted.get(hash);
        if (i === undefined) continue;
        counts[i] = (counts[i] ?? 0) + 1;
        any = true;
      }
      if (!any) continue;
      counts.forEach((c, i) => {
        if (c > 0) inPassages[i] = (inPassages[i] ?? 0) + 1;
      });
      hits.push({ article, span: paragraph.span, counts, length });
    }
  }
  const average = words / Math.max(1, passages);
  const idf = inPassages.map((n) => Math.log(1 + (passages - n + 0.5) / (n + 0.5)));
  return hits
    .map(({ article, span: place, counts, length }) => ({
      article,
      span: place,
      exact: false,
      score: counts.reduce(
        (sum, c, i) => sum + ((idf[i] ?? 0) * c * (K1 + 1)) / (c + K1 * (1 - B + (B * length) / average)),
        0,
      ),
    }))
    .sort((a, b) => b.score - a.score || (a.article.id < b.article.id ? -1 : 1));
}
