// The language server as a process of its own: the order of messages, what is no message, and how it ends.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { altered, harbourDesk } from '../harness/harbourDesk';
import { positionOf } from '../harness/lspClient';
import { tempFolder, type TempFolder } from '../harness/tempFolder';
import { uriOf } from '../../server/src/lsp/fileAddresses';
import { builtServer } from './programs';
import { framed, rawClient, type RawClient } from './rawClient';

const [node, cli] = builtServer as [string, string];

describe('the server as a process', () => {
  let folder: TempFolder;
  let client: RawClient;
  before(() => (folder = tempFolder({ ...harbourDesk, 'draft.md': altered })));
  after(() => folder.remove());
  afterEach(() => client?.remove());

  const begin = (command = builtServer): RawClient => (client = rawClient(join(folder.path, 'cache'), command));
  const draft = () => ({ textDocument: { uri: uriOf(join(folder.path, 'draft.md')) } });
  const openDraft = (): void => {
    const item = { ...draft().textDocument, languageId: 'markdown', version: 1, text: altered };
    client.notify('textDocument/didOpen', { textDocument: item });
  };
  const hover = () => client.ask('textDocument/hover', { ...draft(), position: positionOf(altered, 'burden') });
  const codeOf = async (asked: ReturnType<RawClient['ask']>) => (await asked).error?.code;

  it('refuses what comes before “initialize”, and what comes behind “shutdown”', async () => {
    begin();
    assert.equal(await codeOf(hover()), -32002);
    assert.equal(await codeOf(client.ask('no/such')), -32002);
    assert.equal(await codeOf(client.ask('shutdown')), -32002);
    openDraft(); // is dropped: a notification has no answer
    const { result } = await client.start();
    assert.ok(result);
    assert.equal((await hover()).result, null);
    assert.equal(await codeOf(client.ask('initialize', { processId: null, rootUri: null, capabilities: {} })), -32600);
    assert.equal((await client.ask('shutdown')).result, null);
    assert.equal(await codeOf(hover()), -32600);
    assert.equal(await codeOf(client.ask('shutdown')), -32600);
    client.notify('exit');
    assert.equal(await client.ended, 0);
    assert.equal(client.stderr(), '');
  });

  it('ends with 1 when it is told to go without a “shutdown”', async () => {
    await begin().start();
    client.notify('exit');
    assert.equal(await client.ended, 1);
    begin().notify('exit');
    assert.equal(await client.ended, 1);
  });

  it('ends when its editor hangs up', async () => {
    await begin().start();
    client.hangUp();
    assert.equal(await client.ended, 1);
    await begin().start();
    await client.ask('shutdown');
    client.hangUp();
    assert.equal(await client.ended, 0);
  });

  it('ends when the process that it was told of has ended', async () => {
    const editor = spawn(node, ['-e', 'setInterval(() => undefined, 1000)']);
    await begin().start({ processId: editor.pid });
    openDraft();
    assert.ok((await hover()).result);
    editor.kill('SIGKILL');
    await once(editor, 'exit');
    const gone = Date.now();
    assert.equal(await client.ended, 1);
    assert.ok(Date.now() - gone < 10_000);
  });

  it('leaves requests aside that it does not know, and notifications whatever they are', async () => {
    await begin().start();
    for (const method of ['no/such', '$/such']) assert.equal(await codeOf(client.ask(method, {})), -32601);
    for (const method of ['no/such', '$/such', 'textDocument/didOpen', 'textDocument/didChange', '$/cancelRequest'])
      client.notify(method, { nonsense: true });
    client.notify('$/setTrace', { value: 'verbose' });
    openDraft();
    assert.ok((await hover()).result);
  });

  it('answers a request that is cancelled before its turn at once, and only once', async () => {
    await begin().start();
    openDraft();
    const request = { jsonrpc: '2.0', id: 7, method: 'textDocument/hover', params: { ...draft(), position: {} } };
    client.write(framed(request) + framed({ jsonrpc: '2.0', method: '$/cancelRequest', params: { id: 7 } }));
    assert.equal((await client.answer(7)).error?.code, -32800);
    assert.ok((await hover()).result);
    assert.equal(client.received.filter(({ id }) => id === 7).length, 1);
  });

  it('says of text that is no JSON that it is none, and goes on', async () => {
    await begin().start();
    client.write('Content-Length: 9\r\n\r\n{"json":1');
    assert.equal((await client.answer(null)).error?.code, -32700);
    openDraft();
    assert.ok((await hover()).result);
  });

  for (const [what, bytes] of [
    ['a head without a length', 'Content-Type: x\r\n\r\n'],
    ['a length that is no number', 'Content-Length: many\r\n\r\n{}'],
    ['a length that is too short', 'Content-Length: 2\r\n\r\n{"jsonrpc":"2.0","method":"$/x"}'],
    ['a length beyond all measure', 'Content-Length: 99999999999999\r\n\r\n{}'],
    ['messages that are no objects', `${framed([])}Content-Length: 4\r\n\r\nnull`],
  ] as const)
    it(`goes on behind ${what}`, async () => {
      await begin().start();
      client.write(bytes);
      openDraft();
      assert.ok((await hover()).result);
    });

  it('takes messages in pieces of any size', async () => {
    await begin().start();
    const bytes = Buffer.from(framed({ jsonrpc: '2.0', id: 'é 🚢', method: 'no/such' }));
    for (const byte of bytes) client.write(Uint8Array.of(byte));
    assert.equal((await client.answer('é 🚢')).error?.code, -32601);
  });

  it('uses nothing that its client has not announced', async () => {
    const hello = await begin().start();
    const { capabilities } = hello.result as { capabilities: Readonly<Record<string, unknown>> };
    assert.equal(capabilities.positionEncoding, 'utf-16');
    assert.equal(capabilities.diagnosticProvider, undefined);
    assert.equal(capabilities.codeActionProvider, true);
    openDraft();
    const sent = await client.until(({ method }) => method === 'textDocument/publishDiagnostics');
    const { diagnostics, version } = sent.params as { diagnostics: readonly object[]; version?: number };
    assert.equal(version, undefined);
    assert.ok(!('relatedInformation' in diagnostics[0]!));
    const range = { start: positionOf(altered, 'all'), end: positionOf(altered, 'all') };
    const actions = await client.ask('textDocument/codeAction', { ...draft(), range, context: { diagnostics } });
    for (const action of actions.result as readonly { command: unknown }[])
      assert.equal(typeof action.command, 'string', 'commands, no actions');
    const { result } = await hover();
    assert.equal((result as { contents: { kind: string } }).contents.kind, 'plaintext');
    await client.ask('textDocument/documentSymbol', draft());
    await client.ask('shutdown');
    // No requests to the client at all, and no messages of our own.
    const methods = new Set(client.received.flatMap(({ method }) => method ?? []));
    assert.deepEqual([...methods], ['textDocument/publishDiagnostics']);
    assert.ok(client.received.every(({ id, method }) => id === undefined || method === undefined));
  });

  it('takes the options that editors’ libraries add by themselves', async () => {
    const hello = await begin([node, cli, 'lsp', '--stdio', `--clientProcessId=${process.pid}`]).start();
    assert.ok(hello.result);
  });

  it('says what is missing when it is not built', () => {
    const other = tempFolder();
    copyFileSync(cli, join(other.path, 'cli.cjs'));
    const { status, stdout, stderr } = spawnSync(node, [join(other.path, 'cli.cjs'), 'lsp', '--stdio'], {
      encoding: 'utf8',
    });
    other.remove();
    assert.deepEqual([status, stdout], [2, '']);
    assert.match(stderr, /^The language server is not there \(.*server\.js\); run “npm run build”\.\n$/);
  });
});
