// Finding in the sources, in a real extension host: from a selection in the draft to the words in the source and back with them.
import assert from 'node:assert/strict';
import { basename } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import * as vscode from 'vscode';
import { actionsAt, rangeOf, restoreDraft, take, until, waitForFinding } from './desk';

interface Node {
  readonly label: string;
  readonly citation?: string;
}

interface Api {
  readonly found: vscode.TreeDataProvider<Node>;
}

const words = 'Nobody wanted to leave the islands without bread';

describe('Finding in the sources in VS Code', () => {
  let draft: vscode.TextDocument;
  let found: Api['found'];

  before(async () => {
    found = (await vscode.extensions.getExtension<Api>('deskcheck.deskcheck')!.activate()).found;
  });
  beforeEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeEditorsInOtherGroups');
    draft = await restoreDraft();
    await waitForFinding(draft, 'quote/speaker');
  });
  after(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await restoreDraft();
  });

  const places = async (): Promise<readonly Node[]> => (await found.getChildren()) ?? [];
  /** Opens what is first in the list, as soon as there is a list. */
  const accept = async (): Promise<vscode.TextEditor> => {
    for (let tries = 0; tries < 60; tries++) {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      await sleep(200);
      const active = vscode.window.activeTextEditor;
      if (active && basename(active.document.fileName) === 'ferry-strike.md') return active;
    }
    return assert.fail('the source did not open');
  };

  it('leads from a selection to the very words in the source, beside the draft, and keeps the list', async () => {
    const editor = await vscode.window.showTextDocument(draft, vscode.ViewColumn.One);
    const { start, end } = rangeOf(draft, words);
    editor.selection = new vscode.Selection(start, end);
    await vscode.commands.executeCommand('deskcheck.findInSources');
    const source = await accept();
    assert.equal(source.document.getText(source.selection), words);
    assert.notEqual(source.viewColumn, vscode.ViewColumn.One);
    const [first] = await places();
    assert.equal(first?.label, words);
    const item = await found.getTreeItem(first);
    assert.match(item.accessibilityInformation?.label ?? '', /^Nobody wanted .*, the same words, /);
  });

  it('puts the words, or the key alone, into the draft', async () => {
    await vscode.commands.executeCommand('deskcheck.findInSources', words);
    await accept();
    const [first] = await places();
    const editor = await vscode.window.showTextDocument(draft, vscode.ViewColumn.One);
    await editor.edit((edit) => edit.insert(draft.positionAt(draft.getText().length), '\n\nThe islands waited.'));
    const end = draft.positionAt(draft.getText().length);
    editor.selection = new vscode.Selection(end, end);
    await vscode.commands.executeCommand('deskcheck.insertCitation', first);
    await until('the citation', () => draft.getText().endsWith(`The islands waited ${first!.citation ?? ''}.`));
    await editor.edit((edit) => edit.insert(draft.positionAt(draft.getText().length), '\n\n'));
    const last = draft.positionAt(draft.getText().length);
    editor.selection = new vscode.Selection(last, last);
    await vscode.commands.executeCommand('deskcheck.insertFoundQuotation', first);
    await until('the quotation', () => draft.getText().includes(`“${words}`) && draft.getText().trimEnd() !== '');
  });

  it('answers which sources support a sentence, as something to do at it', async () => {
    const actions = await actionsAt(draft, words);
    const action = actions.find(({ title }) => title === 'Which of my sources supports this?');
    assert.ok(action, actions.map(({ title }) => title).join('; '));
    await take(action);
    const source = await accept();
    assert.match(source.document.getText(source.selection), /Nobody wanted to leave/);
  });
});
