/** Fits a whole quotation, ellipses and all, into one stream of an article: its runs in order, each at its best place. */
import { fitWords, type Fit } from './alignWords';
import type { PatternRun, QuotePattern } from './quotePattern';
import type { SourceStream } from './sourceStream';

export interface PatternFit {
  readonly stream: SourceStream;
  /** One for each run of the pattern. */
  readonly fits: readonly Fit[];
  /** Sum of the runs' costs, in words. */
  readonly cost: number;
}

/** How far from one run the next may stand, in words: an ellipsis that leaves out more joins different passages. */
const MAX_ELISION = 400;

/**
 * A run of which more words than this differ is not there: aligning it would show the writer chance words. A quotation of
 * one run may still hold a part of the source's words among many of its own.
 */
const ABSENT_SHARE = { one: 0.95, several: 0.6 } as const;

/** Places tried for the longest run; the same words may open a teaser and the text itself. */
const ATTEMPTS = 3;

/**
 * Best fit of all runs in order; undefined when the stream is empty. The longest run is placed first, for it is the surest;
 * the others are looked for before and behind it, each as near as it fits: short runs ("and …") stand in many places.
 * @param from first word to look at @param to word behind the last one
 */
export function fitPattern(
  pattern: QuotePattern,
  stream: SourceStream,
  from = 0,
  to = stream.words.length,
): PatternFit | undefined {
  if (pattern.runs.length === 0 || from >= to) return undefined;
  const anchor = longestRun(pattern.runs);
  let best: PatternFit | undefined;
  let start = from;
  for (let attempt = 0; attempt < ATTEMPTS && start < to; attempt++) {
    const fits = fitAround(pattern.runs, anchor, stream.words.hashes, start, from, to);
    const cost = fits.reduce((sum, f) => sum + f.cost, 0);
    if (!best || cost < best.cost) best = { stream, fits, cost };
    if (pattern.runs.length === 1 || best.cost === 0) break;
    start = (fits[anchor]?.start ?? to) + 1;
  }
  return best;
}

function longestRun(runs: readonly PatternRun[]): number {
  const words = (run: PatternRun | undefined): number => run?.words.filter((w) => w.kind === 'word').length ?? 0;
  return runs.reduce((best, run, i) => (words(run) > words(runs[best]) ? i : best), 0);
}

/** Fits of all runs around the anchor's best place at or behind `start`. */
function fitAround(
  runs: readonly PatternRun[],
  anchor: number,
  source: Uint32Array,
  start: number,
  from: number,
  to: number,
): readonly Fit[] {
  const fits: Fit[] = [];
  const absent = runs.length === 1 ? ABSENT_SHARE.one : ABSENT_SHARE.several;
  const middle = place(runs[anchor], source, start, to, 'first', absent);
  fits[anchor] = middle;
  let end = middle.start;
  for (let i = anchor - 1; i >= 0; i--) {
    const fit = place(runs[i], source, Math.max(from, end - reach(runs[i])), end, 'last', absent);
    fits[i] = fit;
    end = fit.start;
  }
  let at = middle.end;
  for (let i = anchor + 1; i < runs.length; i++) {
    const fit = place(runs[i], source, at, Math.min(to, at + reach(runs[i])), 'first', absent);
    fits[i] = fit;
    at = fit.end;
  }
  return fits;
}

/** How far from its neighbour a run may end: the elision, its own words, and as many again that the draft dropped. */
const reach = (run: PatternRun | undefined): number => MAX_ELISION + 2 * (run?.words.length ?? 0);

function place(
  run: PatternRun | undefined,
  source: Uint32Array,
  from: number,
  to: number,
  prefer: 'first' | 'last',
  absent: number,
): Fit {
  const words = run?.words ?? [];
  const fit = fitWords(words, source, from, to, prefer);
  if (fit && fit.cost <= words.length * absent) return fit;
  const at = prefer === 'first' ? from : to;
  const steps = words.map((_, draft) => ({ kind: 'add' as const, draft, source: -1, width: 0 }));
  return { cost: words.length, start: at, end: at, steps };
}
