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

/** Two neighbouring words of a quotation. */
interface Pair {
  readonly offset: number;
  /** Where its entries stand in each segment, and how many there are in all. */
  readonly entries: readonly (readonly [low: number, high: number])[];
  readonly count: number;
}

/** Best places first: those where most of the pattern's pairs of neighbouring words stand. In how many parts the index is, plays no part. */
export function findCandidates(pattern: QuotePattern, corpus: CorpusView): readonly Candidate[] {
  const { segments } = corpus.index;
  const words = pattern.runs.flatMap((run) => run.words);
  const pairs: Pair[] = [];
  for (let i = 0; i + 1 < words.length; i++) {
    const a = words[i];
    const b = words[i + 1];
    if (!a || !b || a.kind === 'free' || b.kind === 'free') continue;
    const entries = segments.map((segment) => entriesOf(segment, pairKey(a.hash, b.hash)));
    const count = entries.reduce((sum, [low, high]) => sum + high - low, 0);
    if (count > 0) pairs.push({ offset: i, entries, count });
  }
  const found = costed(votesFor(segments, pairs), pattern, words.length, corpus);
  const best = found.sort((a, b) => a.cost - b.cost || b.votes - a.votes || (a.article.id < b.article.id ? -1 : 1));
  const least = best[0]?.cost ?? 0;
  return best.filter((c, i) => c.cost === 0 || (i < KEPT_CANDIDATES && c.cost <= least + KEPT_COST));
}

interface Vote {
  readonly segment: WordIndexSegment;
  readonly place: number;
  readonly votes: number;
}

/** Most votes first. */
function votesFor(segments: readonly WordIndexSegment[], pairs: readonly Pair[]): readonly Vote[] {
  const spots = segments.map(() => new Map<number, Spot>());
  let budget = ENTRY_BUDGET;
  let any = false;
  for (const { offset, entries, count } of pairs.toSorted((a, b) => a.count - b.count)) {
    if (count > budget || (count > COMMON && any)) break;
    budget -= count;
    any = true;
    for (const [i, segment] of segments.entries()) {
      const [low, high] = entries[i]!;
      for (let k = low; k < high; k++) {
        const place = segment.places[k] ?? 0;
        const at = (place - offset) >> SPOT_SHIFT;
        if (!voteAt(spots[i]!, at, place, offset, segment))
          voteAt(spots[i]!, -1 - articleAt(segment, place), place, offset, segment);
      }
    }
  }
  return segments.flatMap((segment, i) => votesIn(segment, spots[i]!)).sort((a, b) => b.votes - a.votes);
}

function votesIn(segment: WordIndexSegment, spots: ReadonlyMap<number, Spot>): readonly Vote[] {
  const votesOf = (at: number): number => (at < 0 ? 0 : (spots.get(at)?.votes ?? 0));
  const neighbours = (at: number): number => (at < 0 ? 0 : Math.max(votesOf(at - 1), votesOf(at + 1)));
  return [...spots]
    .map(([at, { votes, place }]) => ({ segment, place, votes: votes + neighbours(at) }))
    .sort((a, b) => b.votes - a.votes || a.place - b.place);
}

function costed(best: readonly Vote[], pattern: QuotePattern, length: number, corpus: CorpusView): Candidate[] {
  const top = best[0]?.votes ?? 0;
  const candidates: Candidate[] = [];
  const seen = new Set<Article>();
  for (const { segment, place, votes } of best) {
    // The very words leave nearly as many pairs in every article that carries them.
    if (candidates.length >= MAX_CANDIDATES || votes * 3 < top) break;
    const at = articleAt(segment, place);
    const article = segment.articles[at];
    if (!article || seen.has(article) || !corpus.index.isLive(article)) continue;
    seen.add(article);
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
