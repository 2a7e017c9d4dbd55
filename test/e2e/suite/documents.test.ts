// Documents in a real VS Code: split and diff editors, renames, several cursors; findings stand where the words are.
import assert from 'node:assert/strict';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { findingOf, findings, openDraft, rangeOf, restoreDraft, root, until, waitForFinding } from './desk';

const altered = 'closed all of the northern channel';

describe('a draft in several places', () => {
  let draft: vscode.TextDocument;
  // A suite before this one has accepted a finding.
  before(() => rmSync(join(root(), 'deskcheck.ledger.json'), { force: true }));
  beforeEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    draft = await restoreDraft();
    await waitForFinding(draft, 'quote/altered');
  });

  const words = (finding: vscode.Diagnostic | undefined): string => (finding ? draft.getText(finding.range) : '');

  it('has one set of findings in two editors side by side', async () => {
    const before = findings(draft).length;
    const second = await vscode.window.showTextDocument(draft, vscode.ViewColumn.Beside);
    await second.edit((edit) => edit.insert(new vscode.Position(0, 0), '\n'));
    await until('the finding to follow', () => words(findingOf(draft, 'quote/altered')) === 'all');
    assert.equal(findings(draft).length, before);
  });

  it('has none in the old text of a diff', async () => {
    const provider = vscode.workspace.registerTextDocumentContentProvider('deskcheck-old', {
      provideTextDocumentContent: () => draft.getText(),
    });
    const left = draft.uri.with({ scheme: 'deskcheck-old' });
    await vscode.commands.executeCommand('vscode.diff', left, draft.uri, 'before ↔ now');
    await until('both sides', () => vscode.workspace.textDocuments.some(({ uri }) => uri.scheme === 'deskcheck-old'));
    await waitForFinding(draft, 'quote/altered');
    assert.deepEqual(vscode.languages.getDiagnostics(left), []);
    provider.dispose();
  });

  it('keeps its findings at the words while several cursors type', async () => {
    const editor = await vscode.window.showTextDocument(draft);
    const starts = [0, draft.lineCount - 1].map((line) => new vscode.Position(line, 0));
    editor.selections = starts.map((at) => new vscode.Selection(at, at));
    await vscode.commands.executeCommand('type', { text: 'x ' });
    await until('the finding', () => words(findingOf(draft, 'quote/altered')) === 'all');
    await vscode.commands.executeCommand('undo');
    await until('the finding', () => words(findingOf(draft, 'quote/altered')) === 'all');
  });

  it('follows a paragraph that moves, and undo', async () => {
    const line = rangeOf(draft, altered).start.line;
    const editor = await vscode.window.showTextDocument(draft);
    editor.selection = new vscode.Selection(line, 0, line, 0);
    await vscode.commands.executeCommand('editor.action.moveLinesDownAction');
    await until('the finding below', () => findingOf(draft, 'quote/altered')?.range.start.line === line + 1);
    await vscode.commands.executeCommand('undo');
    await until('the finding above', () => findingOf(draft, 'quote/altered')?.range.start.line === line);
  });

  it('takes its findings along when it is renamed', async () => {
    const path = (name: string) => join(root(), name);
    writeFileSync(path('first-name.md'), draft.getText());
    const document = await vscode.workspace.openTextDocument(path('first-name.md'));
    await vscode.window.showTextDocument(document);
    await waitForFinding(document, 'quote/altered');
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(document.uri, vscode.Uri.file(path('second-name.md')));
    await vscode.workspace.applyEdit(edit);
    const renamed = await vscode.workspace.openTextDocument(path('second-name.md'));
    await waitForFinding(renamed, 'quote/altered');
    await until('the old name to be clean', () => vscode.languages.getDiagnostics(document.uri).length === 0);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    rmSync(path('second-name.md'));
    await openDraft();
  });
});
