/** What was decided in projects, and what each decision does in the drafts that are open. */
import { bindingOf, type BaselineEntry } from '../adapters/baseline';
import { isSameDecision } from '../adapters/ledger';
import { missingAttribute } from '../adapters/mergeAttributes';
import { decisionIn, oneLine, type Decision } from '../engine/index';
import type { DecisionsResult, ListedDecision, ListedEarlier } from '../protocol';
import { listedDecision } from './convert/decisions';
import { rangeIn } from './convert/ranges';
import { uriOf } from './fileAddresses';
import type { OpenProject } from './projects';
import type { Current } from './openDrafts';
import type { Session } from './session';

export async function decisionList(session: Session, projects: readonly OpenProject[]): Promise<DecisionsResult> {
  const lists = await Promise.all(
    projects.map(async (open): Promise<DecisionsResult> => {
      const drafts = await session.drafts.currentOf(open);
      const { project } = open;
      const decisions = project.decisions().map((decision) => listed(uriOf(project.ledgerFile), decision, drafts));
      const baseline = project.baseline().entries.map((entry) => earlier(uriOf(project.baselineFile), entry, drafts));
      const missing = decisions.length > 0 && session.trusted ? await missingAttribute(project.ledgerFile) : undefined;
      return { decisions, baseline, merging: missing ? [{ uri: uriOf(missing.file), line: missing.line }] : [] };
    }),
  );
  return {
    decisions: lists.flatMap(({ decisions }) => decisions),
    baseline: lists.flatMap(({ baseline }) => baseline),
    merging: lists.flatMap(({ merging }) => merging),
  };
}

function earlier(baseline: string, entry: BaselineEntry, drafts: readonly Current[]): ListedEarlier {
  const { draft: path, rule, clause, passage } = entry;
  const uses = drafts.flatMap(({ analysis, ground }) =>
    analysis.fromBefore
      .filter((finding) => bindingOf({ rule: finding.rule, ...finding.binding }) === bindingOf(entry))
      .map((finding) => ({ ground, finding })),
  );
  const [use] = uses;
  const words = use?.ground.draft.text.slice(use.finding.subject.start, use.finding.subject.end) ?? clause;
  return {
    baseline,
    entry: { rule, clause, passage },
    path,
    draft: oneLine(words),
    uses: uses.map(({ ground, finding }) => ({ uri: ground.uri, range: rangeIn(ground.draft, finding.span) })),
  };
}

function listed(ledger: string, decision: Decision, drafts: readonly Current[]): ListedDecision {
  const found = drafts.map(({ analysis, ground }) => ({ ground, ...decisionIn(analysis, decision, isSameDecision) }));
  return listedDecision(ledger, decision, found);
}
