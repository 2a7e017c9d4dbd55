// The reference list in a real editor: written by the command, in the style of the settings, undone at once, checked by nobody.
import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import * as vscode from 'vscode';
import { findings, restoreDraft, until, waitForFinding } from './desk';

const command = 'deskcheck.insertReferences';

describe('the reference list in VS Code', () => {
  let draft: vscode.TextDocument;
  const style = (name: string | undefined): Thenable<void> =>
    vscode.workspace.getConfiguration('deskcheck').update('referenceStyle', name, true);
  const list = (): string =>
    /<!-- deskcheck-references -->([^]*)<!-- \/deskcheck-references -->/.exec(draft.getText())?.[1] ?? '';
  const messages = (): readonly string[] => findings(draft).map(({ message }) => message);

  beforeEach(async () => {
    draft = await restoreDraft();
    await waitForFinding(draft, 'quote/altered');
    await vscode.window.showTextDocument(draft);
  });
  afterEach(async () => {
    await style(undefined);
    await restoreDraft();
  });

  it('is put in, found up to date, and undone by one undo', async () => {
    const before = draft.getText();
    const found = messages();
    await vscode.commands.executeCommand(command);
    await until('the list', () => list() !== '');
    assert.ok(draft.getText().startsWith(before));
    assert.match(list(), /^\n\n(?:- .+\n)+\n<!-- not listed/);
    const written = draft.getText();
    await vscode.commands.executeCommand(command);
    assert.equal(draft.getText(), written);
    assert.deepEqual(messages(), found);
    await vscode.commands.executeCommand('undo');
    assert.equal(draft.getText(), before);
  });

  it('follows the setting, and the citations', async () => {
    await vscode.commands.executeCommand(command);
    await until('the list', () => list() !== '');
    await style('apa');
    // The server asks for its settings when it hears of the change.
    for (let tries = 0; tries < 50 && !list().includes('Marchetti, O. (2025, January 14).'); tries++) {
      await sleep(100);
      await vscode.commands.executeCommand(command);
    }
    assert.match(
      list(),
      /^Elling, T\. \(2025, January 15\)\. Ferry crews call off Friday strike\. \*Vessmark Courier\*\./mu,
    );
    const entries = (): number => list().match(/^(?!<!--)\S/gmu)?.length ?? 0;
    const before = entries();
    const edit = new vscode.WorkspaceEdit();
    const [start, end] = [
      draft.positionAt(0),
      draft.positionAt(draft.getText().indexOf('<!-- deskcheck-references -->')),
    ];
    const words = draft.getText(new vscode.Range(start, end));
    const [key = ''] = /@[\w-]+/.exec(words) ?? [];
    edit.replace(draft.uri, new vscode.Range(start, end), words.replaceAll(key, '@own'));
    await vscode.workspace.applyEdit(edit);
    await vscode.commands.executeCommand(command);
    assert.equal(entries(), before - 1);
  });
});
