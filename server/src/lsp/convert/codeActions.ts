/** What the writer can do about a finding, as code actions. */
import {
  CodeActionKind,
  type CodeAction,
  type Diagnostic,
  type Range,
  type TextEdit as LspTextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { AcceptOffer, CodeActionOffer, Finding } from '../../engine/index';
import type { AcceptOffer as AcceptArgument } from '../../protocol';
import { kindOf } from './codeActionKinds';
import { rangeIn, type Ground } from './ranges';

export function codeActionOf(ground: Ground, offer: CodeActionOffer, context: readonly Diagnostic[]): CodeAction {
  if (offer.kind === 'accept') return acceptAction(ground, offer, context);
  const { title, preferred, findings } = offer;
  const edits = offer.edits.map(({ span: at, newText }) => ({ range: rangeIn(ground.draft, at), newText }));
  return {
    title,
    kind: kindOf(offer),
    ...diagnosticsOf(ground, findings, context),
    ...(ground.features.preferredActions ? { isPreferred: preferred } : {}),
    edit: workspaceEdit(ground, edits),
  };
}

function acceptAction(ground: Ground, { title, finding }: AcceptOffer, context: readonly Diagnostic[]): CodeAction {
  const { rule, binding, message } = finding;
  const argument: AcceptArgument = { uri: ground.uri, rule, binding, message };
  const command = ground.features.asksReason ? 'deskcheck.acceptFinding' : 'deskcheck.accept';
  return {
    title,
    kind: CodeActionKind.QuickFix,
    ...diagnosticsOf(ground, [finding], context),
    command: { title, command, arguments: [argument] },
  };
}

/** The editor's own diagnostics of these findings, so that it can show the action beside them. */
function diagnosticsOf(
  { draft }: Ground,
  findings: readonly Finding[],
  context: readonly Diagnostic[],
): Pick<CodeAction, 'diagnostics'> {
  const diagnostics = context.filter((diagnostic) =>
    findings.some((f) => diagnostic.code === f.rule && same(diagnostic.range, rangeIn(draft, f.span))),
  );
  return diagnostics.length > 0 ? { diagnostics } : {};
}

const same = (a: Range, b: Range): boolean =>
  a.start.line === b.start.line &&
  a.start.character === b.start.character &&
  a.end.line === b.end.line &&
  a.end.character === b.end.character;

const workspaceEdit = ({ uri, version, features }: Ground, edits: LspTextEdit[]): WorkspaceEdit =>
  features.versionedEdits
    ? { documentChanges: [{ textDocument: { uri, version }, edits }] }
    : { changes: { [uri]: edits } };
