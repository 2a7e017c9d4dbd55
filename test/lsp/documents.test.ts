// Documents come and go: drafts and sources renamed, saved under a name, closed and opened again; nothing stays behind.
import assert from 'node:assert/strict';
import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { altered, harbourDesk } from '../harness/harbourDesk';
import { makeDesk, modernEditor, startClient, type Desk, type LspClient } from '../harness/lspClient';

const { diagnostic: _, ...sent } = modernEditor.textDocument!;
const pushing = { ...modernEditor, textDocument: sent };

describe('documents that come and go', () => {
  let desk: Desk;
  let client: LspClient;
  afterEach(() => client.stop());

  const start = async (capabilities = modernEditor): Promise<void> => {
    desk = makeDesk({ ...harbourDesk, 'draft.md': altered });
    client = await startClient({ desk, capabilities });
    await client.opened('draft.md', altered);
  };
  const rulesIn = async (path: string) => (await client.diagnostics(path)).map(({ code }) => code);
  const rename = (from: string, to: string): void => renameSync(join(desk.root, from), join(desk.root, to));

  it('a renamed draft keeps its findings under its new name only', async () => {
    await start(pushing);
    await client.until(() => client.pushed.some(({ diagnostics }) => diagnostics.length > 0));
    rename('draft.md', 'night-boats.md');
    client.close('draft.md');
    await client.opened('night-boats.md', altered);
    const latest = (path: string) => client.pushed.findLast(({ uri }) => uri === desk.uri(path))?.diagnostics.length;
    await client.until(() => latest('night-boats.md') === 1);
    assert.equal(latest('draft.md'), 0);
  });

  it('a draft renamed to a README is none any more', async () => {
    await start();
    assert.deepEqual(await rulesIn('draft.md'), ['quote/altered']);
    rename('draft.md', 'README.md');
    client.close('draft.md');
    client.open('README.md', altered);
    await client.status('README.md', 'not-a-draft');
    assert.deepEqual(await rulesIn('README.md'), []);
  });

  it('a renamed source takes its key with it', async () => {
    await start();
    assert.deepEqual(await rulesIn('draft.md'), ['quote/altered']);
    const refreshed = client.refreshed();
    rename('corpus/harbour.md', 'corpus/harbour-talks.md');
    await refreshed;
    assert.ok((await rulesIn('draft.md')).includes('cite/unknown-key'));
    client.edit('draft.md', altered.replace('@harbour', '@harbour-talks'));
    assert.deepEqual(await rulesIn('draft.md'), ['quote/altered']);
  });

  it('a source renamed to a draft is checked as one, and no evidence any more', async () => {
    await start();
    assert.deepEqual(await rulesIn('draft.md'), ['quote/altered']);
    const refreshed = client.refreshed();
    rename('corpus/harbour.md', 'harbour.md');
    await refreshed;
    assert.deepEqual(await rulesIn('draft.md'), ['cite/unknown-key']);
    await client.opened('harbour.md', altered);
  });

  it('a new document keeps its findings when it is saved under a name', async () => {
    await start();
    const uri = 'untitled:Untitled-1';
    void client.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'markdown', version: 1, text: altered },
    });
    const pull = async () => {
      const report = await client.connection.sendRequest<{ items: { code: string }[] }>('textDocument/diagnostic', {
        textDocument: { uri },
      });
      return report.items.map(({ code }) => code);
    };
    assert.deepEqual(await pull(), ['quote/altered']);
    void client.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
    await client.opened('saved.md', altered);
    assert.deepEqual([await rulesIn('saved.md'), await pull()], [['quote/altered'], []]);
  });

  it('a draft closed without saving is forgotten, and read afresh', async () => {
    await start();
    client.edit('draft.md', altered.replace('all of', 'a lot of'));
    assert.deepEqual(await rulesIn('draft.md'), []);
    client.close('draft.md');
    await client.opened('draft.md', altered);
    assert.deepEqual(await rulesIn('draft.md'), ['quote/altered']);
  });
});
