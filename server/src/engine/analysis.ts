/** The one pipeline: draft + corpus -> quotations -> evidence -> findings + coverage (signature only; lands shortly). */
import type { Analysis } from './model/analysis';
import type { CorpusView } from './model/corpus';
import type { Draft } from './model/draft';
import type { Decision } from './model/finding';

export interface AnalyseOptions {
  /** `thorough` lowers the thresholds for a last read before publication. */
  readonly level: 'calm' | 'thorough';
  readonly decisions: readonly Decision[];
}

/** Runs in small steps so that a scheduler can slice and cancel it; `previous` lends what has not changed. */
export function* analyse(
  draft: Draft,
  corpus: CorpusView,
  _options: AnalyseOptions,
  _previous?: Analysis,
): Generator<void, Analysis> {
  yield;
  return {
    draft,
    corpus,
    quotations: [],
    findings: [],
    settled: [],
    sentences: [],
    coverage: { sentences: 0, checked: 0, notChecked: {} },
  };
}

/** The whole analysis at once: command line and tests. */
export function analyseNow(draft: Draft, corpus: CorpusView, options: AnalyseOptions, previous?: Analysis): Analysis {
  const run = analyse(draft, corpus, options, previous);
  for (;;) {
    const step = run.next();
    if (step.done) return step.value;
  }
}
