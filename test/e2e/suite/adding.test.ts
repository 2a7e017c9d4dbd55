// Adding sources in a real extension host: an article from the clipboard and a file, both cited at once; nothing overwritten.
import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import * as vscode from 'vscode';
import { findingOf, openDraft, restoreDraft, root, until, waitForFinding } from './desk';

const sentence = 'The lamp on the outer pier went out at nine and was not lit again before the morning';
const article = `Lamp out at Orsk pier\n\nBy Dov Sarn\nMarch 4, 2026\n\n${sentence}, two pilots said.\n\n“We steered by the church,” said pilot Tove Hallin.\n`;

describe('Adding a source in VS Code', () => {
  const added = [
    join(root(), 'corpus/sarn2026lamp.txt'),
    join(root(), 'corpus/tide.txt'),
    join(root(), 'corpus/tide-2.txt'),
  ];
  const clean = (): void => added.forEach((file) => rmSync(file, { force: true }));
  let draft: vscode.TextDocument;

  before(clean);
  beforeEach(async () => {
    draft = await restoreDraft();
    await waitForFinding(draft, 'quote/speaker');
  });
  after(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    clean();
    await restoreDraft();
  });

  const typed = async (text: string): Promise<void> => {
    const edit = new vscode.WorkspaceEdit();
    edit.insert(draft.uri, draft.positionAt(draft.getText().length), `\n\n${text}\n`);
    await vscode.workspace.applyEdit(edit);
  };

  it('takes an article from the clipboard under a key of its own, and it can be cited at once', async () => {
    await vscode.env.clipboard.writeText(article);
    const adding = vscode.commands.executeCommand('deskcheck.addFromClipboard');
    for (let tries = 0; tries < 60 && !existsSync(added[0]!); tries++) {
      await sleep(200);
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    }
    await adding;
    assert.equal(readFileSync(added[0]!, 'utf8'), article);
    await openDraft();
    await typed('“We steered by the stars,” said Tove Hallin [@sarn2026lamp].');
    const found = await until('the finding', () => {
      const finding = findingOf(draft, 'quote/altered');
      return (
        vscode.languages.getDiagnostics(draft.uri).find(({ message }) => message.includes('church')) ??
        (finding && false)
      );
    });
    assert.match(found.message, /Source has “church”, not “stars”/);
  });

  it('does not take a few words for an article', async () => {
    const before = readFileSync(added[0]!, 'utf8');
    await vscode.env.clipboard.writeText('the outer pier');
    await vscode.commands.executeCommand('deskcheck.addFromClipboard');
    assert.equal(readFileSync(added[0]!, 'utf8'), before);
  });

  it('copies files under their names, and numbers a second one of that name', async () => {
    const outside = mkdtempSync(join(tmpdir(), 'deskcheck-'));
    const file = join(outside, 'tide.txt');
    writeFileSync(file, 'The tide at Orsk was the highest in nine years.\n');
    await vscode.commands.executeCommand('deskcheck.addFiles', [vscode.Uri.file(file)]);
    await until('the file', () => existsSync(added[1]!));
    writeFileSync(file, 'The tide at Orsk was the lowest in nine years.\n');
    await vscode.commands.executeCommand('deskcheck.addFiles', [vscode.Uri.file(file), vscode.Uri.file(outside)]);
    await until('the second file', () => existsSync(added[2]!));
    assert.match(readFileSync(added[1]!, 'utf8'), /highest/);
    assert.match(readFileSync(added[2]!, 'utf8'), /lowest/);
    rmSync(outside, { recursive: true });
  });
});
