// What a sentence in the writer's own words is shown beside, in a real extension host.
import assert from 'node:assert/strict';
import { basename } from 'node:path';
import * as vscode from 'vscode';
import { actionsAt, hoverAt, middle, openDraft, rangeOf, restoreDraft, take, until, waitForFinding } from './desk';

const text =
  'The ferry owners offered longer winter shifts [@ferry-strike]. About 60 ships were waiting outside the breakwater [@northline-harbour].\n';
const stated = 'About 40 ships were waiting outside the breakwater on Tuesday evening';

describe('claims in VS Code', () => {
  let draft: vscode.TextDocument;

  before(async () => {
    await openDraft();
    draft = await restoreDraft();
    const edit = new vscode.WorkspaceEdit();
    edit.insert(draft.uri, draft.lineAt(draft.lineCount - 1).range.end, `\n${text}`);
    await vscode.workspace.applyEdit(edit);
    await waitForFinding(draft, 'claim/number');
  });
  after(async () => {
    await restoreDraft();
    await vscode.commands.executeCommand('workbench.action.closeEditorsInOtherGroups');
  });

  it('shows the sentence beside the source’s', async () => {
    const hover = await hoverAt(draft, 'outside the breakwater');
    assert.match(hover, /\*\*Differs from source\*\* · number/u);
    assert.match(hover, /~~60~~ ships were waiting/u);
    assert.match(hover, /\*\*About 40 ships\*\* were waiting/u);
    assert.match(hover, /the port's log|The port's log/u);
  });

  it('leads to the passage', async () => {
    const links = await vscode.commands.executeCommand<vscode.LocationLink[]>(
      'vscode.executeDefinitionProvider',
      draft.uri,
      middle(rangeOf(draft, 'outside the breakwater')),
    );
    const [link] = links;
    assert.equal(basename(link!.targetUri.path), 'northline-harbour.txt');
    const source = await vscode.workspace.openTextDocument(link!.targetUri);
    assert.ok(source.getText(link!.targetSelectionRange).startsWith(stated));
  });

  it('says why, beside the draft, with links to what was compared', async () => {
    const why = (await actionsAt(draft, '60')).find(({ title }) => title === 'Why does Deskcheck say this?');
    await take(why ?? assert.fail('nothing is offered'));
    const shown = await until('the explanation', () =>
      vscode.window.visibleTextEditors.find(({ document }) => document.uri.scheme === 'deskcheck-why'),
    );
    assert.match(shown.document.getText(), /claim\/number +Source says “About 40 ships”, not “60”\./u);
    const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>(
      'vscode.executeLinkProvider',
      shown.document.uri,
    );
    assert.match(links[0]!.target!.toString(), /northline-harbour\.txt/u);
  });

  it('explains the sentence at the cursor by a command, finding or not', async () => {
    await vscode.window.showTextDocument(draft, vscode.ViewColumn.One);
    const at = rangeOf(draft, 'longer').start;
    vscode.window.activeTextEditor!.selection = new vscode.Selection(at, at);
    await vscode.commands.executeCommand('deskcheck.why');
    await until('the other sentence', () =>
      vscode.window.visibleTextEditors.some(
        ({ document }) =>
          document.uri.scheme === 'deskcheck-why' && document.getText().startsWith('The ferry owners offered longer'),
      ),
    );
  });

  it('has its status behind it once the writer wants that', async () => {
    const hints = (): Thenable<readonly vscode.InlayHint[]> =>
      vscode.commands.executeCommand('vscode.executeInlayHintProvider', draft.uri, new vscode.Range(0, 0, 99, 0));
    assert.deepEqual(await hints(), []);
    const settings = vscode.workspace.getConfiguration('deskcheck');
    await settings.update('sentenceStatus', 'words', vscode.ConfigurationTarget.Workspace);
    try {
      let labels: readonly string[] = [];
      await until('a hint', () => {
        void hints().then((found) => (labels = found.map(({ label }) => String(label))));
        return labels.includes('differs from source');
      });
    } finally {
      await settings.update('sentenceStatus', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });
});
