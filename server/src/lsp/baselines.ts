/** Findings set aside as found before, and reported again: changes of the baseline, which can be undone like decisions. */
import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { BaselineEntry, BaselineWritten } from '../adapters/baseline';
import { retold, t } from '../engine/index';
import type { LedgerProblem, ReportAgainParams, SetAsideParams, SetAsideResult } from '../protocol';
import { sameDocument, uriOf } from './fileAddresses';
import { shownPath, type OpenProject } from './projects';
import type { Session } from './session';

/** Everything that is open in a draft; rejects when the file is damaged. */
export async function setAside(session: Session, { uri }: SetAsideParams): Promise<SetAsideResult> {
  const current = await session.drafts.current(uri);
  const open = session.drafts.projectOf(uri);
  if (!open || !current || !session.trusted) return { done: false, findings: 0 };
  const draft = shownPath(open, uri);
  const { findings, fromBefore } = current.analysis;
  const entries = [...findings, ...fromBefore].map(({ rule, binding }): BaselineEntry => ({ draft, rule, ...binding }));
  return noted(session, open, await open.project.setAside([draft], entries));
}

/** Takes entries out of a baseline. */
export async function reportAgain(session: Session, { baseline, entries }: ReportAgainParams): Promise<SetAsideResult> {
  const desks = await session.meant(undefined);
  const open = desks.find(({ project }) => sameDocument(baseline, uriOf(project.baselineFile)));
  if (!open || !session.trusted) return { done: false, findings: 0 };
  return noted(session, open, await open.project.changeBaseline(entries, []));
}

function noted(session: Session, { project }: OpenProject, written: BaselineWritten): SetAsideResult {
  if (!written.ok) {
    const ledger: LedgerProblem = { ledger: uriOf(project.baselineFile) };
    throw new ResponseError(LSPErrorCodes.RequestFailed, retold(written.problem), ledger);
  }
  const { added, removed } = written;
  if (added.length + removed.length > 0)
    session.decided.note({ ledgerFile: project.ledgerFile, baseline: { added, removed } });
  return { done: true, findings: Math.max(added.length, removed.length) };
}

/** What a change that takes another back has done to the baseline. */
export const undoneWords = ({ added }: { readonly added: readonly unknown[] }): string =>
  added.length > 0 ? t('Taken back; reported again.') : t('Taken back; set aside again.');
