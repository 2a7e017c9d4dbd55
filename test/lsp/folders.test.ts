// A workspace of several folders: each is a desk of its own, also when it is added or taken away while the server runs.
import assert from 'node:assert/strict';
import type { CompletionItem } from 'vscode-languageserver-protocol';
import { eventually } from '../harness/eventually';
import { altered, coldStoreArticle, exact, harbourArticle } from '../harness/harbourDesk';
import { makeDesk, modernEditor, positionOf, startClient, type LspClient } from '../harness/lspClient';

/** One folder with a `deskcheck.json`, one with a `corpus`; one that lies in neither. */
const files = {
  'north/deskcheck.json': '{ "corpus": ["clippings"] }',
  'north/clippings/harbour.md': harbourArticle,
  'south/corpus/cold-store.md': coldStoreArticle,
  'west/corpus/harbour.md': harbourArticle.replace('a lot of', 'all of'),
};

/** Keys offered behind `[@`: those of all sources the draft is written from. */
async function keysFor(client: LspClient, path: string): Promise<readonly string[]> {
  const text = '[@\n';
  client.open(path, text);
  await client.status(path, 'ready');
  const at = client.at(path, positionOf(text, '[@', 2));
  const { items } = await client.connection.sendRequest<{ items: CompletionItem[] }>('textDocument/completion', at);
  client.close(path);
  return items.map(({ label }) => label);
}

describe('several folders', () => {
  let client: LspClient;
  afterEach(() => client.stop());

  const codes = async (path: string) => (await client.diagnostics(path)).map(({ code }) => code);

  it('lend each draft its own sources only', async () => {
    client = await startClient({ desk: makeDesk(files), folders: ['north', 'south'] });
    client.open('north/draft.md', altered);
    client.open('south/draft.md', altered);
    await client.status('north/draft.md', 'ready');
    await client.status('south/draft.md', 'ready');
    assert.deepEqual(await codes('north/draft.md'), ['quote/altered']);
    assert.deepEqual(await codes('south/draft.md'), ['cite/unknown-key']);
    assert.deepEqual(await keysFor(client, 'north/other.md'), ['harbour']);
    assert.deepEqual(await keysFor(client, 'south/other.md'), ['compass']);
  });

  it('count from the moment they are added', async () => {
    const desk = makeDesk({ 'north/draft.md': '', 'plain/draft.md': '' });
    // What an editor's settings name counts from the workspace folder where nothing on disk says otherwise.
    client = await startClient({ desk, folders: ['north'], settings: { corpus: ['texts'] } });
    desk.write('plain/texts/harbour.md', harbourArticle);
    client.open('plain/stories/draft.md', altered);
    await client.status('plain/stories/draft.md', 'no-corpus');
    client.refolder(['plain'], []);
    await client.status('plain/stories/draft.md', 'ready');
    assert.deepEqual(await codes('plain/stories/draft.md'), ['quote/altered']);
  });

  it('let go of what is taken away, and keep a draft that stays open at its sources', async () => {
    const desk = makeDesk(files);
    client = await startClient({ desk, folders: ['north', 'west'] });
    client.open('north/draft.md', altered);
    client.open('west/draft.md', altered);
    await client.status('north/draft.md', 'ready');
    await client.status('west/draft.md', 'ready');
    client.close('west/draft.md');
    client.refolder([], ['north', 'west']);
    const kept = async () => {
      const { sources } = await client.connection.sendRequest<{ sources: { uri: string }[] }>('deskcheck/sources', {});
      return sources.map(({ uri }) => uri);
    };
    await eventually(async () => (await kept()).length <= 1);
    assert.deepEqual(await kept(), [desk.uri('north/clippings/harbour.md')]);
    assert.deepEqual(await codes('north/draft.md'), ['quote/altered']);
  });

  it('give a new draft without a file to the first of them', async () => {
    client = await startClient({ desk: makeDesk(files), folders: ['south', 'north'] });
    const uri = 'untitled:Untitled-1';
    const { connection } = client;
    await connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'markdown', version: 1, text: exact },
    });
    const codesThen = async () => {
      const report = await connection.sendRequest<{ items: { code: string }[] }>('textDocument/diagnostic', {
        textDocument: { uri },
      });
      return report.items.map(({ code }) => code);
    };
    await client.until(() => client.statuses.some((it) => it.uri === uri && it.state === 'ready'));
    assert.deepEqual(await codesThen(), ['cite/unknown-key']);
    const refreshed = client.refreshed();
    client.refolder([], ['south']);
    await refreshed;
    assert.deepEqual(await codesThen(), []);
  });

  it('know the inner of two', async () => {
    const desk = makeDesk({
      'desk/texts/harbour.md': harbourArticle,
      'desk/inner/texts/cold-store.md': coldStoreArticle,
    });
    client = await startClient({ desk, folders: ['desk', 'desk/inner'], settings: { corpus: ['texts'] } });
    assert.deepEqual(await keysFor(client, 'desk/stories/draft.md'), ['harbour']);
    assert.deepEqual(await keysFor(client, 'desk/inner/stories/draft.md'), ['compass']);
  });

  it('are read within their borders while they are not trusted, whichever are open', async () => {
    const desk = makeDesk({ ...files, 'north/deskcheck.json': '{ "corpus": ["../west/corpus"] }' });
    client = await startClient({ desk, folders: ['north'], options: { trusted: false } });
    client.open('north/draft.md', altered);
    await client.status('north/draft.md', 'no-corpus');
    client.refolder(['west'], []);
    await client.status('north/draft.md', 'ready');
    client.refolder([], ['west']);
    await client.status('north/draft.md', 'no-corpus');
  });

  it('may be none that a disk has: a document there is no draft, and nothing breaks', async () => {
    client = await startClient({ desk: makeDesk(files), folders: ['north'] });
    const { connection } = client;
    const event = { added: [{ uri: 'vscode-vfs://github/skerry/desk', name: 'desk' }], removed: [] };
    await connection.sendNotification('workspace/didChangeWorkspaceFolders', { event });
    for (const uri of ['vscode-vfs://github/skerry/desk/draft.md', 'git:/desk/draft.md?%7B%7D', 'output:x']) {
      const textDocument = { uri, languageId: 'markdown', version: 1, text: altered };
      await connection.sendNotification('textDocument/didOpen', { textDocument });
      await client.until(() => client.statuses.some((it) => it.uri === uri));
      assert.equal(client.statuses.findLast((it) => it.uri === uri)?.state, 'not-a-draft');
      const report = await connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } });
      assert.deepEqual((report as { items: unknown[] }).items, []);
    }
    await client.opened('north/draft.md', altered);
    assert.deepEqual(await codes('north/draft.md'), ['quote/altered']);
  });

  it('stay as they are for an editor that never says they change', async () => {
    const { workspaceFolders: _, ...workspace } = modernEditor.workspace!;
    client = await startClient({
      desk: makeDesk(files),
      folders: ['south'],
      capabilities: { ...modernEditor, workspace },
    });
    client.refolder(['north'], ['south']);
    assert.deepEqual(await keysFor(client, 'south/draft.md'), ['compass']);
  });
});
