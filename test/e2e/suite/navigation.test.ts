// Getting about in a real extension host: references, the outline, symbols, links on keys, and from finding to finding.
import assert from 'node:assert/strict';
import { basename, join } from 'node:path';
import * as vscode from 'vscode';
import { middle, openDraft, rangeOf, restoreDraft, root, until, waitForFinding } from './desk';

const exact = 'Nobody wanted to leave the islands without bread';

describe('getting about in VS Code', () => {
  let draft: vscode.TextDocument;

  before(async () => {
    await openDraft();
    draft = await restoreDraft();
    await waitForFinding(draft, 'quote/altered');
  });

  /** `file: words`. */
  const textAt = async ({ uri, range }: vscode.Location): Promise<string> => {
    const document = await vscode.workspace.openTextDocument(uri);
    return `${basename(uri.path)}: ${document.getText(range)}`;
  };
  const references = async (document: vscode.TextDocument, words: string): Promise<readonly string[]> => {
    const found = await vscode.commands.executeCommand<vscode.Location[]>(
      'vscode.executeReferenceProvider',
      document.uri,
      middle(rangeOf(document, words)),
    );
    return Promise.all(found.map(textAt));
  };

  it('finds the places of a quotation', async () => {
    assert.deepEqual(await references(draft, exact), [`ferry-strike.md: ${exact}`, `draft.md: “${exact},”`]);
  });

  it('finds what cites an article', async () => {
    const found = await references(draft, '@northline-harbour');
    // The editor's own Markdown support takes the brackets for a link and may add what is in them, `@` and all.
    assert.equal(found.filter((line) => line === 'draft.md: northline-harbour').length, 2, found.join('\n'));
    assert.match(found[0]!, /^northline-harbour\.txt: /);
  });

  it('finds the drafts that quote a source', async () => {
    const source = await vscode.workspace.openTextDocument(join(root(), 'corpus/ferry-strike.md'));
    assert.deepEqual(await references(source, exact), [`ferry-strike.md: ${exact}`, `draft.md: “${exact},”`]);
  });

  it('walks the way of a quotation in the call hierarchy', async () => {
    const at = middle(rangeOf(draft, exact));
    const prepared = await vscode.commands.executeCommand<vscode.CallHierarchyItem[]>(
      'vscode.prepareCallHierarchy',
      draft.uri,
      at,
    );
    assert.equal(prepared[0]?.name, 'draft.md');
    const from = async (item: vscode.CallHierarchyItem): Promise<vscode.CallHierarchyItem> => {
      const calls = await vscode.commands.executeCommand<vscode.CallHierarchyIncomingCall[]>(
        'vscode.provideIncomingCalls',
        item,
      );
      return calls[0]?.from ?? assert.fail(`nothing leads to ${item.name}`);
    };
    const page = await from(prepared[0]);
    assert.equal(page.name, 'Vessmark Courier');
    assert.equal((await from(page)).name, 'Marit Oskand');
  });

  it('outlines a source by what is said in it', async () => {
    const source = await vscode.workspace.openTextDocument(join(root(), 'corpus/ferry-strike.md'));
    const all = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      source.uri,
    );
    const names = all.map(({ name }) => name);
    assert.ok(names.includes(`Marit Oskand: “${exact}”`), names.join('\n'));
  });

  it('outlines the draft with how each quotation stands', async () => {
    const all = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      draft.uri,
    );
    // VS Code's own outline of Markdown may stand beside ours.
    const ours = all.filter(({ name }) => name === 'Ice in Vessmark').flatMap(({ children }) => children);
    const details = ours.map(({ name, detail }) => `${name} | ${detail}`);
    assert.ok(
      details.includes('“closed all of the northern channel” | differs from source · 1 word · Ilse Torvald'),
      details.join('\n'),
    );
    assert.ok(details.includes(`“${exact}” | found in source · ferry-strike · Marit Oskand`), details.join('\n'));
    assert.ok(details.includes('budget-notes | not among your sources'), details.join('\n'));
  });

  it('finds speakers, quotations and articles of the desk', async () => {
    const found = async (query: string): Promise<readonly string[]> => {
      const symbols = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
        'vscode.executeWorkspaceSymbolProvider',
        query,
      );
      return symbols.map(({ name, containerName }) => `${name} | ${containerName}`);
    };
    assert.ok(
      (await found('oskand')).includes('Marit Oskand | 1 quotation · ferry-strike'),
      (await found('oskand')).join('\n'),
    );
    assert.ok((await found('leave the islands')).some((line) => line.endsWith('| draft')));
    assert.ok((await found('ferry-strike')).some((line) => line.includes('ferry-strike')));
  });

  it('links keys to their articles, and unknown ones to nothing', async () => {
    const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>(
      'vscode.executeLinkProvider',
      draft.uri,
      20,
    );
    const ours = links.map(({ range, target }) => `${draft.getText(range)} -> ${basename(target?.path ?? '')}`);
    assert.deepEqual(ours, [
      'northline-harbour -> northline-harbour.txt',
      'northline-harbour -> northline-harbour.txt',
      'ferry-strike -> ferry-strike.md',
    ]);
    assert.match(links[0]?.target?.fragment ?? '', /^L\d+$/);
  });

  it('goes from finding to finding and round', async () => {
    await waitForFinding(draft, 'quote/speaker');
    await waitForFinding(draft, 'cite/unknown-key');
    const editor = await vscode.window.showTextDocument(draft);
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    const lines: number[] = [];
    for (const way of ['next', 'next', 'next', 'next', 'previous', 'previous']) {
      await vscode.commands.executeCommand(`deskcheck.${way}Finding`);
      assert.ok(editor.selection.isEmpty, 'something is selected, and a key would replace it');
      lines.push(editor.selection.active.line + 1);
    }
    assert.deepEqual(lines, [3, 5, 9, 3, 9, 5]);
    assert.equal(vscode.window.activeTextEditor, editor);
  });

  it('says so where no finding is, and stays', async () => {
    const source = await vscode.workspace.openTextDocument(join(root(), 'corpus/ferry-strike.md'));
    const editor = await vscode.window.showTextDocument(source);
    const before = editor.selection.active;
    await vscode.commands.executeCommand('deskcheck.nextFinding');
    assert.ok(editor.selection.active.isEqual(before));
    await openDraft();
    await until('the draft in front', () => vscode.window.activeTextEditor?.document.fileName.endsWith('draft.md'));
  });
});
