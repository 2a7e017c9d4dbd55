// When a draft is checked: on type, on save, or not at all for a while; what is asked for by name is answered at any time.
import assert from 'node:assert/strict';
import type { CodeAction, DocumentSymbol, Hover } from 'vscode-languageserver-protocol';
import { eventually } from '../harness/eventually';
import { altered, exact, harbourDesk } from '../harness/harbourDesk';
import { makeDesk, positionOf, startClient, type ClientSetting, type LspClient } from '../harness/lspClient';

const draft = `${exact}\n\nThe pier was quiet.\n`;
const withAltered = `${draft}\n${altered}\n\nMore.\n`;

describe('checking', () => {
  let client: LspClient;
  const start = async (setting: Partial<ClientSetting>): Promise<void> => {
    client = await startClient({ desk: makeDesk({ ...harbourDesk }), ...setting });
  };
  afterEach(() => client.stop());

  const codes = async (): Promise<readonly unknown[]> => (await client.diagnostics('draft.md')).map(({ code }) => code);
  const hover = (text: string, words: string): Promise<Hover | null> =>
    client.connection.sendRequest('textDocument/hover', client.at('draft.md', positionOf(text, words)));
  const symbols = (): Promise<readonly DocumentSymbol[] | null> =>
    client.connection.sendRequest('textDocument/documentSymbol', client.at('draft.md', { line: 0, character: 0 }));
  const pause = (paused: boolean): void => void client.connection.sendNotification('deskcheck/pause', { paused });
  const actions = (triggerKind: 1 | 2): Promise<readonly CodeAction[]> => {
    const at = positionOf(withAltered, 'all of');
    return client.codeActions('draft.md', { start: at, end: at }, { triggerKind });
  };

  describe('on save', () => {
    const settings = { run: 'onSave' };

    it('begins when the draft is opened', async () => {
      await start({ settings });
      await client.opened('draft.md', withAltered);
      assert.deepEqual(await codes(), ['quote/altered']);
    });

    it('says nothing new while the draft is typed, and all of it when it is saved', async () => {
      await start({ settings });
      await client.opened('draft.md', draft);
      client.edit('draft.md', withAltered);
      await new Promise((resolve) => setTimeout(resolve, 150));
      assert.deepEqual(await codes(), []);
      const refreshed = client.refreshed();
      client.save('draft.md');
      await refreshed;
      assert.deepEqual(await codes(), ['quote/altered']);
      assert.equal((await client.status('draft.md', 'ready')).toSettle, 1);
    });

    it('answers a hover on the text as it is, and tells nothing by the way', async () => {
      await start({ settings });
      await client.opened('draft.md', draft);
      client.edit('draft.md', withAltered);
      assert.match(JSON.stringify(await hover(withAltered, 'burden until')), /Differs from source/);
      assert.deepEqual(await codes(), []);
      const refreshed = client.refreshed();
      client.save('draft.md');
      await refreshed;
      assert.deepEqual(await codes(), ['quote/altered']);
    });

    it('computes nothing for what an editor asks of itself with every key', async () => {
      await start({ settings });
      await client.opened('draft.md', draft);
      client.edit('draft.md', withAltered);
      assert.equal(((await symbols()) ?? []).length, 0);
      assert.deepEqual(await actions(2), []);
      assert.ok((await actions(1)).some(({ title }) => title.startsWith('Use the source')));
    });
  });

  describe('that is paused', () => {
    it('tells nothing, and says so; resumed, it knows the text as it is', async () => {
      await start({});
      await client.opened('draft.md', withAltered);
      assert.deepEqual(await codes(), ['quote/altered']);
      pause(true);
      await client.status('draft.md', 'paused');
      assert.deepEqual(await codes(), []);
      client.edit('draft.md', `${withAltered}\n${altered}\n\nThe end.\n`);
      client.save('draft.md');
      await new Promise((resolve) => setTimeout(resolve, 150));
      assert.deepEqual(await codes(), []);
      pause(false);
      await client.status('draft.md', 'ready');
      assert.deepEqual(await codes(), ['quote/altered', 'quote/altered']);
    });

    it('still answers hovers and leads to sources', async () => {
      await start({ options: { paused: true } });
      client.open('draft.md', withAltered);
      await client.status('draft.md', 'paused');
      // Sources are read all the same: who asks has an answer at once.
      await eventually(async () =>
        JSON.stringify(await hover(withAltered, 'burden until')).includes('Differs from source'),
      );
      const found = await client.connection.sendRequest<unknown[]>(
        'textDocument/definition',
        client.at('draft.md', positionOf(withAltered, 'unconditional')),
      );
      assert.equal(found.length > 0, true);
      assert.deepEqual(await codes(), []);
    });

    it('watches quotations on: what was changed meanwhile is told when it goes on', async () => {
      await start({});
      const uncited = draft.replace(' Tobias Hrane said [@harbour]', ' one docker said');
      await client.opened('draft.md', uncited);
      pause(true);
      await client.status('draft.md', 'paused');
      client.edit('draft.md', uncited.replace('not unconditional', 'not for everybody'));
      pause(false);
      await client.status('draft.md', 'ready');
      assert.deepEqual(await codes(), ['quote/changed']);
    });
  });
});
