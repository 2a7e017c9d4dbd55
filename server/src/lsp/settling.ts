/** Settles findings, and takes decisions back: a decision is written only for what stands in the draft now. */
import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { Written } from '../adapters/ledger';
import type { Decision, Finding } from '../engine/index';
import type {
  AcceptParams,
  IgnoreSourceParams,
  LedgerProblem,
  ReopenParams,
  UndoParams,
  UndoResult,
} from '../protocol';
import { undoneWords } from './baselines';
import { undoneSentence } from './convert/decisions';
import { sameDocument, uriOf } from './fileAddresses';
import type { OpenProject } from './projects';
import type { Session } from './session';
import { retold, t } from '../engine/index';

/** False when the finding is not there (any more) or the folder is not trusted; rejects when the ledger is damaged. */
export const acceptFinding = (session: Session, { uri, rule, binding, reason }: AcceptParams): Promise<boolean> => {
  const { clause, passage } = binding;
  return decide(session, uri, { rule, clause, passage, reason: reason.trim() }, (finding) => {
    return finding.binding.clause === clause && finding.binding.passage === passage;
  });
};

/** Answers and rejects like `acceptFinding`. */
export const ignoreSource = (session: Session, { uri, rule, source, reason }: IgnoreSourceParams): Promise<boolean> =>
  decide(session, uri, { rule, source, reason: reason.trim() }, ({ sources }) => {
    return sources.length === 1 && sources[0] === source;
  });

async function decide(
  session: Session,
  uri: string,
  decision: Decision,
  isMeant: (finding: Finding) => boolean,
): Promise<boolean> {
  const current = await session.drafts.current(uri);
  const open = session.drafts.projectOf(uri);
  if (!open || !current || !decision.reason || !session.trusted) return false;
  const { findings, fromBefore } = current.analysis;
  const there = [...findings, ...fromBefore].some((finding) => finding.rule === decision.rule && isMeant(finding));
  return there && noted(session, open, await open.project.decide(decision));
}

/** False when the decision is not in the ledger any more, or the folder is not trusted; rejects when that is damaged. */
export async function reopen(session: Session, { uri, decided }: ReopenParams): Promise<boolean> {
  const open = await projectFor(session, uri);
  return open !== undefined && session.trusted && noted(session, open, await open.project.reopen(decided));
}

/** Rejects when the ledger is damaged; what could not be taken back for that reason can be tried again. */
export async function undoDecision(session: Session, { uri }: UndoParams): Promise<UndoResult> {
  const about = uri === undefined ? undefined : await projectFor(session, uri);
  const made = session.decided.last(about?.project.ledgerFile);
  const open = made && (about ?? (await projectFor(session, uriOf(made.ledgerFile))));
  if (!made || !open) return { done: false, message: t('There is no decision of this session to take back.') };
  if ('baseline' in made) {
    const back = await open.project.changeBaseline(made.baseline.added, made.baseline.removed);
    if (!back.ok) throw notWritten(open, back.problem);
    session.decided.forget(made);
    return { done: true, message: undoneWords(made.baseline) };
  }
  const written = await open.project.takeBack(made.change);
  if (!written.ok && !written.stale) throw notWritten(open, written.problem);
  session.decided.forget(made);
  if (written.ok) return { done: true, message: undoneSentence(written.change) };
  return { done: false, message: t('The decision has been changed meanwhile, so it was not taken back.') };
}

async function projectFor(session: Session, uri: string): Promise<OpenProject | undefined> {
  const known = session.drafts.projectOf(uri);
  return known ?? (await session.meant(undefined)).find(({ project }) => sameDocument(uri, uriOf(project.ledgerFile)));
}

function noted(session: Session, open: OpenProject, written: Written): boolean {
  if (written.ok) session.decided.note({ ledgerFile: open.project.ledgerFile, change: written.change });
  else if (!written.stale) throw notWritten(open, written.problem);
  return written.ok;
}

function notWritten({ project }: OpenProject, problem: string): ResponseError<LedgerProblem> {
  return new ResponseError(LSPErrorCodes.RequestFailed, retold(problem), { ledger: uriOf(project.ledgerFile) });
}
