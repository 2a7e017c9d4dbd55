// The extension in a real extension host: what a writer meets while drafting from the three sources of the workspace.
import assert from 'node:assert/strict';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import * as vscode from 'vscode';
import {
  actionsAt,
  errorsOf,
  findingOf,
  findings,
  hoverAt,
  middle,
  openDraft,
  rangeOf,
  restoreDraft,
  rewriteSource,
  root,
  ruleOf,
  take,
  until,
  waitForFinding,
} from './desk';

interface Api {
  readonly client: {
    readonly sendRequest: (method: string, params: unknown) => Promise<unknown>;
    readonly stop: () => Promise<void>;
  };
}

const altered = 'closed all of the northern channel';
const inSource = 'closed most of the northern channel';
const exact = 'Nobody wanted to leave the islands without bread';
const misattributed = 'The town will pay what it must to keep the lights on';

describe('Deskcheck in VS Code', () => {
  let draft: vscode.TextDocument;
  let api: Api;

  before(async () => {
    draft = await openDraft();
    const extension = vscode.extensions.getExtension<Api>('deskcheck.deskcheck');
    assert.ok(extension, 'the extension is not there');
    api = await extension.activate();
    await waitForFinding(draft, 'quote/altered');
  });

  beforeEach(async () => {
    draft = await restoreDraft();
    await waitForFinding(draft, 'quote/altered');
  });

  // The suites that follow find the desk without decisions.
  after(() => rmSync(join(root(), 'deskcheck.ledger.json'), { force: true }));

  it('is active with its commands', async () => {
    const commands = await vscode.commands.getCommands(true);
    for (const name of ['reindex', 'showOutput', 'showProblems', 'acceptFinding']) {
      assert.ok(commands.includes(`deskcheck.${name}`), `no command deskcheck.${name}`);
    }
  });

  it('finds what departs from the sources, and nothing else', async () => {
    await waitForFinding(draft, 'quote/speaker');
    const unknown = await until('the unknown key', () => findings(draft).find((it) => ruleOf(it).startsWith('cite/')));
    assert.deepEqual(errorsOf(draft), ['quote/altered', 'quote/speaker']);
    assert.equal(draft.getText(unknown.range).includes('budget-notes'), true);
    assert.equal(findingOf(draft, 'quote/altered')?.message, 'Source has “most”, not “all”.');
    assert.match(findingOf(draft, 'quote/speaker')?.message ?? '', /^Source gives these words to Jonas Feld\b/);
  });

  it('leaves sources alone', async () => {
    const source = await vscode.workspace.openTextDocument(join(root(), 'corpus/ferry-strike.md'));
    await vscode.window.showTextDocument(source);
    await openDraft();
    assert.deepEqual(findings(source), []);
  });

  it('shows where a quotation comes from', async () => {
    assert.match(await hoverAt(draft, exact), /Found in source/);
  });

  it('shows how a quotation differs', async () => {
    const card = await hoverAt(draft, altered);
    assert.match(card, /Differs from source/);
    assert.match(card, /most/);
  });

  it('goes to the source, at the exact words', async () => {
    const at = middle(rangeOf(draft, altered));
    const [target] = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
      'vscode.executeDefinitionProvider',
      draft.uri,
      at,
    );
    assert.ok(target, 'no definition');
    const [uri, range] =
      'targetUri' in target
        ? [target.targetUri, target.targetSelectionRange ?? target.targetRange]
        : [target.uri, target.range];
    const source = await vscode.workspace.openTextDocument(uri);
    assert.match(uri.path, /\/corpus\/northline-harbour\.txt$/);
    assert.equal(source.getText(range), inSource);
  });

  it('carries the passage as related information', async () => {
    const [related] = findingOf(draft, 'quote/altered')?.relatedInformation ?? [];
    assert.ok(related, 'no related information');
    assert.match(related.location.uri.path, /\/corpus\/northline-harbour\.txt$/);
    const source = await vscode.workspace.openTextDocument(related.location.uri);
    assert.match(source.getText(related.location.range), /most/);
  });

  it("puts the source's words in place, and touches nothing else", async () => {
    await waitForFinding(draft, 'quote/speaker');
    const actions = await actionsAt(draft, altered);
    const fix = actions.find(({ title }) => title === "Use the source's words: “most”");
    assert.ok(fix, `no such fix among: ${actions.map(({ title }) => title).join(' | ')}`);
    const before = draft.getText();
    await take(fix);
    assert.equal(draft.getText(), before.replace(altered, inSource));
    await until('the finding to go', () => !findingOf(draft, 'quote/altered'));
    assert.deepEqual(errorsOf(draft), ['quote/speaker']);
  });

  it('gives a quotation to its speaker', async () => {
    await waitForFinding(draft, 'quote/speaker');
    const actions = await actionsAt(draft, misattributed);
    const finding = findingOf(draft, 'quote/speaker');
    assert.ok(finding);
    const more = await actionsAt(draft, draft.getText(finding.range));
    const fix = [...actions, ...more].find(({ title }) => /^Give the quotation to .*Feld/.test(title));
    assert.ok(fix, `no such fix among: ${[...actions, ...more].map(({ title }) => title).join(' | ')}`);
    await take(fix);
    await until('the finding to go', () => !findingOf(draft, 'quote/speaker'));
    assert.deepEqual(errorsOf(draft), ['quote/altered']);
  });

  it('offers the keys of the sources after [@', async () => {
    const editor = await vscode.window.showTextDocument(draft);
    const end = draft.positionAt(draft.getText().length);
    await editor.edit((edit) => edit.insert(end, '\nThe council met [@'));
    const at = draft.positionAt(draft.getText().length);
    const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      draft.uri,
      at,
      '@',
    );
    const labels = items.map(({ label }) => (typeof label === 'string' ? label : label.label));
    for (const key of ['northline-harbour', 'ferry-strike', 'budget-note']) {
      assert.ok(labels.includes(key), `${key} is not among: ${labels.slice(0, 20).join(', ')}`);
    }
  });

  it('reads a source again when it changes on disk', async () => {
    const undo = rewriteSource('northline-harbour.txt', inSource, altered);
    try {
      await until('the finding to go', () => !findingOf(draft, 'quote/altered'));
      assert.ok(findingOf(draft, 'quote/speaker'), 'the other finding went, too');
    } finally {
      undo();
    }
    await waitForFinding(draft, 'quote/altered');
  });

  it('accepts nothing where nothing is to be accepted', async () => {
    const editor = await vscode.window.showTextDocument(draft);
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    await vscode.commands.executeCommand('deskcheck.acceptFinding');
  });

  it('starts again after the server has stopped', async () => {
    await api.client.stop();
    await until('the findings to go', () => findings(draft).length === 0);
    await vscode.commands.executeCommand('deskcheck.reindex');
    await vscode.commands.executeCommand('deskcheck.restart');
    await waitForFinding(draft, 'quote/altered');
  });

  it('writes an accepted finding and its reason into the ledger', async () => {
    const accept = (await actionsAt(draft, altered)).find(({ title }) => title.startsWith('Accept, with a reason…'));
    assert.ok(accept?.command, 'nothing to accept');
    assert.equal(accept.command.command, 'deskcheck.acceptFinding');
    // What the command does once the writer has typed the reason (the Playwright suite does type it).
    const [offer] = (accept.command.arguments ?? []) as Record<string, unknown>[];
    const reason = 'Torvald corrected the wire by telephone';
    assert.equal(await api.client.sendRequest('deskcheck/accept', { ...offer, reason }), true);
    await until('the finding to go', () => !findingOf(draft, 'quote/altered'));
    const ledger = join(root(), 'deskcheck.ledger.json');
    assert.ok(existsSync(ledger), 'no deskcheck.ledger.json');
    assert.ok(readFileSync(ledger, 'utf8').includes(reason), 'the reason is not in the ledger');
    assert.deepEqual(errorsOf(draft), ['quote/speaker']);
  });
});
