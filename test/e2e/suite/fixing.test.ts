// Saving in a real editor: a general fix-all leaves quotations alone, the one that names Deskcheck does not.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import * as vscode from 'vscode';
import { actionsAt, findingOf, hoverAt, openDraft, rangeOf, restoreDraft, take, until, waitForFinding } from './desk';

const altered = 'closed all of the northern channel';
const inSource = 'closed most of the northern channel';

describe('fixing', () => {
  let draft: vscode.TextDocument;
  let onDisk: string;
  const onSave = (kinds: Record<string, string> | undefined): Thenable<void> =>
    vscode.workspace.getConfiguration('editor', draft).update('codeActionsOnSave', kinds, true);

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

  it('leaves the draft as it is on save where a general fix-all is on', async () => {
    await onSave({ 'source.fixAll': 'explicit' });
    const written = draft.getText();
    await vscode.commands.executeCommand('workbench.action.files.save');
    await until('the save', () => !draft.isDirty);
    assert.equal(draft.getText(), written);
    assert.ok(findingOf(draft, 'quote/altered'));
  });

  it('cites a quotation that is found, where the cursor is on it', async () => {
    const exact = 'Nobody wanted to leave the islands without bread';
    await vscode.window.activeTextEditor!.edit((edit) => edit.delete(rangeOf(draft, ' [@ferry-strike]')));
    const offers = await actionsAt(draft, exact);
    const cite = offers.find(({ title }) => title === 'Cite ferry-strike: Vessmark Courier, 15 Jan 2025');
    assert.ok(cite, `no such offer among: ${offers.map(({ title }) => title).join(' | ')}`);
    assert.equal(cite.kind?.value, 'refactor.rewrite');
    await take(cite);
    assert.match(draft.getText(), /said Marit Oskand \[@ferry-strike\]\.\n/);
    assert.match(await hoverAt(draft, exact), /Found in source/);
  });

  it('puts the words of the source in on save where source.fixAll.deskcheck is on', async () => {
    await onSave({ 'source.fixAll.deskcheck': 'explicit' });
    await vscode.commands.executeCommand('workbench.action.files.save');
    const saved = await until('the fix', () => draft.getText().includes(inSource) && draft.getText());
    assert.ok(!saved.includes(altered));
    await until('the findings to go', () => !findingOf(draft, 'quote/altered') && !findingOf(draft, 'quote/speaker'));
  });
});
