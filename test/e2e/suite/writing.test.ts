// Writing from the sources in a real extension host: completion of quotations and speakers. (Pasting needs a real key: see the UI suite.)
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { restoreDraft, waitForFinding } from './desk';

const bread = 'Nobody wanted to leave the islands without bread';

describe('Writing in VS Code', () => {
  let draft: vscode.TextDocument;

  beforeEach(async () => {
    draft = await restoreDraft();
    // The suite before may have accepted the other finding.
    await waitForFinding(draft, 'quote/speaker');
  });
  after(() => restoreDraft());

  /** Types at the end of the draft. */
  const write = async (text: string): Promise<vscode.Position> => {
    const editor = await vscode.window.showTextDocument(draft);
    const end = draft.positionAt(draft.getText().length);
    await editor.edit((edit) => edit.insert(end, `\n\n${text}`));
    const at = draft.positionAt(draft.getText().length);
    editor.selection = new vscode.Selection(at, at);
    return at;
  };
  const offers = async (at: vscode.Position, typed: string): Promise<readonly vscode.CompletionItem[]> => {
    const command = 'vscode.executeCompletionItemProvider';
    const list = await vscode.commands.executeCommand<vscode.CompletionList>(command, draft.uri, at, typed);
    return list.items;
  };
  const shown = ({ label }: vscode.CompletionItem) =>
    typeof label === 'string' ? [label] : [label.label, label.description];

  it('offers the quotations of a source behind an opening mark', async () => {
    const items = await offers(await write('Torvald spoke [@northline-harbour]. She said: “'), '“');
    assert.deepEqual(items.slice(0, 2).map(shown), [
      ['closed most of the …', 'Torvald · northline-harbour'],
      ['We have never turned a …', 'Torvald · northline-harbour'],
    ]);
    assert.equal(items[1]?.insertText, 'We have never turned a ship away”');
  });

  it('offers the speaker behind a quotation', async () => {
    const items = await offers(await write(`“${bread},” `), ' ');
    assert.deepEqual(items.slice(0, 1).map(shown), [['Oskand said', 'ferry-strike']]);
  });

  it('has nothing to offer in plain words', async () => {
    const items = await offers(await write('The council met again on '), ' ');
    assert.deepEqual(items.filter(({ kind }) => kind === vscode.CompletionItemKind.Value).map(shown), []);
  });
});
