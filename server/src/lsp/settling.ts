/** Settles findings: a decision is written only for what stands in the draft now. */
import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { AcceptParams, LedgerProblem } from '../protocol';
import { uriOf } from './projects';
import type { Session } from './session';

/** False when the finding is not there (any more) or the folder is not trusted; rejects when the ledger is damaged. */
export async function acceptFinding(session: Session, { uri, rule, binding, reason }: AcceptParams): Promise<boolean> {
  const current = await session.current(uri);
  const project = session.projectOf(uri)?.project;
  if (!project || !current || !reason.trim() || !session.trusted) return false;
  const { clause, passage } = binding;
  const there = current.analysis.findings.some(
    (finding) => finding.rule === rule && finding.binding.clause === clause && finding.binding.passage === passage,
  );
  if (!there) return false;
  const accepted = await project.accept({ rule, clause, passage, reason: reason.trim() });
  if (!accepted.ok) {
    const data: LedgerProblem = { ledger: uriOf(project.ledgerFile) };
    throw new ResponseError(LSPErrorCodes.RequestFailed, accepted.problem, data);
  }
  return true;
}
