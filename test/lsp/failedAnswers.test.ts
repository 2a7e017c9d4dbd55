// Handlers that fail: the editor hears one sentence, the log where it was, and neither a word of what was read.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import {
  createConnection,
  LSPErrorCodes,
  ProposedFeatures,
  ResponseError,
  type Connection,
} from 'vscode-languageserver/node';
import { withCalmFailures } from '../../server/src/lsp/failedAnswers';
import { lifecycle } from '../../server/src/lsp/lifecycle';
import { program } from '../faults/bundles';
import { eventually } from '../harness/eventually';

const secret = 'Quillon Vantreese inherits the orchard';
const telling = /Quillon|Vantreese|orchard/;
const sentence = 'Deskcheck could not do this. Its log says where it went wrong.';

describe('a handler that fails', () => {
  let toServer: PassThrough;
  let client: ReturnType<typeof createProtocolConnection>;
  let logged: string[];

  /** A server with these handlers, and a client. */
  async function start(register: (connection: Connection) => void): Promise<void> {
    toServer = new PassThrough();
    const toClient = new PassThrough();
    const server = createConnection(
      ProposedFeatures.all,
      new StreamMessageReader(toServer),
      new StreamMessageWriter(toClient),
      lifecycle().options,
    );
    const connection = withCalmFailures(server);
    connection.onInitialize(() => ({ capabilities: {} }));
    register(connection);
    connection.listen();
    logged = [];
    client = createProtocolConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer));
    client.onNotification('window/logMessage', ({ message }: { message: string }) => void logged.push(message));
    client.listen();
    await client.sendRequest('initialize', { processId: null, rootUri: null, capabilities: {} });
  }
  afterEach(() => client.dispose());

  const ask = (method: string, params: object = { textDocument: { uri: 'file:///a.md' } }): Promise<unknown> =>
    client.sendRequest(method, params);
  const throwing = (): never => {
    throw new Error(`no such: ${secret}`);
  };
  const rejecting = (): Promise<never> => Promise.reject(new Error(`no such: ${secret}`));

  it('tells the editor nothing of what it read, however it was registered and whatever it throws', async () => {
    await start((connection) => {
      connection.onHover(throwing);
      connection.onDefinition(rejecting);
      connection.languages.diagnostics.on(throwing);
      connection.languages.callHierarchy.onPrepare(rejecting);
      connection.workspace.textDocumentContent.on(rejecting);
      connection.onExecuteCommand(throwing);
      connection.onRequest('deskcheck/why', rejecting);
      // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- a library may
      connection.onRequest('deskcheck/text', () => Promise.reject(secret));
    });
    for (const method of [
      'textDocument/hover',
      'textDocument/definition',
      'textDocument/diagnostic',
      'textDocument/prepareCallHierarchy',
      'workspace/textDocumentContent',
      'workspace/executeCommand',
      'deskcheck/why',
      'deskcheck/text',
    ]) {
      const before = logged.length;
      await assert.rejects(ask(method), { code: -32603, message: sentence });
      assert.equal(logged.length, before + 1, method);
    }
    assert.doesNotMatch(logged.join('\n'), telling);
    assert.match(logged[0] ?? '', /^Error\n {4}at throwing .*failedAnswers\.test/);
  });

  it('passes on what was made for the editor, and answers that are none', async () => {
    await start((connection) => {
      connection.onHover(() => {
        throw new ResponseError(LSPErrorCodes.RequestFailed, 'The ledger is damaged.', { ledger: 'x' });
      });
      connection.onDefinition(() => null);
    });
    await assert.rejects(ask('textDocument/hover'), {
      code: LSPErrorCodes.RequestFailed,
      message: 'The ledger is damaged.',
      data: { ledger: 'x' },
    });
    assert.equal(await ask('textDocument/definition'), null);
    assert.deepEqual(logged, []);
  });

  it('says so once where nobody waits for an answer', async () => {
    await start((connection) => {
      connection.onDidOpenTextDocument(throwing);
      connection.onNotification('deskcheck/cursor', rejecting);
    });
    await client.sendNotification('textDocument/didOpen', { textDocument: { uri: 'a', text: secret } });
    await client.sendNotification('deskcheck/cursor', {});
    await eventually(() => logged.length === 2);
    assert.doesNotMatch(logged.join('\n'), telling);
  });

  it('is none where a message is no message: the log does not hold it either', async () => {
    await start((connection) => connection.onDefinition(() => null));
    for (const message of [
      { jsonrpc: '2.0', params: { text: secret } },
      { jsonrpc: '2.0', id: null, error: { code: 1, message: secret } },
    ]) {
      const body = JSON.stringify(message);
      toServer.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
    }
    assert.equal(await ask('textDocument/definition'), null);
    assert.deepEqual(logged, []);
  });

  it('where nobody catches it ends the process, and says where it was', async () => {
    for (const work of ['throw error', 'Promise.reject(error)']) {
      const fault = `
        const look = setInterval(() => {
          if (process.listenerCount('uncaughtException') === 0) return;
          clearInterval(look);
          const error = new Error(${JSON.stringify(secret)});
          ${work};
        }, 20);`;
      const server = spawn(
        process.execPath,
        ['--import', `data:text/javascript,${encodeURIComponent(fault)}`, await program('server'), '--stdio'],
        { stdio: ['pipe', 'ignore', 'pipe'] },
      );
      const said = await text(server.stderr);
      assert.equal(server.exitCode ?? (await new Promise((resolve) => server.once('exit', resolve))), 1);
      assert.doesNotMatch(said.replaceAll(/data:\S*/g, ''), telling);
      assert.match(said, /^Error\n {4}at /);
    }
  });
});
