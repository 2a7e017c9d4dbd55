// Saving in a real editor: a general fix-all leaves quotations alone, the one that names Deskcheck does not.
import assert from 'node:assert/strict';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { findingOf, openDraft, restoreDraft, root, until, waitForFinding } from './desk';

const altered = 'closed all of the northern channel';
const inSource = 'closed most of the northern channel';

describe('fixing on save', () => {
  let draft: vscode.TextDocument;
  let onDisk: string;
  const onSave = (kinds: Record<string, string> | undefined): Thenable<void> =>
    vscode.workspace.getConfiguration('editor', draft).update('codeActionsOnSave', kinds, true);

  // Decisions of the suite before this one.
  before(() => rmSync(join(root(), 'deskcheck.ledger.json'), { force: true }));
  beforeEach(async () => {
    draft = await openDraft();
    onDisk = readFileSync(draft.uri.fsPath, 'utf8');
    await restoreDraft();
    await waitForFinding(draft, 'quote/altered');
    const editor = await vscode.window.showTextDocument(draft);
    await editor.edit((edit) => edit.insert(draft.positionAt(draft.getText().length), '\nIce again.\n'));
  });
  afterEach(async () => {
    await onSave(undefined);
    writeFileSync(draft.uri.fsPath, onDisk);
    await restoreDraft();
    await waitForFinding(draft, 'quote/altered');
  });

  it('a general fix-all leaves the draft as it is', async () => {
    await onSave({ 'source.fixAll': 'explicit' });
    const written = draft.getText();
    await vscode.commands.executeCommand('workbench.action.files.save');
    await until('the save', () => !draft.isDirty);
    assert.equal(draft.getText(), written);
    assert.ok(findingOf(draft, 'quote/altered'));
  });

  it('source.fixAll.deskcheck puts the words of the source in', async () => {
    await onSave({ 'source.fixAll.deskcheck': 'explicit' });
    await vscode.commands.executeCommand('workbench.action.files.save');
    const saved = await until('the fix', () => draft.getText().includes(inSource) && draft.getText());
    assert.ok(!saved.includes(altered));
    await until('the findings to go', () => !findingOf(draft, 'quote/altered') && !findingOf(draft, 'quote/speaker'));
  });
});
