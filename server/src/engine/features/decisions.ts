/** What a decision of the ledger does in a draft: the findings it settles there, or the one it settles no longer. */
import type { Analysis } from '../model/analysis';
import type { Decision, Finding, SettledFinding } from '../model/finding';

export interface DecisionUse {
  readonly settled: readonly SettledFinding[];
  /** An open finding whose draft (or source) still has the words decided on, while the other side has changed. */
  readonly lapsed?: { readonly finding: Finding; readonly changed: 'draft' | 'source' };
}

/** @param isSame whether two decisions are about the same thing; the analysis may hold an earlier reading of the ledger. */
export function decisionIn(
  analysis: Analysis,
  decision: Decision,
  isSame: (a: Decision, b: Decision) => boolean,
): DecisionUse {
  const settled = analysis.settled.filter((finding) => isSame(finding.decision, decision));
  if (settled.length > 0 || 'source' in decision) return { settled };
  const lapsed = analysis.findings.find(({ lapse }) => lapse && isSame(lapse.decision, decision));
  return lapsed?.lapse ? { settled, lapsed: { finding: lapsed, changed: lapsed.lapse.changed } } : { settled };
}
