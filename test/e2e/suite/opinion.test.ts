// The second opinion in a real editor: absent where it is off or no model is, and with a model shown as what it is, and no more.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { DeskcheckApi } from '../../../client/src/extension';
import { findings, middle, rangeOf, restoreDraft, until, waitForFinding } from './desk';

const command = 'deskcheck.secondOpinion';
const title = 'Ask a language model about this sentence…';

describe('a second opinion in VS Code', () => {
  let draft: vscode.TextDocument;
  let api: DeskcheckApi;
  let asked: string[];
  const place = () => middle(rangeOf(draft, 'told reporters'));

  const switchTo = (value: 'on' | undefined): Thenable<void> =>
    vscode.workspace.getConfiguration('deskcheck').update('secondOpinion', value, vscode.ConfigurationTarget.Global);
  const offers = async (): Promise<readonly string[]> => {
    const at = place();
    const found = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      draft.uri,
      new vscode.Range(at, at),
    );
    return found.map((action) => action.title).filter((it) => it === title);
  };
  const shown = (): string | undefined =>
    vscode.workspace.textDocuments.find(({ uri }) => uri.scheme === 'deskcheck-opinion')?.getText();

  before(async () => {
    api = await vscode.extensions.getExtension<DeskcheckApi>('deskcheck.deskcheck')!.activate();
    draft = await restoreDraft();
    await waitForFinding(draft, 'quote/altered');
  });
  beforeEach(() => {
    asked = [];
  });
  after(async () => {
    await switchTo(undefined);
    await restoreDraft();
  });

  const model = {
    id: 'sirius/marvin',
    called: 'Marvin · sirius',
    ask: (prompt: string) => {
      asked.push(prompt);
      async function* answer(): AsyncGenerator<string> {
        await Promise.resolve();
        const quoted = /\n\[[^\]]+\] (\S+ \S+ \S+ \S+)/.exec(prompt)?.[1] ?? '';
        yield `{"view": "See https://example.org. It says more.", `;
        yield `"quotes": [${JSON.stringify(quoted)}, "words that nobody has written here"]}`;
      }
      return Promise.resolve(answer());
    },
  };
  const fakes = { list: () => Promise.resolve([model]), onDidChange: () => new vscode.Disposable(() => undefined) };

  it('is not offered while it is off, nor where the editor has no model', async () => {
    assert.deepEqual(await offers(), []);
    await switchTo('on');
    await api.opinion.refresh();
    assert.deepEqual(await offers(), []);
    await vscode.commands.executeCommand(command);
    assert.equal(shown(), undefined);
  });

  it('is asked after what leaves the machine was agreed to, and shown with what stands in the sources', async () => {
    await api.opinion.use(fakes);
    assert.deepEqual(await offers(), [title]);
    const before = findings(draft).length;
    const at = { uri: draft.uri.toString(), position: place() };
    const asking = vscode.commands.executeCommand(command, at);
    // The list with what is sent waits for an answer; nothing has been sent yet.
    await until('the list', () => true);
    await new Promise((done) => setTimeout(done, 1000));
    assert.deepEqual(asked, []);
    await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    await asking;
    const text = await until('the answer', shown);
    assert.equal(asked.length, 1);
    assert.match(text, /^A language model said · Marvin · sirius · not Deskcheck’s finding\n/);
    assert.match(text, /“words that nobody has written here” {2}not in the sources\n/);
    assert.match(text, / {2}“[^”]+” {2}corpus\/\S+:\d+\n/);
    assert.match(text, /https: \/\/example\.org/);
    assert.equal(findings(draft).length, before);
  });

  it('needs no second agreement', async () => {
    const at = { uri: draft.uri.toString(), position: place() };
    await vscode.commands.executeCommand(command, at);
    assert.equal(asked.length, 1);
  });

  it('goes when it is switched off', async () => {
    await switchTo(undefined);
    await api.opinion.refresh();
    assert.deepEqual(await offers(), []);
  });
});
