// The view “Sources” in a real extension host: its tree beside a draft, opening a source at the words, putting words in.
import { setTimeout as sleep } from 'node:timers/promises';
import assert from 'node:assert/strict';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import * as vscode from 'vscode';
import { openDraft, restoreDraft, root, until, waitForFinding } from './desk';

/** A node of the tree, as far as the tests look at it. */
interface Element {
  readonly label?: string;
  readonly description?: string;
  readonly quotation?: string;
}

interface Api {
  readonly sources: vscode.TreeDataProvider<Element>;
}

const ferry = 'Ferry crews call off Friday strike';

describe('The view Sources in VS Code', () => {
  let draft: vscode.TextDocument;
  let tree: Api['sources'];

  before(async () => {
    await openDraft();
    tree = (await vscode.extensions.getExtension<Api>('deskcheck.deskcheck')!.activate()).sources;
  });
  beforeEach(async () => {
    draft = await restoreDraft();
    await waitForFinding(draft, 'quote/speaker');
  });
  after(() => restoreDraft());

  const below = async (...path: readonly string[]): Promise<readonly Element[]> => {
    let nodes = (await tree.getChildren()) ?? [];
    for (const name of path) {
      const node = nodes.find(({ label }) => label?.includes(name));
      assert.ok(node, `${name} is not among ${nodes.map(({ label }) => label).join('; ')}`);
      nodes = (await tree.getChildren(node)) ?? [];
    }
    return nodes;
  };
  const shown = (nodes: readonly Element[]): readonly string[] =>
    nodes.map(({ label, description }) => `${label} | ${description}`);

  const neverTurned = async (): Promise<Element> => {
    const all = await below('In this draft', 'Vessmark harbour', 'Ilse Torvald');
    return all.find(({ label }) => label?.includes('We have never')) ?? assert.fail(shown(all).join('; '));
  };

  it('has the articles of the draft, those who speak in them, and what is used', async () => {
    await vscode.commands.executeCommand('deskcheck.sources.focus');
    // The test before has named a folder that is not there, and the configuration is read again when the disk is quiet.
    for (let tries = 0; tries < 100 && shown(await below()).length > 2; tries++) await sleep(100);
    assert.deepEqual(shown(await below()), ['In this draft | 2', 'Other sources | 2']);
    assert.equal(shown(await below('In this draft', ferry))[0], 'Marit Oskand | 1 of 1 used');
    const torvald = shown(await below('In this draft', 'Vessmark harbour', 'Ilse Torvald'));
    assert.ok(torvald.includes('“We have never turned a ship away” | ¶2'), torvald.join('; '));
  });

  it('names everything to a screen reader, and says what is used in words', async () => {
    const [words] = await below('In this draft', ferry, 'Marit');
    const item = await tree.getTreeItem(words!);
    assert.equal(item.accessibilityInformation?.label, '“Nobody wanted to leave the islands without bread”, ¶2, used');
    assert.equal((item.iconPath as vscode.ThemeIcon).id, 'check');
  });

  it('takes citations along when a source’s file is renamed, and back', async () => {
    const at = (name: string): vscode.Uri => vscode.Uri.file(join(root(), 'corpus', name));
    const renamed = async (from: string, to: string): Promise<void> => {
      const edit = new vscode.WorkspaceEdit();
      edit.renameFile(at(from), at(to));
      assert.ok(await vscode.workspace.applyEdit(edit));
    };
    const cites = (key: string) => () => draft.getText().includes(`said Marit Oskand [@${key}]`);
    await renamed('ferry-strike.md', 'strike-2025.md');
    await until('the new key', cites('strike-2025'));
    const untilKnown = async (key: string): Promise<void> => {
      const isKnown = async (): Promise<boolean> =>
        shown(await below('In this draft')).some((line) => line.endsWith(` ${key}`));
      for (let tries = 0; tries < 100 && !(await isKnown()); tries++) await sleep(100);
    };
    await untilKnown('strike-2025');
    await renamed('strike-2025.md', 'ferry-strike.md');
    await until('the old key', cites('ferry-strike'));
    await draft.save();
    await untilKnown('ferry-strike');
  });

  it('opens a source at the exact words', async () => {
    const [words] = await below('In this draft', ferry, 'Marit');
    const { command } = await tree.getTreeItem(words!);
    await vscode.commands.executeCommand(command!.command, ...(command!.arguments as unknown[]));
    const editor = await until('the source', () => {
      const active = vscode.window.activeTextEditor;
      return active && basename(active.document.fileName) === 'ferry-strike.md' ? active : undefined;
    });
    assert.match(editor.document.getText(editor.selection), /^Nobody wanted to leave the islands without bread/);
    // The tree stays with the draft.
    assert.deepEqual(shown(await below()), ['In this draft | 2', 'Other sources | 2']);
  });

  it('puts words in at the cursor of the draft, although a source is in front', async () => {
    const editor = await vscode.window.showTextDocument(draft);
    const end = draft.positionAt(draft.getText().length);
    await editor.edit((edit) => edit.insert(end, '\n\n'));
    const at = draft.positionAt(draft.getText().length);
    editor.selection = new vscode.Selection(at, at);
    const words = await neverTurned();
    const { command } = await tree.getTreeItem(words);
    await vscode.commands.executeCommand(command!.command, ...(command!.arguments as unknown[]));
    await vscode.commands.executeCommand('deskcheck.insertQuotation', words);
    assert.equal(vscode.window.activeTextEditor?.document, draft);
    assert.match(draft.getText(), /\n\n“We have never turned a ship away,” Torvald said \[@northline-harbour\]\.$/);
    for (let tries = 0; ; tries++) {
      const [now] = shown([await neverTurned()]);
      if (now === 'used · “We have never turned a ship away” | ¶2') break;
      assert.ok(tries < 50, now);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  });

  it('copies words with their citation', async () => {
    const [words] = await below('In this draft', ferry, 'Marit');
    await vscode.commands.executeCommand('deskcheck.copyQuotation', words);
    const copied = await vscode.env.clipboard.readText();
    assert.equal(copied, '“Nobody wanted to leave the islands without bread” [@ferry-strike]');
  });

  it('counts articles as one source when the writer says so, and forgets it', async () => {
    const config = join(root(), 'deskcheck.json');
    try {
      const [first, second] = await below('In this draft');
      await vscode.commands.executeCommand('deskcheck.countAsOne', first, [first, second]);
      await until('the decision', () => existsSync(config) && readFileSync(config, 'utf8').includes('together'));
      const shownAs = async (pattern: RegExp): Promise<void> => {
        for (let tries = 0; ; tries++) {
          const [top] = shown(await below());
          if (pattern.test(top ?? '')) return;
          assert.ok(tries < 50, `${top ?? ''}; ${readFileSync(config, 'utf8')}`);
          await new Promise((resolve) => setTimeout(resolve, 100));
        }
      };
      await shownAs(/2 articles, 1 origin$/);
      const [origin] = await below('In this draft');
      const { contextValue } = await tree.getTreeItem(origin!);
      assert.equal(contextValue, 'deskcheck.origin.decided');
      await vscode.commands.executeCommand('deskcheck.forgetOrigin', origin);
      await shownAs(/ \| 2$/);
    } finally {
      rmSync(config, { force: true });
    }
  });

  it('writes nothing into settings that have unsaved changes', async () => {
    const config = join(root(), 'deskcheck.json');
    writeFileSync(config, '{ "level": "standard" }\n');
    try {
      const settings = await vscode.workspace.openTextDocument(config);
      const typed = new vscode.WorkspaceEdit();
      typed.insert(settings.uri, new vscode.Position(0, 0), '\n\n');
      await vscode.workspace.applyEdit(typed);
      assert.ok(settings.isDirty);
      const before = settings.getText();
      const [first, second] = await below('In this draft');
      await vscode.commands.executeCommand('deskcheck.countAsOne', first, [first, second]);
      assert.deepEqual([settings.getText(), settings.isDirty], [before, true]);
      assert.equal(readFileSync(config, 'utf8'), '{ "level": "standard" }\n');
      await settings.save();
    } finally {
      rmSync(config, { force: true });
    }
  });

  it('leaves the draft alone where no quotation can stand', async () => {
    const editor = await vscode.window.showTextDocument(draft);
    const inside = draft.positionAt(draft.getText().indexOf('wanted to leave'));
    editor.selection = new vscode.Selection(inside, inside);
    const before = draft.getText();
    const words = await neverTurned();
    await vscode.commands.executeCommand('deskcheck.insertQuotation', words);
    assert.equal(draft.getText(), before);
  });
});
