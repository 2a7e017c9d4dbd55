// Drafts in other formats in a real VS Code: its own LaTeX, and a format it has no name for; checked, and fixed in their own markup.
import assert from 'node:assert/strict';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { openDraft, root, rangeOf, waitForFinding } from './desk';

const drafts: Readonly<Record<string, readonly [language: string, text: string]>> = {
  'frost.tex': [
    'latex',
    "\\begin{document}\nIlse Torvald told reporters that the frost had ``closed all of the northern channel'' \\cite{northline-harbour}.\n\\end{document}\n",
  ],
  'frost.qmd': [
    'plaintext',
    '---\ntitle: Frost\n---\n\nIlse Torvald told reporters that the frost had "closed all of the northern channel" [@northline-harbour].\n',
  ],
};

describe('a draft in another format', () => {
  after(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    for (const name of Object.keys(drafts)) rmSync(join(root(), name), { force: true });
  });

  for (const [name, [language, text]] of Object.entries(drafts))
    it(`is checked and fixed: ${name}`, async () => {
      writeFileSync(join(root(), name), text);
      const draft = await openDraft(name);
      assert.equal(draft.languageId, language);
      const finding = await waitForFinding(draft, 'quote/altered');
      assert.equal(draft.getText(finding.range), 'all');
      const actions = await vscode.commands.executeCommand<readonly vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        draft.uri,
        rangeOf(draft, 'closed all of'),
        vscode.CodeActionKind.QuickFix.value,
      );
      const fix = actions.find(({ edit }) => edit !== undefined);
      assert.ok(fix?.edit);
      assert.ok(await vscode.workspace.applyEdit(fix.edit));
      assert.equal(draft.getText(), text.replace('all of', 'most of'));
      await vscode.commands.executeCommand('workbench.action.files.revert');
    });
});
