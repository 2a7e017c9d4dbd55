/** What a decision of the ledger does in a draft: the findings it settles there, or the one it settles no longer. */
import type { Analysis } from '../model/analysis';
import type { Acceptance, Decision, Finding, SettledFinding } from '../model/finding';

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
  const lapsed = lapsedIn(analysis.findings, decision);
  return lapsed ? { settled, lapsed } : { settled };
}

/** No passage at all is no side that could have stayed: every citation key without an article has none. */
function lapsedIn(findings: readonly Finding[], { rule, clause, passage }: Acceptance): DecisionUse['lapsed'] {
  const same = findings.filter((finding) => finding.rule === rule);
  const bySource = same.find(({ binding }) => binding.clause === clause);
  if (bySource) return { finding: bySource, changed: 'source' };
  const byDraft = passage === '' ? undefined : same.find(({ binding }) => binding.passage === passage);
  return byDraft && { finding: byDraft, changed: 'draft' };
}
