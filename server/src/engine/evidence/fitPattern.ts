/** Fits a whole quotation, ellipses and all, into one stream of an article: its runs in order, each at its best place. */
import { fitWords, type Fit } from './alignWords';
import type { QuotePattern } from './quotePattern';
import type { SourceStream } from './sourceStream';

export interface PatternFit {
  readonly stream: SourceStream;
  /** One for each run of the pattern. */
  readonly fits: readonly Fit[];
  /** Sum of the runs' costs, in words. */
  readonly cost: number;
}

/** How far behind one run the next may begin, in words: an ellipsis that leaves out more joins different passages. */
export const MAX_ELISION = 400;

const ABSENT_SHARE = 0.6;

/**
 * Best fit of all runs in order; undefined when the stream is empty. Runs after an ellipsis are looked for behind the run
 * before them; the first one may stand in several places, of which the one that lets the others fit best is taken.
 * @param from first word to look at @param to word behind the last one
 */
export function fitPattern(
  pattern: QuotePattern,
  stream: SourceStream,
  from = 0,
  to = stream.words.length,
): PatternFit | undefined {
  const source = stream.words.hashes;
  let best: PatternFit | undefined;
  let start = from;
  // The same first words may open several passages; a few tries are enough in practice.
  for (let attempt = 0; attempt < 4 && start < to; attempt++) {
    const fits: Fit[] = [];
    let at = start;
    for (const run of pattern.runs) {
      const end = fits.length === 0 ? to : Math.min(to, at + MAX_ELISION);
      const fit = fitWords(run.words, source, at, end);
      // A run of which most words differ is not there: aligning it would show the writer chance words.
      if (!fit || fit.cost > run.words.length * ABSENT_SHARE) {
        const steps = run.words.map((_, draft) => ({ kind: 'add' as const, draft, source: -1, width: 0 }));
        fits.push({ cost: run.words.length, start: at, end: at, steps });
        continue;
      }
      fits.push(fit);
      at = fit.end;
    }
    const cost = fits.reduce((sum, f) => sum + f.cost, 0);
    if (!best || cost < best.cost) best = { stream, fits, cost };
    const first = fits[0];
    if (pattern.runs.length === 1 || !first || best.cost === 0) break;
    start = first.start + 1;
  }
  return best;
}
