/** What was decided in projects, and what each decision does in the drafts that are open. */
import { isSameDecision } from '../adapters/ledger';
import { decisionIn, type Decision } from '../engine/index';
import type { DecisionsResult, ListedDecision } from '../protocol';
import { listedDecision } from './convert/decisions';
import { uriOf } from './fileAddresses';
import type { OpenProject } from './projects';
import type { Current } from './openDrafts';
import type { Session } from './session';

export async function decisionList(session: Session, projects: readonly OpenProject[]): Promise<DecisionsResult> {
  const lists = await Promise.all(
    projects.map(async (open): Promise<readonly ListedDecision[]> => {
      const drafts = await session.drafts.currentOf(open);
      const { project } = open;
      return project.decisions().map((decision) => listed(uriOf(project.ledgerFile), decision, drafts));
    }),
  );
  return { decisions: lists.flat() };
}

function listed(ledger: string, decision: Decision, drafts: readonly Current[]): ListedDecision {
  const found = drafts.map(({ analysis, ground }) => ({ ground, ...decisionIn(analysis, decision, isSameDecision) }));
  return listedDecision(ledger, decision, found);
}
