/** The view “Decisions”: going to what was decided, taking it back, one or several at once, searching; and the baseline. */
import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import type { ReportAgainParams, SetAsideParams, SetAsideResult } from '../../server/src/protocol';
import { DecisionsTree, type DecisionRow, type DecisionsElement } from './decisionsTree';
import type { LastDraft } from './lastDraft';
import { notWritten } from './notWritten';
import { remark } from './remark';
import { offerUndo, reopen } from './undo';
import { number, t } from './words';

const view = 'deskcheck.decisions';

export function registerDecisionsView(
  client: LanguageClient,
  draft: LastDraft,
): { readonly tree: DecisionsTree; readonly disposable: vscode.Disposable } {
  const tree = new DecisionsTree(client, draft);
  const shown = vscode.window.createTreeView<DecisionsElement>(view, {
    treeDataProvider: tree,
    canSelectMany: true,
    showCollapseAll: true,
  });
  // A key is pressed on what is selected; a menu brings the row it was opened on and all that are selected with it.
  const rowsOf = (given: unknown, selected: unknown): readonly DecisionRow[] => {
    const elements = Array.isArray(selected) && selected.length > 0 ? selected : given ? [given] : shown.selection;
    return (elements as readonly DecisionsElement[]).filter((it): it is DecisionRow => 'id' in it);
  };
  const disposable = vscode.Disposable.from(
    tree,
    shown,
    vscode.commands.registerCommand('deskcheck.goToDecision', async (given?: unknown) => {
      const [row] = rowsOf(given, undefined);
      if (row) await goTo(row, draft);
    }),
    vscode.commands.registerCommand('deskcheck.takeBack', async (given?: unknown, selected?: unknown) => {
      for (const row of rowsOf(given, selected)) await takeBack(client, row);
      tree.refresh();
    }),
    vscode.commands.registerCommand('deskcheck.openLedger', async (given?: unknown) => {
      const [row] = rowsOf(given, undefined);
      if (row) await vscode.commands.executeCommand('vscode.open', fileOf(row));
    }),
    vscode.commands.registerCommand('deskcheck.searchDecisions', async () => {
      await vscode.commands.executeCommand(`${view}.focus`);
      await vscode.commands.executeCommand('list.find');
    }),
    vscode.commands.registerCommand('deskcheck.setAside', () => setAside(client, draft)),
    vscode.commands.registerCommand('deskcheck.mergeDecisions', async () => {
      for (const element of await tree.getChildren()) if ('line' in element) await addLine(element.uri, element.line);
      tree.refresh();
    }),
  );
  return { tree, disposable };
}

const fileOf = (row: DecisionRow): vscode.Uri =>
  vscode.Uri.parse('decision' in row ? row.decision.ledger : row.earlier.baseline);

/** To the words; to the file where no open draft has them. */
async function goTo(row: DecisionRow, draft: LastDraft): Promise<void> {
  const spot = DecisionsTree.spotOf(row, draft.uri?.toString());
  if (!spot) {
    await vscode.commands.executeCommand('vscode.open', fileOf(row));
    return;
  }
  const { start, end } = spot.range;
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(spot.uri));
  const editor = await vscode.window.showTextDocument(document);
  // The cursor stands before the words: behind them it would look as if somebody were still typing there.
  editor.selection = new vscode.Selection(end.line, end.character, start.line, start.character);
  editor.revealRange(editor.selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

async function takeBack(client: LanguageClient, row: DecisionRow): Promise<void> {
  if ('decision' in row) {
    await reopen(client, { uri: row.decision.ledger, decided: row.decision.decided });
    return;
  }
  const params: ReportAgainParams = { baseline: row.earlier.baseline, entries: [row.earlier.entry] };
  await changed(client, 'deskcheck/reportAgain', params, () => t('Reported again'));
}

/** All that is open in the draft becomes part of the baseline. */
async function setAside(client: LanguageClient, draft: LastDraft): Promise<void> {
  const uri = draft.uri?.toString();
  if (uri === undefined) remark(t('Deskcheck: open a draft first.'));
  else if (!vscode.workspace.isTrusted) remark(t('Decisions are written once you trust this folder.'));
  else await changed(client, 'deskcheck/setAside', { uri }, (n) => t('{0} set aside', number(n)));
}

async function changed(
  client: LanguageClient,
  method: string,
  params: SetAsideParams | ReportAgainParams,
  done: (findings: number) => string,
): Promise<void> {
  try {
    const result = await client.sendRequest<SetAsideResult>(method, params);
    if (result.done && result.findings > 0) offerUndo(done(result.findings));
    else remark(t('Deskcheck: nothing has changed.'));
  } catch (error) {
    await notWritten(client, error);
  }
}

/** As an edit of its own in a text that opens, so that the writer sees it, and undoes it like any other. */
async function addLine(uri: string, line: string): Promise<void> {
  const file = vscode.Uri.parse(uri);
  const edit = new vscode.WorkspaceEdit();
  edit.createFile(file, { ignoreIfExists: true });
  const before = await vscode.workspace.openTextDocument(file).then(
    (document) => document,
    () => undefined,
  );
  const end = before?.lineAt(before.lineCount - 1).range.end ?? new vscode.Position(0, 0);
  edit.insert(file, end, `${end.character > 0 ? '\n' : ''}${line}\n`);
  if (!(await vscode.workspace.applyEdit(edit))) return;
  const document = await vscode.workspace.openTextDocument(file);
  await document.save();
  await vscode.window.showTextDocument(document, { preview: false });
}
