/** Moves a jump over source words to where the source breaks off: "could cut it. | The bank knows it." ends with the first "it". */
import type { Fit, Step } from './alignWords';
import type { PatternFit } from './fitPattern';
import type { SourceStream } from './sourceStream';

/**
 * An alignment that passes over words may do so before or behind a word that stands at both ends of them; the reading whose
 * left part ends with a clause is the one a reader would see.
 */
export function withSettledJumps(fit: PatternFit): PatternFit {
  const fits = fit.fits.map((run) => (run.steps.some((s) => s.kind === 'jump') ? settle(run, fit.stream) : run));
  return { ...fit, fits };
}

function settle(run: Fit, stream: SourceStream): Fit {
  const steps = [...run.steps];
  for (let i = 0; i < steps.length; i++) {
    const jump = steps[i];
    if (jump?.kind !== 'jump' || endsClause(stream, jump.source - 1)) continue;
    const moved = slide(steps, i, stream);
    if (moved) steps.splice(i, moved.length, ...moved);
  }
  return { ...run, steps };
}

/** The steps from the jump on, with the words that fit on either side of it put on the left; undefined when that ends no clause. */
function slide(steps: readonly Step[], at: number, stream: SourceStream): readonly Step[] | undefined {
  const jump = steps[at];
  if (!jump) return undefined;
  const { hashes } = stream.words;
  const left: Step[] = [];
  for (let k = 0; ; k++) {
    const step = steps[at + 1 + k];
    const to = jump.source + k;
    if (step?.kind !== 'match' || hashes[step.source] !== hashes[to] || k >= jump.width) return undefined;
    left.push({ ...step, source: to });
    if (endsClause(stream, to)) return [...left, { ...jump, source: to + 1 }];
  }
}

function endsClause(stream: SourceStream, word: number): boolean {
  const { words, article } = stream;
  return /^["”’'»)\]]*[.!?,;:—–]/u.test(article.text.slice(words.ends[word], (words.ends[word] ?? 0) + 3));
}
