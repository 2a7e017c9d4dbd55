// A quotation that was found, and is changed: at once where nobody typed it, after a while where somebody does, after a restart.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CodeAction, Diagnostic, TextDocumentEdit } from 'vscode-languageserver-protocol';
import { eventually } from '../harness/eventually';
import { harbourDesk } from '../harness/harbourDesk';
import { makeDesk, positionOf, startClient, type ClientSetting, type Desk, type LspClient } from '../harness/lspClient';
import { tempFolder, type TempFolder } from '../harness/tempFolder';

const words = 'Nobody on this pier has slept since the strike began';
const text = `The night was long. “${words},” one docker said.\n\nThe council listened.\n`;
const changedWords = 'Nobody on this pier has eaten since the strike began';
const changedText = text.replace(words, changedWords);
/** Nothing comes because somebody has rested. */
const restless = { restMs: 60_000 };

describe('quote lock', () => {
  let client: LspClient;
  let desk: Desk;
  let cache: TempFolder;
  const start = async (draft: string, setting: Partial<ClientSetting> = {}): Promise<void> => {
    desk = setting.desk ?? makeDesk(harbourDesk);
    client = await startClient({ options: restless, ...setting, desk });
    await client.opened('draft.md', draft);
  };
  before(() => (cache = tempFolder()));
  after(() => cache.remove());
  afterEach(() => client.stop());

  const rules = (found: readonly Diagnostic[]): readonly unknown[] => found.map(({ code }) => code);
  const told = async (): Promise<readonly unknown[]> => rules(await client.diagnostics('draft.md'));
  const offers = async (draft: string): Promise<readonly CodeAction[]> => {
    const at = positionOf(draft, 'on this pier');
    return client.codeActions('draft.md', { start: at, end: at });
  };
  const change = async (to: string): Promise<void> => {
    client.edit('draft.md', to);
    await client.diagnostics('draft.md');
  };

  it('says at once what a formatter has changed, and puts it back to the letter', async () => {
    await start(text);
    assert.deepEqual(await told(), []);
    await change(`${text.replace(words, 'Nobody on this pier had been asleep since that strike began')}\nMore.\n`);
    assert.deepEqual(await told(), ['quote/changed']);
    const [restore] = await offers(changedText);
    assert.equal(restore!.title, `Restore: “${words},”`.replace(',”', '”'));
    assert.equal(restore!.isPreferred, true);
    const [edit] = restore!.edit!.documentChanges![0]
      ? (restore!.edit!.documentChanges![0] as TextDocumentEdit).edits
      : [];
    assert.equal((edit as { newText: string }).newText, `“${words},”`);
    await change(text);
    assert.deepEqual(await told(), []);
  });

  it('says at once what was pasted over it, and what was replaced in many places', async () => {
    await start(text);
    const from = positionOf(text, 'slept');
    client.edit('draft.md', 'eaten a thing', { start: from, end: positionOf(text, ' since') });
    assert.deepEqual(await told(), ['quote/changed']);
    await change(text);
    assert.deepEqual(await told(), []);
    const each = (needle: string) => ({
      start: positionOf(text, needle),
      end: positionOf(text, needle, needle.length),
    });
    client.editAll('draft.md', [
      { range: each('strike'), text: 'lockout' },
      { range: each('night'), text: 'evening' },
    ]);
    assert.deepEqual(await told(), ['quote/changed']);
  });

  it('waits while the writer types in it, until the cursor leaves', async () => {
    await start(text);
    const at = positionOf(text, 'slept');
    client.edit('draft.md', 'x', { start: at, end: at });
    assert.deepEqual(await told(), []);
    client.moveCursor('draft.md', { line: 2, character: 0 });
    await eventually(async () => (await told()).length > 0);
    assert.deepEqual(await told(), ['quote/changed']);
    client.edit('draft.md', '', { start: at, end: { ...at, character: at.character + 1 } });
    assert.deepEqual(await told(), []);
  });

  it('is one finding with the rule that says how the words differ, and the first of its fixes', async () => {
    const cited = text.replace('one docker said.', 'Tobias Hrane said [@harbour].');
    await start(cited);
    assert.deepEqual(await told(), []);
    await change(cited.replace('slept since the', 'eaten since a'));
    assert.deepEqual(await told(), ['quote/altered']);
    const titles = (await offers(cited)).map(({ title, isPreferred }) => `${title}${isPreferred ? ' !' : ''}`);
    assert.deepEqual(titles.slice(0, 2), [`Restore: “${words}” !`, "Use the source's words"]);
  });

  it('is noticed when it happened while the editor was closed, and can be accepted', async () => {
    await start(text, { indexes: cache.path });
    const { desk: same } = { desk };
    await client.stop(true);
    await start(changedText, { desk: same, indexes: cache.path });
    assert.deepEqual(await told(), ['quote/changed']);
    const actions = await offers(changedText);
    assert.equal(actions[0]!.title, `Restore: “${words}”`);
    // It stays until something is done about it.
    await client.stop(true);
    await start(changedText, { desk: same, indexes: cache.path });
    assert.deepEqual(await told(), ['quote/changed']);
  });

  it('keeps quiet after a restart where the words are as they were, whatever stands around them', async () => {
    await start(text, { indexes: cache.path });
    const same = desk;
    await client.stop(true);
    await start(`A new beginning.\n\n${text.replace('long', 'short')}`, { desk: same, indexes: cache.path });
    assert.deepEqual(await told(), []);
  });

  it('keeps no word of the draft', async () => {
    const own = `${text}\nXylophone marmalade quibbles “${words},” he said.\n`;
    await start(own, { indexes: cache.path });
    await client.stop(true);
    const files = readdirSync(cache.path, { recursive: true, withFileTypes: true }).filter((it) =>
      it.name.endsWith('.json'),
    );
    assert.ok(files.length > 0);
    for (const { parentPath, name } of files)
      assert.doesNotMatch(readFileSync(join(parentPath, name), 'utf8'), /pier|slept|night|Xylophone|draft/u);
    await start(text, { desk });
  });

  it('is forgotten with the session in a folder that is not trusted', async () => {
    const own = tempFolder();
    await start(text, { indexes: own.path, options: { ...restless, trusted: false } });
    const same = desk;
    await client.stop(true);
    assert.deepEqual(readdirSync(own.path), []);
    await start(changedText, { desk: same, indexes: own.path, options: { ...restless, trusted: false } });
    assert.deepEqual(await told(), []);
    own.remove();
  });
});
