// Decisions and deskcheck.json in a real extension host: undone, reopened, explained, completed.
import assert from 'node:assert/strict';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import * as vscode from 'vscode';
import { actionsAt, errorsOf, findingOf, hoverAt, restoreDraft, root, take, until, waitForFinding } from './desk';

interface Api {
  readonly client: { readonly sendRequest: (method: string, params: unknown) => Promise<unknown> };
}

const altered = 'closed all of the northern channel';
const reason = 'Torvald corrected the wire by telephone';
const ledger = (): string => join(root(), 'deskcheck.ledger.json');

describe('decisions in VS Code', () => {
  let draft: vscode.TextDocument;
  let api: Api;

  before(async () => {
    api = await vscode.extensions.getExtension<Api>('deskcheck.deskcheck')!.activate();
  });
  beforeEach(async () => {
    rmSync(ledger(), { force: true });
    draft = await restoreDraft();
    await waitForFinding(draft, 'quote/altered');
  });
  after(() => rmSync(ledger(), { force: true }));

  const accept = async (): Promise<void> => {
    const action = (await actionsAt(draft, altered)).find(({ title }) => title.startsWith('Accept, with a reason…'));
    const [offer] = (action?.command?.arguments ?? []) as Record<string, unknown>[];
    // What the command does once the writer has typed the reason (the Playwright suite does type it).
    assert.equal(await api.client.sendRequest('deskcheck/accept', { ...offer, reason }), true);
    await until('the finding to go', () => !findingOf(draft, 'quote/altered'));
  };

  it('are explained by the hover, and taken back by a command that leaves the text alone', async () => {
    await accept();
    assert.match(await hoverAt(draft, altered), new RegExp(`Accepted: ${reason}`));
    const before = draft.getText();
    await vscode.commands.executeCommand('deskcheck.undoDecision');
    await waitForFinding(draft, 'quote/altered');
    assert.equal(draft.getText(), before);
    assert.ok(!readFileSync(ledger(), 'utf8').includes(reason));
  });

  it('are reopened where the finding would stand', async () => {
    await accept();
    const action = (await actionsAt(draft, altered)).find(({ title }) => title.startsWith('Reopen: '));
    assert.ok(action);
    await take(action);
    await waitForFinding(draft, 'quote/altered');
  });

  it('are offered for a whole source', async () => {
    const titles = (await actionsAt(draft, altered)).map(({ title }) => title);
    assert.ok(titles.includes('Ignore quote/altered for northline-harbour, with a reason…'), titles.join(' | '));
  });
});

describe('deskcheck.json in VS Code', () => {
  let draft: vscode.TextDocument;
  const uri = (): vscode.Uri => vscode.Uri.file(join(root(), 'deskcheck.json'));
  const said = (): vscode.Diagnostic[] => vscode.languages.getDiagnostics(uri());
  const write = (text: string): void => writeFileSync(uri().fsPath, text);
  const open = async (text: string): Promise<vscode.TextDocument> => {
    write(text);
    const document = await vscode.workspace.openTextDocument(uri());
    await vscode.window.showTextDocument(document);
    // The file of the test before had the same name, and VS Code may not have noticed the new one yet.
    for (let i = 0; i < 50 && document.getText() !== text; i++) {
      await vscode.commands.executeCommand('workbench.action.files.revert');
      await wait(100);
    }
    return document;
  };

  before(async () => {
    draft = await restoreDraft();
    await waitForFinding(draft, 'quote/altered');
  });
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    if (existsSync(uri().fsPath)) rmSync(uri().fsPath);
    draft = await restoreDraft();
    await waitForFinding(draft, 'quote/altered');
  });

  /** The JSON extension starts when the first such file opens, and may need a moment. */
  const offered = async (text: string, wanted: readonly string[]): Promise<void> => {
    const document = await open(text.replace('|', ''));
    const at = document.positionAt(text.indexOf('|'));
    let labels: string[] = [];
    for (let i = 0; i < 100 && !wanted.every((name) => labels.includes(name)); i++) {
      const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        uri(),
        at,
      );
      labels = items.map(({ label }) => (typeof label === 'string' ? label : label.label).replaceAll('"', ''));
      await wait(100);
    }
    for (const name of wanted) assert.ok(labels.includes(name), `${name} is not among: ${labels.join(', ')}`);
  };

  it('has its fields completed', () => offered('{\n  |\n}\n', ['corpus', 'drafts', 'level', 'rules']));

  it('has rules completed', () =>
    offered('{ "rules": { | } }\n', ['quote/altered', 'quote/speaker', 'cite/unknown-key']));

  it('has severities completed', () =>
    offered('{ "rules": { "quote/altered": | } }\n', ['error', 'warning', 'information', 'off']));

  it('takes effect when it is made, changed and deleted', async () => {
    write('{ "rules": { "quote/altered": "off" } }');
    await until('the finding to go', () => !findingOf(draft, 'quote/altered'));
    await until('the others', () => errorsOf(draft).includes('quote/speaker'));
    write('{}');
    await waitForFinding(draft, 'quote/altered');
  });

  it('is complained of once: by VS Code what the schema knows, by Deskcheck what the disk knows', async () => {
    await open('{ "level": "loud", "corpus": ["corpus", "wires"] }\n');
    await until('both', () => said().length >= 2);
    await wait(500);
    assert.deepEqual(
      said()
        .map(({ source, message }) => `${source ?? 'JSON'}: ${message.split('.')[0] ?? ''}`)
        .filter((line) => line.startsWith('Deskcheck')),
      ['Deskcheck: There is no folder “wires” here yet'],
    );
    assert.equal(said().length, 2);
  });
});
