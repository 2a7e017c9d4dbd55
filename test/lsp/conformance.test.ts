// The protocol's rules for documents, positions and cancelled requests, with clients that bend them.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { CancellationTokenSource, type Hover, type Location } from 'vscode-languageserver-protocol';
import { altered, exact, harbourDesk } from '../harness/harbourDesk';
import { makeDesk, positionOf, startClient, type Desk, type LspClient } from '../harness/lspClient';

describe('conformance', () => {
  let client: LspClient;
  let desk: Desk;
  afterEach(() => client.stop());

  const start = async (files = harbourDesk, setting = {}): Promise<void> => {
    desk = makeDesk(files);
    client = await startClient({ desk, ...setting });
  };
  const send = (method: string, params: object): void =>
    void client.connection.sendNotification(`textDocument/${method}`, params);
  /** Saved first, so that nothing is held back where the cursor is. */
  const findings = (path: string) => {
    client.save(path);
    return client.diagnostics(path);
  };
  const wordsAt = async (path: string, text: string) => {
    const lines = text.split(/\r\n|\r|\n/);
    return (await findings(path)).map(({ range: { start, end } }) =>
      start.line === end.line ? lines[start.line]!.slice(start.character, end.character) : '(several lines)',
    );
  };

  describe('messages in their order', () => {
    it('a second “initialize” is refused, and the first stands', async () => {
      await start();
      const again = client.connection.sendRequest('initialize', { processId: null, rootUri: null, capabilities: {} });
      await assert.rejects(again, { code: -32600 });
      await client.opened('draft.md', altered);
      assert.equal((await findings('draft.md')).length, 1);
    });

    it('the server’s own word for a refused request is none that a client may use', async () => {
      await start();
      await assert.rejects(client.connection.sendRequest('deskcheck/refused', { code: 1 }), { code: -32601 });
    });
  });

  describe('positions', () => {
    for (const positionEncodings of [['utf-8', 'utf-16'], ['utf-32'], undefined])
      it(`are in UTF-16, and said to be, for a client that offers ${positionEncodings?.join(', ') ?? 'nothing'}`, async () => {
        await start(harbourDesk, { capabilities: positionEncodings ? { general: { positionEncodings } } : {} });
        assert.equal(client.initialized.capabilities.positionEncoding, 'utf-16');
      });

    it('are right behind emoji and combining marks, in the draft and in the source', async () => {
      const before = '👩‍🌾 e\u0301 🚢 ';
      const source = `The talks stalled.\n\n${before}"We are going to take a lot of the burden," Ellenvik said.\n`;
      const draft = `${before}“We are going to take all of the burden,” Ellenvik said [@talks].\n`;
      await start({ 'corpus/talks.md': source }, { capabilities: {} });
      await client.opened('draft.md', draft);
      await client.until(() => client.pushed.at(-1)?.diagnostics.length === 1);
      const { range } = client.pushed.at(-1)!.diagnostics[0]!;
      assert.equal(draft.slice(range.start.character, range.end.character), 'all');
      const at = client.at('draft.md', positionOf(draft, 'take'));
      const [place] = await client.connection.sendRequest<Location[]>('textDocument/definition', at);
      assert.deepEqual(place?.range.start, positionOf(source, 'We are going'));
    });

    for (const [name, end] of [
      ['CRLF', '\r\n'],
      ['CR alone', '\r'],
    ] as const)
      it(`are right in a document whose lines end in ${name}`, async () => {
        await start();
        const text = ['# Boats', '', altered, '', exact, ''].join(end);
        await client.opened('draft.md', text);
        assert.deepEqual(await wordsAt('draft.md', text), ['all']);
        // A change in positions of that text.
        const line = 2;
        const character = altered.indexOf('all of');
        client.edit('draft.md', 'a lot of', { start: { line, character }, end: { line, character: character + 6 } });
        assert.deepEqual(await findings('draft.md'), []);
      });

    it('are right far out in a very long line', async () => {
      await start();
      const text = `${'The boats lie still. '.repeat(10_000)}${altered}`;
      await client.opened('draft.md', text);
      assert.deepEqual(await wordsAt('draft.md', text), ['all']);
    });

    it('beyond the text mean its end', async () => {
      await start();
      await client.opened('draft.md', altered);
      client.edit('draft.md', ' And so on.', {
        start: { line: 900, character: 900 },
        end: { line: 901, character: 0 },
      });
      assert.deepEqual(await wordsAt('draft.md', altered), ['all']);
      const at = client.at('draft.md', { line: 0, character: 100_000 });
      assert.ok((await client.connection.sendRequest('textDocument/hover', at)) !== undefined);
    });
  });

  describe('documents', () => {
    it('may be opened twice: the second text counts', async () => {
      await start();
      await client.opened('draft.md', altered);
      client.open('draft.md', altered.replace('all of', 'a lot of'));
      assert.deepEqual(await findings('draft.md'), []);
      client.open('draft.md', altered);
      assert.deepEqual(await wordsAt('draft.md', altered), ['all']);
    });

    it('may be closed and changed without having been opened', async () => {
      await start();
      client.close('nowhere.md');
      client.edit('nowhere.md', 'Something.');
      client.save('nowhere.md');
      await client.opened('draft.md', altered);
      client.close('draft.md');
      client.close('draft.md');
      client.edit('draft.md', exact);
      assert.deepEqual(await findings('draft.md'), []);
    });

    it('are taken as they come, whatever version they say they are', async () => {
      await start();
      await client.opened('draft.md', altered);
      const uri = desk.uri('draft.md');
      const { line, character } = positionOf(altered, 'all of');
      const range = { start: { line, character }, end: { line, character: character + 'all'.length } };
      send('didChange', { textDocument: { uri, version: 1 }, contentChanges: [{ range, text: 'a lot' }] });
      assert.deepEqual(await findings('draft.md'), []);
      send('didChange', { textDocument: { uri, version: null }, contentChanges: [{ range: null, text: altered }] });
      assert.deepEqual(await wordsAt('draft.md', altered), ['all']);
      send('didChange', { textDocument: { uri, version: 9 }, contentChanges: [] });
      assert.deepEqual(await wordsAt('draft.md', altered), ['all']);
    });

    it('are one however their address is spelt', async () => {
      await start({ ...harbourDesk, 'My café, no 1/draft.md': altered });
      const plain = desk.uri('My café, no 1/draft.md');
      const spelt = plain.replace('%20', ' ').replace(',', '%2C').replace('%C3%A9', 'é').replace('draft', '%64raft');
      assert.notEqual(spelt, plain);
      await client.opened('My café, no 1/draft.md', altered);
      const params = { textDocument: { uri: spelt }, position: positionOf(altered, 'burden') };
      const hover = await client.connection.sendRequest<Hover>('textDocument/hover', params);
      assert.match((hover.contents as { value: string }).value, /Differs from source/);
      const change = { text: altered.replace('all of', 'a lot of') };
      send('didChange', { textDocument: { uri: spelt, version: 7 }, contentChanges: [change] });
      assert.deepEqual(await findings('My café, no 1/draft.md'), []);
      send('didClose', { textDocument: { uri: spelt } });
      assert.equal(await client.connection.sendRequest('textDocument/hover', params), null);
    });

    it('opened under a second spelling leave nothing behind under the first', async () => {
      await start(harbourDesk, { capabilities: {} });
      await client.opened('a b.md', altered);
      await client.until(() => client.pushed.at(-1)?.diagnostics.length === 1);
      const spelt = desk.uri('a b.md').replace('%20', ' ');
      const textDocument = { uri: spelt, languageId: 'markdown', version: 1, text: altered };
      send('didOpen', { textDocument });
      await client.until(() => client.pushed.at(-1)?.uri === spelt);
      const latest = client.pushed.findLast(({ uri }) => uri === desk.uri('a b.md'));
      assert.deepEqual(latest?.diagnostics, []);
    });

    it('cite a source whose file name has its letters and marks apart', async () => {
      await start({ 'corpus/cafe\u0301-talks.md': harbourDesk['corpus/harbour.md']! });
      const draft = altered.replace('@harbour', '@caf\u00e9-talks');
      await client.opened('draft.md', draft);
      assert.deepEqual(await wordsAt('draft.md', draft), ['all']);
    });
  });

  describe('the folder', () => {
    for (const [name, folder, hasSymbols] of [
      ['rootUri', (at: Desk) => ({ rootUri: at.uri('desk') }), true],
      ['rootPath', ({ root }: Desk) => ({ rootPath: join(root, 'desk') }), true],
      ['nothing', () => ({}), false],
    ] as const)
      it(`may be told as ${name}; drafts find theirs all the same`, async () => {
        const files = Object.entries(harbourDesk).map(([path, text]) => [`desk/${path}`, text]);
        desk = makeDesk(Object.fromEntries(files) as Record<string, string>);
        const initialize = { workspaceFolders: null, ...folder(desk) };
        client = await startClient({ desk, initialize });
        const found = await client.connection.sendRequest<unknown[]>('workspace/symbol', { query: 'harbour' });
        assert.equal(found.length > 0, hasSymbols);
        await client.opened('desk/draft.md', altered);
        assert.deepEqual(await wordsAt('desk/draft.md', altered), ['all']);
      });
  });

  describe('cancelled requests', () => {
    it('end with the protocol’s own code, and the next is answered', async () => {
      await start();
      await client.opened('draft.md', altered);
      const source = new CancellationTokenSource();
      const at = client.at('draft.md', positionOf(altered, 'burden'));
      const references = client.connection.sendRequest(
        'textDocument/references',
        { ...at, context: { includeDeclaration: true } },
        source.token,
      );
      source.cancel();
      await assert.rejects(references, { code: -32800 });
      assert.ok(await client.connection.sendRequest('textDocument/hover', at));
    });

    it('may be unknown, or answered already', async () => {
      await start();
      for (const id of [1, 'x', null, 99_999]) void client.connection.sendNotification('$/cancelRequest', { id });
      await client.opened('draft.md', altered);
      assert.equal((await findings('draft.md')).length, 1);
    });
  });
});
