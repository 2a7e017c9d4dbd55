// The server as VS Code starts it, with every way to a network and to other programs refused: it works, and tries none.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { hoverAt, restoreDraft, until, waitForFinding } from './desk';

const inherited = ['NODE_OPTIONS', 'DESKCHECK_ATTEMPTS'] as const;

describe('the server of VS Code without a network', () => {
  const inheritedValues = inherited.map((name) => [name, process.env[name]] as const);
  const attempts = join(mkdtempSync(join(tmpdir(), 'deskcheck-')), 'attempts');
  const notes = (): readonly string[] => readFileSync(attempts, 'utf8').split('\n').filter(Boolean);

  after(async () => {
    for (const [name, value] of inheritedValues) {
      if (value === undefined) Reflect.deleteProperty(process.env, name);
      else process.env[name] = value;
    }
    await vscode.commands.executeCommand('deskcheck.restart');
    await waitForFinding(await restoreDraft(), 'quote/altered');
  });

  it('does all it does, and tries nothing', async () => {
    const draft = await restoreDraft();
    process.env.NODE_OPTIONS = `--require=${join(__dirname, '../../test/packed/refuse.cjs')}`;
    process.env.DESKCHECK_ATTEMPTS = attempts;
    await vscode.commands.executeCommand('deskcheck.restart');
    await until('the server to start anew', () => {
      try {
        return notes().includes('loaded program');
      } catch {
        return false;
      }
    });
    await waitForFinding(draft, 'quote/altered');
    assert.match(await hoverAt(draft, 'closed all of the northern channel'), /northern channel/);
    await vscode.commands.executeCommand('deskcheck.reindex');
    await waitForFinding(draft, 'quote/altered');
    assert.deepEqual(
      notes().filter((line) => line.startsWith('attempt')),
      [],
    );
  });
});
