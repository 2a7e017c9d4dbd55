/** Finds where seven or more words of a sentence stand in a row in a source, looked up by the rarest pairs of the index. */
import { articleAt, entriesOf, pairKey, wordsOf } from '../corpus/segment';
import type { Article } from '../model/article';
import type { CorpusView, WordIndexSegment } from '../model/corpus';
import { span, type Span } from '../model/span';
import { streamsOf } from './sourceStream';

/** A longest stretch of words that a draft has in common with an article. */
export interface CopiedRun {
  /** Words of the sentence, `[from, to)`. */
  readonly from: number;
  readonly to: number;
  /** Where the same words stand; one place an article, in the order of the index. */
  readonly standing: readonly { readonly article: Article; readonly word: number }[];
  /** How many ways the sources have of going on before and behind these words: one for all prints of one text. */
  readonly surroundings: number;
}

/** From so many words in a row on, chance is no longer a likely author. */
export const FEWEST_IN_A_ROW = 7;
/** Index entries looked at for one pair; the rarest of six neighbouring pairs has fewer in any corpus of news. */
const ENTRY_BUDGET = 600;

interface Standing {
  readonly article: Article;
  readonly word: number;
  readonly from: number;
  readonly to: number;
  readonly surroundings: string;
}

/**
 * Runs that do not overlap, the longest first.
 * @param hashes of the sentence's words; `undefined` breaks every run: words in quotation marks, a link
 */
export function copiedRuns(hashes: readonly (number | undefined)[], corpus: CorpusView): readonly CopiedRun[] {
  if (hashes.length < FEWEST_IN_A_ROW) return [];
  const standings = corpus.index.segments.flatMap((segment) => runsIn(segment, hashes, corpus));
  const byPlace = new Map<string, Standing[]>();
  for (const standing of standings) {
    const key = `${String(standing.from)} ${String(standing.to)}`;
    const same = byPlace.get(key);
    if (same) same.push(standing);
    else byPlace.set(key, [standing]);
  }
  const longest = [...byPlace.values()].sort((a, b) => lengthOf(b[0]!) - lengthOf(a[0]!) || a[0]!.from - b[0]!.from);
  const kept: CopiedRun[] = [];
  for (const [first] of longest) {
    if (!first || kept.some((run) => run.from < first.to && first.from < run.to)) continue;
    // An article with more around these words has them, too.
    const all = standings.filter((it) => it.from <= first.from && first.to <= it.to);
    const articles = new Map(all.map((it) => [it.article, it.word + first.from - it.from]));
    const nearly = standings.filter((it) => shared(it, first) >= lengthOf(first) - EDGE);
    kept.push({
      from: first.from,
      to: first.to,
      standing: [...articles].map(([article, word]) => ({ article, word })),
      surroundings: new Set(nearly.map((it) => it.surroundings)).size,
    });
  }
  return kept;
}

/** Words by which a run may be longer than what other sources have of it, and still be theirs as well. */
const EDGE = 2;

const shared = (a: Standing, b: Standing): number => Math.min(a.to, b.to) - Math.max(a.from, b.from);

const lengthOf = ({ from, to }: Standing): number => to - from;

/** Where these words stand in the article's text. */
export function placeOf({ article, word }: CopiedRun['standing'][number], length: number): Span {
  const { words } = streamsOf(article).all;
  return span(words.starts[word] ?? 0, words.ends[word + length - 1] ?? 0);
}

function runsIn(
  segment: WordIndexSegment,
  hashes: readonly (number | undefined)[],
  corpus: CorpusView,
): readonly Standing[] {
  const entries = hashes.slice(1).map((hash, i): readonly [number, number] => {
    const before = hashes[i];
    return hash === undefined || before === undefined ? [0, 0] : entriesOf(segment, pairKey(before, hash));
  });
  const found = new Map<string, Standing>();
  for (const at of telling(entries)) {
    const [low, high] = entries[at]!;
    for (let k = low; k < Math.min(high, low + ENTRY_BUDGET); k++) {
      const run = runAt(segment, hashes, at, segment.places[k] ?? 0);
      if (run && corpus.index.isLive(run.article))
        found.set(`${run.article.path} ${run.article.id} ${String(run.word)}`, run);
    }
  }
  return [...found.values()];
}

/** Pairs of which every run has at least one: of each seven words that all stand in the segment as pairs, the rarest. */
function telling(entries: readonly (readonly [number, number])[]): readonly number[] {
  const pairs = FEWEST_IN_A_ROW - 1;
  const chosen: number[] = [];
  for (let start = 0; start + pairs <= entries.length;) {
    const window = entries.slice(start, start + pairs);
    const gap = window.findLastIndex(([low, high]) => high === low);
    if (gap >= 0) {
      start += gap + 1;
      continue;
    }
    let rarest = 0;
    window.forEach(([low, high], i) => {
      const [least, most] = window[rarest]!;
      if (high - low < most - least) rarest = i;
    });
    chosen.push(start + rarest);
    start += rarest + 1;
  }
  return chosen;
}

/** The run around one pair of words that stands at `place` of the segment; undefined where it is shorter than seven words. */
function runAt(
  segment: WordIndexSegment,
  hashes: readonly (number | undefined)[],
  at: number,
  place: number,
): Standing | undefined {
  const number = articleAt(segment, place);
  const article = segment.articles[number];
  const words = wordsOf(segment, number);
  const here = place - (segment.bases[number] ?? 0);
  if (!article || words[here] !== hashes[at] || words[here + 1] !== hashes[at + 1]) return undefined;
  let before = 0;
  while (at - before > 0 && here - before > 0 && words[here - before - 1] === hashes[at - before - 1]) before++;
  let behind = 2;
  while (at + behind < hashes.length && here + behind < words.length && words[here + behind] === hashes[at + behind])
    behind++;
  if (before + behind < FEWEST_IN_A_ROW) return undefined;
  const word = here - before;
  const surroundings = `${String(words[word - 1] ?? '')} ${String(words[here + behind] ?? '')}`;
  return { article, word, from: at - before, to: at + behind, surroundings };
}
