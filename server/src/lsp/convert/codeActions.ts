/** What the writer can do about a finding, as code actions. */
import {
  CodeActionKind,
  type CodeAction,
  type Diagnostic,
  type Range,
  type TextEdit as LspTextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type {
  AcceptOffer,
  CodeActionOffer,
  Conversion,
  EditOffer,
  Finding,
  QuotedText,
  ReopenOffer,
  SourceOffer,
  Span,
  TextEdit,
  WhyOffer,
} from '../../engine/index';
import type { AcceptOffer as AcceptArgument, IgnoreOffer, ReopenParams, WhyParams } from '../../protocol';
import { kindOf, REFERENCES } from './codeActionKinds';
import { decidedOn } from './decisions';
import { plainLine } from './plainLine';
import { rangeIn, type Ground } from './ranges';
import { t } from '../../engine/index';

export function codeActionOf(ground: Ground, offer: CodeActionOffer, context: readonly Diagnostic[]): CodeAction {
  if ('edits' in offer) return editAction(ground, offer, context);
  const { finding } = offer;
  const said = plainLine(offer.title);
  // Nobody is promised to be asked where the editor has no way to.
  const title = ground.features.asksReason ? said : said.replace(t(', with a reason…'), '');
  return {
    title,
    kind: CodeActionKind.QuickFix,
    ...diagnosticsOf(ground, [finding], context),
    command: { title, ...commandOf(ground, offer) },
  };
}

/** The words at `at`, selected by the writer, as a quotation; the offers of pasting, as something to do. */
export function quotingAction(ground: Ground, at: Span, { title, newText }: QuotedText): CodeAction {
  return {
    title: plainLine(title).replace(/^Quotation /u, 'Quote '),
    kind: CodeActionKind.RefactorRewrite,
    edit: workspaceEdit(ground, [{ range: rangeIn(ground.draft, at), newText }]),
  };
}

/** What the sentence at `at` rests on: no bulb says so, it is there for who asks. */
export function supportAction({ uri, draft }: Ground, at: Span): readonly CodeAction[] {
  if (!draft.sentences.some(({ span: its }) => its.start <= at.start && at.start <= its.end)) return [];
  const title = t('Which of my sources supports this?');
  const argument: WhyParams = { uri, position: rangeIn(draft, at).start };
  const command = { title, command: 'deskcheck.findSupport', arguments: [argument] };
  return [{ title, kind: CodeActionKind.RefactorRewrite, command }];
}

/** Citations written otherwise; one that cannot be had only for editors that say why. */
export function conversionAction(ground: Ground, conversion: Conversion): readonly CodeAction[] {
  const base = { title: conversion.title, kind: CodeActionKind.RefactorRewrite };
  if ('edits' in conversion) return [{ ...base, edit: workspaceEdit(ground, editsIn(ground, conversion.edits)) }];
  return ground.features.disabledActions ? [{ ...base, disabled: { reason: plainLine(conversion.refused) } }] : [];
}

/** The list of references, at the list itself or where actions on the whole draft are asked for. */
export const referencesAction = (ground: Ground, isNew: boolean, its: readonly TextEdit[]): CodeAction => ({
  title: isNew ? t('Insert reference list') : t('Refresh reference list'),
  kind: REFERENCES,
  edit: workspaceEdit(ground, editsIn(ground, its)),
});

const editsIn = ({ draft }: Ground, edits: readonly TextEdit[]): LspTextEdit[] =>
  edits.map(({ span: at, newText }) => ({ range: rangeIn(draft, at), newText }));

function editAction(ground: Ground, offer: EditOffer, context: readonly Diagnostic[]): CodeAction {
  const { title, preferred, findings } = offer;
  return {
    title: plainLine(title),
    kind: kindOf(offer),
    ...diagnosticsOf(ground, findings, context),
    ...(ground.features.preferredActions ? { isPreferred: preferred } : {}),
    edit: workspaceEdit(ground, editsIn(ground, offer.edits)),
  };
}

function commandOf(
  { uri, draft, features }: Ground,
  offer: AcceptOffer | SourceOffer | ReopenOffer | WhyOffer,
): { command: string; arguments: [AcceptArgument | IgnoreOffer | ReopenParams | WhyParams] } {
  const { rule, binding } = offer.finding;
  const message = plainLine(offer.finding.message);
  switch (offer.kind) {
    case 'accept':
    case 'accept-again': {
      const reason = offer.finding.lapse?.decision.reason;
      const asks = features.asksReason ? 'deskcheck.acceptFinding' : 'deskcheck.accept';
      return {
        command: offer.kind === 'accept' ? asks : 'deskcheck.acceptAgain',
        arguments: [{ uri, rule, binding, message, ...(reason === undefined ? {} : { reason }) }],
      };
    }
    case 'source':
      return { command: 'deskcheck.ignoreSource', arguments: [{ uri, rule, source: offer.source }] };
    case 'reopen':
      return { command: 'deskcheck.reopen', arguments: [{ uri, decided: decidedOn(offer.finding.decision) }] };
    case 'why':
      return {
        command: 'deskcheck.why',
        arguments: [{ uri, position: rangeIn(draft, offer.finding.span).start }],
      };
  }
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

export const workspaceEdit = ({ uri, version, features }: Ground, edits: LspTextEdit[]): WorkspaceEdit =>
  features.versionedEdits
    ? { documentChanges: [{ textDocument: { uri, version }, edits }] }
    : { changes: { [uri]: edits } };
