/** Finds the few places of the whole corpus where most word pairs of a quotation stand in a row. */
import { fitWords } from './alignWords';
import { articleAt, entriesOf, pairKey, wordsOf } from '../corpus/segment';
import type { Article } from '../model/article';
import type { CorpusView, WordIndexSegment } from '../model/corpus';
import type { QuotePattern } from './quotePattern';

/** A stretch of an article's words worth aligning, with a first rough alignment. */
export interface Candidate {
  readonly article: Article;
  /** Words of the article's evidence, `[from, to)`. */
  readonly from: number;
  readonly to: number;
  readonly votes: number;
  /** Word edits of the rough alignment of all runs, marks left out of account. */
  readonly cost: number;
}

/** Index entries looked at for one quotation; pairs such as "of the" beyond it say nothing anyway. */
const ENTRY_BUDGET = 6_000;
/** A pair with more entries than this is looked at only when no rarer one is left. */
const COMMON = 1_000;
/** Word places that count as one spot: a few words dropped or added move the rest by as many. */
const SPOT_SHIFT = 4;
const MAX_CANDIDATES = 24;
/** Of those, the ones aligned in earnest: as good as the best one, give or take an attribution in between. */
const KEPT_CANDIDATES = 6;
const KEPT_COST = 4;

interface Pair {
  readonly offset: number;
  readonly low: number;
  readonly high: number;
}

/** Best places first: those where most of the pattern's pairs of neighbouring words stand. */
export function findCandidates(pattern: QuotePattern, corpus: CorpusView): readonly Candidate[] {
  const words = pattern.runs.flatMap((run) => run.words);
  const found: Candidate[] = [];
  for (const segment of corpus.index.segments) {
    const pairs: Pair[] = [];
    for (let i = 0; i + 1 < words.length; i++) {
      const a = words[i];
      const b = words[i + 1];
      if (!a || !b || a.kind === 'free' || b.kind === 'free') continue;
      const [low, high] = entriesOf(segment, pairKey(a.hash, b.hash));
      if (high > low) pairs.push({ offset: i, low, high });
    }
    found.push(...vote(segment, pairs, pattern, words.length, corpus));
  }
  const best = found.sort((a, b) => a.cost - b.cost || b.votes - a.votes || (a.article.id < b.article.id ? -1 : 1));
  const least = best[0]?.cost ?? 0;
  return best.filter((c, i) => c.cost === 0 || (i < KEPT_CANDIDATES && c.cost <= least + KEPT_COST));
}

function vote(
  segment: WordIndexSegment,
  pairs: readonly Pair[],
  pattern: QuotePattern,
  length: number,
  corpus: CorpusView,
): readonly Candidate[] {
  const spots = new Map<number, Spot>();
  let budget = ENTRY_BUDGET;
  for (const pair of [...pairs].sort((a, b) => a.high - a.low - (b.high - b.low))) {
    const entries = pair.high - pair.low;
    if (entries > budget || (entries > COMMON && spots.size > 0)) break;
    budget -= entries;
    for (let k = pair.low; k < pair.high; k++) {
      const place = segment.places[k] ?? 0;
      const at = (place - pair.offset) >> SPOT_SHIFT;
      const { offset } = pair;
      if (!voteAt(spots, at, place, offset, segment))
        voteAt(spots, -1 - articleAt(segment, place), place, offset, segment);
    }
  }
  const votesOf = (at: number): number => (at < 0 ? 0 : (spots.get(at)?.votes ?? 0));
  const neighbours = (at: number): number => (at < 0 ? 0 : Math.max(votesOf(at - 1), votesOf(at + 1)));
  const best = [...spots]
    .map(([at, { votes, place }]) => ({ place, votes: votes + neighbours(at) }))
    .sort((a, b) => b.votes - a.votes || a.place - b.place);
  const top = best[0]?.votes ?? 0;
  const candidates: Candidate[] = [];
  const seen = new Set<number>();
  for (const { place, votes } of best) {
    // The very words leave nearly as many pairs in every article that carries them.
    if (candidates.length >= MAX_CANDIDATES || votes * 3 < top) break;
    const at = articleAt(segment, place);
    const article = segment.articles[at];
    if (!article || seen.has(at) || !corpus.index.isLive(article)) continue;
    seen.add(at);
    const base = segment.bases[at] ?? 0;
    const room = 2 * length + 64;
    const from = Math.max(0, place - base - room);
    const to = Math.min((segment.bases[at + 1] ?? 0) - base, place - base + room);
    const cost = roughCost(pattern, wordsOf(segment, at), from, to);
    candidates.push({ article, from, to, votes, cost });
  }
  return candidates;
}

/** A stretch of neighbouring word places; a place that really matched tells the article, which a rounded one may not. */
interface Spot {
  /** Pairs of the pattern that stand here, each once: an article that repeats the words has no more votes than one that does not. */
  votes: number;
  /** Offset in the pattern of the pair that voted last. */
  offset: number;
  /** A place that matched, and the bounds of its article. */
  readonly place: number;
  readonly from: number;
  readonly to: number;
}

/** False when the spot belongs to the article next to this one: two very short ones share it. */
function voteAt(
  spots: Map<number, Spot>,
  key: number,
  place: number,
  offset: number,
  segment: WordIndexSegment,
): boolean {
  const spot = spots.get(key);
  if (!spot) {
    const at = articleAt(segment, place);
    spots.set(key, { votes: 1, offset, place, from: segment.bases[at] ?? 0, to: segment.bases[at + 1] ?? 0 });
  } else if (place < spot.from || place >= spot.to) return false;
  else if (spot.offset !== offset) {
    spot.votes++;
    spot.offset = offset;
  }
  return true;
}

/** Sum of the runs' costs, each at its best place in the window. */
function roughCost(pattern: QuotePattern, hashes: Uint32Array, from: number, to: number): number {
  return pattern.runs.reduce((sum, run) => sum + (fitWords(run.words, hashes, from, to)?.cost ?? run.words.length), 0);
}
