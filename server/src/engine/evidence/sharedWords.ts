/** Whether two stretches of text carry the same words: compared as they are written, and by the place both come from. */
import type { Article } from '../model/article';
import type { CorpusView } from '../model/corpus';
import type { DigestWords } from '../model/draftDigest';
import { overlaps, type Span } from '../model/span';
import { findWords } from '../text/words';
import { locateIn } from './locateQuote';
import { isWhole } from './wholeMatches';

/** Words that stand at one or more places of an article. */
export interface PlacedWords {
  readonly article: Article;
  readonly spans: readonly Span[];
}

/** Words to look for in drafts. */
export interface WantedWords {
  /** As they are written where the cursor is. */
  readonly hashes: Uint32Array;
  /** Where they stand in the sources. */
  readonly places: readonly PlacedWords[];
}

/** So many words in a row are no accident: stock phrases are shorter. */
const TELLING_RUN = 6;
/** Fewer words stand in many places; they go back to this one only if its article is cited. */
const FEW_WORDS = 4;

/** Finds out, for one stretch of a draft after another, whether it carries the wanted words. */
export interface SharedWords {
  /** The same words, a telling run of them, or other words for the same place of the same article. */
  same(words: DigestWords): boolean;
  /** A telling run of the words at the place, in a sentence that cites its article. */
  lifted(words: DigestWords): boolean;
}

export function sharedWords({ hashes, places }: WantedWords, corpus: CorpusView): SharedWords {
  const own = pairsOf(hashes);
  const there = places.map(({ article, spans }) => {
    const words = spans.map((s) => findWords(article.text, s.start, s.end).hashes);
    return { article, spans, words, pairs: new Set(words.flatMap((w) => [...pairsOf(w)])) };
  });
  const cites = ({ cites: keys }: DigestWords, article: Article): boolean =>
    keys.some((key) => corpus.byKey(key).some(({ id, path }) => id === article.id && path === article.path));
  return {
    same: (words) => {
      if (equal(words.hashes, hashes)) return true;
      const pairs = pairsOf(words.hashes);
      if (meet(pairs, own) && longestRun(words.hashes, hashes) >= TELLING_RUN) return true;
      return there.some(({ article, spans, pairs: wanted }) => {
        if (!meet(pairs, wanted) || (words.hashes.length < FEW_WORDS && !cites(words, article))) return false;
        const matches = locateIn(article, words.text).filter(isWhole);
        return matches.some((match) => match.spans.some((s) => spans.some((place) => overlaps(s, place))));
      });
    },
    lifted: (words) => {
      const pairs = pairsOf(words.hashes);
      return there.some(
        ({ article, words: source, pairs: wanted }) =>
          meet(pairs, wanted) &&
          cites(words, article) &&
          source.some((part) => longestRun(words.hashes, part) >= Math.min(TELLING_RUN, part.length)),
      );
    },
  };
}

/** Two neighbouring words as one number; that different pairs may share one costs a comparison, no more. */
function pairsOf(hashes: Uint32Array): ReadonlySet<number> {
  const pairs = new Set<number>();
  for (let i = 0; i + 1 < hashes.length; i++) pairs.add((Math.imul(hashes[i] ?? 0, 31) ^ (hashes[i + 1] ?? 0)) >>> 0);
  return pairs;
}

function meet(some: ReadonlySet<number>, others: ReadonlySet<number>): boolean {
  for (const pair of some) if (others.has(pair)) return true;
  return false;
}

const equal = (a: Uint32Array, b: Uint32Array): boolean =>
  a.length > 0 && a.length === b.length && a.every((hash, i) => hash === b[i]);

/** Words of the longest stretch that both have, in the same order and without a gap. */
function longestRun(a: Uint32Array, b: Uint32Array): number {
  let longest = 0;
  let row = new Uint16Array(b.length + 1);
  for (const hash of a) {
    const next = new Uint16Array(b.length + 1);
    for (let j = 0; j < b.length; j++) {
      if (b[j] !== hash) continue;
      const run = (row[j] ?? 0) + 1;
      next[j + 1] = run;
      if (run > longest) longest = run;
    }
    row = next;
  }
  return longest;
}
