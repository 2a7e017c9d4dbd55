/** Finds where in the corpus some words stand in a row, with one more behind them that is perhaps half typed. */
import { articleAt, entriesOf, pairKey, wordsOf } from '../corpus/segment';
import type { Article } from '../model/article';
import type { CorpusView, WordIndexSegment } from '../model/corpus';
import { foldWord } from '../text/words';
import { streamsOf } from './sourceStream';

export interface StandingWords {
  readonly article: Article;
  /** Offset of the first word in `article.text`. */
  readonly at: number;
}

/** Index entries looked at: of a pair as common as "of the" the first ones have to do. */
const ENTRY_BUDGET = 4_000;
/** Articles whose words are read again to tell where in the text a place is: about a tenth of a millisecond each. */
const MAX_ARTICLES = 40;

/**
 * Places where these words stand next to one another, inside quotation marks; at most `MAX_ARTICLES` articles are looked into.
 * @param hashes of at least two words; fewer find nothing
 * @param begun the beginning of the word behind them, folded; empty for any word or none
 */
export function standingInQuotes(corpus: CorpusView, hashes: readonly number[], begun = ''): readonly StandingWords[] {
  if (hashes.length < 2) return [];
  const found: StandingWords[] = [];
  let articles = 0;
  for (const segment of corpus.index.segments) {
    for (const [at, places] of placesIn(segment, hashes)) {
      const article = segment.articles[at];
      if (!article || !corpus.index.isLive(article)) continue;
      if (articles++ === MAX_ARTICLES) return found;
      const { words, quotation } = streamsOf(article).all;
      for (const place of places) {
        if ((quotation[place] ?? -1) < 0) continue;
        const next = place + hashes.length;
        const word = begun === '' ? '' : foldWord(article.text.slice(words.starts[next] ?? 0, words.ends[next] ?? 0));
        if (word.startsWith(begun)) found.push({ article, at: words.starts[place] ?? 0 });
      }
    }
  }
  return found;
}

/** Word places by the article's number in the segment, looked up by the rarest pair. */
function placesIn(segment: WordIndexSegment, hashes: readonly number[]): ReadonlyMap<number, readonly number[]> {
  const pairs = hashes.slice(1).map((hash, i) => ({ i, range: entriesOf(segment, pairKey(hashes[i] ?? 0, hash)) }));
  const rarest = pairs.reduce((a, b) => (b.range[1] - b.range[0] < a.range[1] - a.range[0] ? b : a));
  const [low, high] = rarest.range;
  const found = new Map<number, number[]>();
  for (let k = low; k < Math.min(high, low + ENTRY_BUDGET); k++) {
    const place = (segment.places[k] ?? 0) - rarest.i;
    const at = articleAt(segment, Math.max(0, place));
    const first = place - (segment.bases[at] ?? 0);
    const words = wordsOf(segment, at);
    if (first < 0 || !hashes.every((hash, i) => words[first + i] === hash)) continue;
    const places = found.get(at);
    if (places) places.push(first);
    else found.set(at, [first]);
    if (found.size > MAX_ARTICLES) break;
  }
  return found;
}
