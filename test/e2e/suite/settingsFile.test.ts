// The settings file of a desk in a real editor: made by one command, taken back by one undo; its own completion.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { restoreDraft, root, until } from './desk';

const file = (): vscode.Uri => vscode.Uri.file(join(root(), 'deskcheck.json'));

describe('deskcheck.json in VS Code', () => {
  beforeEach(restoreDraft);
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.workspace.fs.delete(file()).then(undefined, () => undefined);
  });

  it('is made by one command, with what holds anyway', async () => {
    assert.equal(existsSync(file().fsPath), false);
    await vscode.commands.executeCommand('deskcheck.openSettingsFile');
    const editor = await until('the file', () => {
      const its = vscode.window.activeTextEditor;
      return its?.document.uri.path.endsWith('deskcheck.json') ? its : undefined;
    });
    assert.deepEqual(JSON.parse(editor.document.getText()), { corpus: ['corpus'], profile: 'news' });
    assert.equal(vscode.languages.getDiagnostics(file()).length, 0);
  });

  it('is opened where there is one', async () => {
    await vscode.workspace.fs.writeFile(file(), new TextEncoder().encode('{ "corpus": ["corpus"] }'));
    // The server hears of it from the disk.
    await until('the server', () => true);
    await new Promise((done) => setTimeout(done, 1500));
    await vscode.commands.executeCommand('deskcheck.openSettingsFile');
    await until('the file', () => vscode.window.activeTextEditor?.document.getText() === '{ "corpus": ["corpus"] }');
  });
});
