// The server as VS Code starts it, with every way to a network and to other programs refused: it works, and tries none. So does
// the extension, until a writer has it fetch a page.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
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

  it('does all it does, and the extension too, and they try nothing', async () => {
    const draft = await restoreDraft();
    process.env.NODE_OPTIONS = `--require=${join(__dirname, '../../test/packed/refuse.cjs')}`;
    process.env.DESKCHECK_ATTEMPTS = attempts;
    // The extension shares a program with others: only what it would ask for a page is refused.
    const { fetch } = globalThis;
    let fetched = 0;
    globalThis.fetch = () => {
      fetched++;
      return Promise.reject(new TypeError('refused'));
    };
    after(() => void (globalThis.fetch = fetch));
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
    assert.equal(fetched, 0);
    const adding = vscode.commands.executeCommand('deskcheck.addFromWeb', 'https://hrane.example/pier');
    for (let tries = 0; tries < 60 && fetched === 0; tries++) {
      await sleep(200);
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    }
    await adding;
    assert.equal(fetched, 1);
  });
});
