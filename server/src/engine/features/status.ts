/** The counts behind the status bar's `31 of 40 · 2 to settle`. */
import type { Analysis } from '../model/analysis';

export interface StatusCounts {
  readonly sentences: number;
  /** Sentences that were compared with at least one article. */
  readonly checked: number;
  /** Errors and warnings that neither a fix nor a decision has settled. */
  readonly toSettle: number;
  /** Findings that the baseline has. */
  readonly fromBefore: number;
}

export function statusOf(analysis: Analysis): StatusCounts {
  return {
    sentences: analysis.coverage.sentences,
    checked: analysis.coverage.checked,
    toSettle: analysis.findings.filter((finding) => finding.severity !== 'information').length,
    fromBefore: analysis.fromBefore.length,
  };
}
