/** What the writer can do about a finding, as code actions. */
import {
  CodeActionKind,
  type CodeAction,
  type Diagnostic,
  type Range,
  type TextEdit as LspTextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { CodeActionOffer } from '../../engine/index';
import type { AcceptOffer } from '../../protocol';
import { rangeIn, type Ground } from './ranges';

export function codeActionOf(ground: Ground, offer: CodeActionOffer, context: readonly Diagnostic[]): CodeAction {
  const { rule, binding, message } = offer.finding;
  const range = rangeIn(ground.draft, offer.finding.span);
  const diagnostics = context.filter((diagnostic) => diagnostic.code === rule && same(diagnostic.range, range));
  const common = {
    title: offer.title,
    kind: CodeActionKind.QuickFix,
    ...(diagnostics.length > 0 ? { diagnostics } : {}),
  };
  if (offer.kind === 'accept') {
    const argument: AcceptOffer = { uri: ground.uri, rule, binding, message };
    const command = ground.features.asksReason ? 'deskcheck.acceptFinding' : 'deskcheck.accept';
    return { ...common, command: { title: offer.title, command, arguments: [argument] } };
  }
  const edits = offer.edits.map(({ span: at, newText }) => ({ range: rangeIn(ground.draft, at), newText }));
  return { ...common, isPreferred: offer.preferred, edit: workspaceEdit(ground, edits) };
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
