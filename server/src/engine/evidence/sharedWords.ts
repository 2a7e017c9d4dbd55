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
  const there = places.map(({ article, spans }): Wanted & PlacedWords => {
    const words = spans.map((s) => findWords(article.text, s.start, s.end).hashes);
    return { article, spans, words, pairs: pairsOf(words) };
  });
  const here: Wanted = { words: [hashes], pairs: pairsOf([hashes]) };
  const any = new Set([here, ...there].flatMap(({ pairs }) => [...pairs]));
  const cites = ({ cites: keys }: DigestWords, article: Article): boolean =>
    keys.some((key) => corpus.byKey(key).some(({ id, path }) => id === article.id && path === article.path));
  const standsAt = (words: DigestWords, { article, spans }: PlacedWords): boolean => {
    const matches = locateIn(article, words.text).filter(isWhole);
    return matches.some((match) => match.spans.some((s) => spans.some((place) => overlaps(s, place))));
  };
  return {
    same: (words) => {
      const { hashes: its } = findWords(words.text);
      if (equal(its, hashes)) return true;
      if (sharedPairs(its, any) === 0) return false;
      if (longestRun(its, hashes) >= TELLING_RUN) return true;
      return there.some(
        (wanted) =>
          mayStandAt(its, wanted) &&
          (its.length >= FEW_WORDS || cites(words, wanted.article)) &&
          standsAt(words, wanted),
      );
    },
    lifted: (words) => {
      const { hashes: its } = findWords(words.text);
      if (sharedPairs(its, any) === 0) return false;
      return there.some(
        ({ article, words: parts }) =>
          cites(words, article) && parts.some((part) => longestRun(its, part) >= Math.min(TELLING_RUN, part.length)),
      );
    },
  };
}

interface Wanted {
  /** Stretches of words. */
  readonly words: readonly Uint32Array[];
  readonly pairs: ReadonlySet<number>;
}

/** Two neighbouring words as one number; that different pairs may share one costs a comparison, no more. */
const pairAt = (hashes: Uint32Array, i: number): number => (Math.imul(hashes[i] ?? 0, 31) ^ (hashes[i + 1] ?? 0)) >>> 0;

function pairsOf(stretches: readonly Uint32Array[]): ReadonlySet<number> {
  const pairs = new Set<number>();
  for (const hashes of stretches) for (let i = 0; i + 1 < hashes.length; i++) pairs.add(pairAt(hashes, i));
  return pairs;
}

function sharedPairs(hashes: Uint32Array, pairs: ReadonlySet<number>): number {
  let shared = 0;
  for (let i = 0; i + 1 < hashes.length; i++) if (pairs.has(pairAt(hashes, i))) shared++;
  return shared;
}

/** A changed word breaks two pairs; where less than this share of the shorter side is left, it is another utterance. */
const SHARED_PAIRS = 1 / 4;

const mayStandAt = (hashes: Uint32Array, { pairs }: Wanted): boolean =>
  sharedPairs(hashes, pairs) >= Math.max(1, SHARED_PAIRS * Math.min(hashes.length - 1, pairs.size));

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
