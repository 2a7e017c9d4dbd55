// Adding sources in a real extension host: an article from the clipboard and a file, both cited at once; nothing overwritten.
import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
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
    ...['.html', '.html.txt', '.yml'].map((ending) => join(root(), `corpus/hallin2026quay${ending}`)),
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

  /** Takes what each box proposes, until the file is there. */
  const accepted = async (adding: Thenable<unknown>, file: string): Promise<void> => {
    for (let tries = 0; tries < 60 && !existsSync(file); tries++) {
      await sleep(200);
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    }
    await adding;
  };

  it('takes an article from the clipboard under a key of its own, and it can be cited at once', async () => {
    await vscode.env.clipboard.writeText(article);
    await accepted(vscode.commands.executeCommand('deskcheck.addFromClipboard'), added[0]!);
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

  describe('from the web', () => {
    const page = `<!doctype html><html><head><title>Quay at Orsk cleared</title><meta name="author" content="Tove Hallin">
<meta property="article:published_time" content="2026-03-05"></head><body><article><p>The old quay at Orsk was cleared of its last boats
on Thursday, and the harbour office closed the gate at noon.</p><p>“Nobody will moor here again,” said harbour master Dov Sarn at the
gate, where some forty people had come to see the last boats leave.</p></article></body></html>`;
    let site: Server;
    let asked: string[] = [];
    before((done) => {
      site = createServer(({ url = '' }, response) => {
        asked.push(url);
        if (url === '/quay') response.writeHead(200, { 'content-type': 'text/html' }).end(page);
        else response.writeHead(404).end();
      }).listen(0, '127.0.0.1', done);
    });
    beforeEach(() => (asked = []));
    after(() => void site.close());
    const at = (path: string): string => `http://127.0.0.1:${(site.address() as AddressInfo).port}${path}`;

    it('takes the page as it was sent, its text and where it is from', async () => {
      const [html, text, sidecar] = added.slice(-3) as [string, string, string];
      await accepted(vscode.commands.executeCommand('deskcheck.addFromWeb', at('/quay')), sidecar);
      assert.equal(readFileSync(html, 'utf8'), page);
      assert.match(readFileSync(text, 'utf8'), /\n\nQuay at Orsk cleared\n\nThe old quay at Orsk /);
      assert.match(
        readFileSync(sidecar, 'utf8'),
        /^url: "http:\/\/127\.0\.0\.1:\d+\/quay"\naccessed: \d{4}-\d\d-\d\d\n$/,
      );
      assert.deepEqual(asked, ['/quay']);
      await openDraft();
      await typed('“Nobody will fish here again,” said Dov Sarn [@hallin2026quay].');
      const found = await until('the finding', () =>
        vscode.languages.getDiagnostics(draft.uri).find(({ message }) => message.includes('moor')),
      );
      assert.match(found.message, /Source has “moor”, not “fish”/);
    });

    it('asks nobody before the writer has agreed to the address', async () => {
      const adding = vscode.commands.executeCommand('deskcheck.addFromWeb', at('/quay'));
      await sleep(500);
      assert.deepEqual(asked, []);
      await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
      await adding;
      assert.deepEqual(asked, []);
    });

    it('writes nothing where there is no page', async () => {
      const adding = vscode.commands.executeCommand('deskcheck.addFromWeb', at('/gone'));
      for (let tries = 0; tries < 60 && asked.length === 0; tries++) {
        await sleep(200);
        await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      }
      await adding;
      assert.deepEqual(asked, ['/gone']);
      assert.ok(!existsSync(join(root(), 'corpus/source.html')));
    });
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
