// A web page among the sources, in a real extension host: it opens as its text, read-only, at the words.
import assert from 'node:assert/strict';
import { rmSync, writeFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { findingOf, findings, hoverAt, middle, openDraft, rangeOf, root, until, waitForFinding } from './desk';

const exact = 'A channel that was open at noon can be shut by supper';
const altered = 'We would rather be fast than be in the news';
const inSource = 'We would rather be slow than be in the news';

describe('A web page among the sources', () => {
  let draft: vscode.TextDocument;

  beforeEach(async () => {
    draft = await openDraft('pilots.md');
    await waitForFinding(draft, 'quote/altered');
  });
  after(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  const definition = async (words: string): Promise<[vscode.Uri, vscode.Range]> => {
    const [target] = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
      'vscode.executeDefinitionProvider',
      draft.uri,
      middle(rangeOf(draft, words)),
    );
    assert.ok(target, 'no definition');
    return 'targetUri' in target
      ? [target.targetUri, target.targetSelectionRange ?? target.targetRange]
      : [target.uri, target.range];
  };

  it('opens as text, at the exact words', async () => {
    const [uri, range] = await definition(altered);
    assert.equal(uri.scheme, 'deskcheck-source');
    assert.match(uri.path, /\/corpus\/pilot-boats\.html \(text\)$/);
    const text = await vscode.workspace.openTextDocument(uri);
    assert.equal(text.getText(range), inSource);
    assert.equal(text.getText().includes('<'), false);
    assert.equal(text.languageId, 'deskcheck-source');
  });

  it('opens from the hover by the one command that the hover may run, with the words selected', async () => {
    const card = await hoverAt(draft, exact);
    const [, argument] = /\[open\]\(<command:deskcheck\.openSource\?([^>]*)>\)/.exec(card) ?? [];
    assert.ok(argument, card);
    await vscode.commands.executeCommand(
      'deskcheck.openSource',
      ...(JSON.parse(decodeURIComponent(argument)) as unknown[]),
    );
    const editor = vscode.window.activeTextEditor;
    assert.equal(editor?.document.uri.scheme, 'deskcheck-source');
    assert.equal(editor.document.getText(editor.selection), exact);
  });

  it('cannot be written to, and is not checked', async () => {
    const [uri] = await definition(exact);
    const text = await vscode.workspace.openTextDocument(uri);
    const editor = await vscode.window.showTextDocument(text);
    const before = text.getText();
    await vscode.commands.executeCommand('type', { text: 'x' });
    assert.equal(editor.document.getText(), before);
    assert.deepEqual(findings(text), []);
  });

  it('stands behind a finding’s related information', async () => {
    const [related] = findingOf(draft, 'quote/altered')?.relatedInformation ?? [];
    assert.ok(related, 'no related information');
    const text = await vscode.workspace.openTextDocument(related.location.uri);
    assert.match(text.getText(related.location.range), /slow/);
  });

  it('leads back to the drafts that quote it', async () => {
    const [uri, range] = await definition(exact);
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
    const references = await vscode.commands.executeCommand<vscode.Location[]>(
      'vscode.executeReferenceProvider',
      uri,
      middle(range),
    );
    const inDraft = references.filter((it) => it.uri.path.endsWith('/pilots.md'));
    assert.deepEqual(
      inDraft.map((it) => draft.getText(it.range).includes(exact)),
      [true],
    );
  });

  it('leads to the page itself', async () => {
    const [uri] = await definition(exact);
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
    await vscode.commands.executeCommand('deskcheck.openOriginal');
    const original = await until('the page', () => {
      const document = vscode.window.activeTextEditor?.document;
      return document?.uri.scheme === 'file' ? document : undefined;
    });
    assert.match(original.getText(), /^<!doctype html>/);
  });

  it('shows its new text when the page changes, and says so when it is gone', async () => {
    const [uri] = await definition(exact);
    const text = await vscode.workspace.openTextDocument(uri);
    const editor = await vscode.window.showTextDocument(text);
    const page = join(root(), 'corpus/pilot-boats.html');
    const before = readFileSync(page, 'utf8');
    try {
      writeFileSync(page, before.replace('nineteen winters', 'twenty winters'));
      await until('the new text', () => editor.document.getText().includes('twenty winters'));
      rmSync(page);
      await until('the sentence', () => editor.document.getText().includes('is not among the sources any more'));
    } finally {
      writeFileSync(page, before);
    }
    await until('the text again', () => editor.document.getText().includes('nineteen winters'));
  });
});
