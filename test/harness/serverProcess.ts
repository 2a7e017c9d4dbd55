// The language server as a process of its own over stdio, with what it says of its memory: for faults, storms and long days.
import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { pathToFileURL } from 'node:url';
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import type { ClientOptions, StatusParams } from '../../server/src/protocol';
import { modernEditor } from './lspClient';

export interface ServerSetting {
  /** The bundle to run. */
  readonly program: string;
  readonly root: string;
  /** Folder for its caches. */
  readonly cache: string;
  readonly options?: ClientOptions;
}

/** In bytes, after a collection. */
export interface Memory {
  readonly rss: number;
  readonly heapUsed: number;
  readonly external: number;
}

export interface ServerProcess {
  uri(path: string): string;
  tell(method: string, params: object): void;
  ask<T = unknown>(method: string, params: object): Promise<T>;
  open(path: string, text: string): void;
  change(path: string, changes: readonly object[]): void;
  close(path: string): void;
  /** The latest status of a document. */
  status(path: string): StatusParams | undefined;
  /** Undefined where the system has no signals for it. */
  memory(): Promise<Memory | undefined>;
  /** Milliseconds for which its first thread, which serves the editor, has had a core; undefined where the system does not tell. */
  worked(): number | undefined;
  /** Undefined while it runs. */
  ended(): number | undefined;
  kill(): Promise<void>;
}

/** Tells its memory on the fourth stream when it is sent a signal. */
const teller = `data:text/javascript,${encodeURIComponent(
  "import { writeSync } from 'node:fs'; process.on('SIGUSR2', () => { gc(); gc(); const { rss, heapUsed, external } = process.memoryUsage(); writeSync(3, JSON.stringify({ rss, heapUsed, external }) + '\\n'); });",
)}`;

export async function startServerProcess({
  program,
  root,
  cache,
  options = {},
}: ServerSetting): Promise<ServerProcess> {
  const server = spawn(process.execPath, ['--expose-gc', '--import', teller, program, '--stdio'], {
    stdio: ['pipe', 'pipe', 'ignore', 'pipe'],
    env: { ...process.env, XDG_CACHE_HOME: cache },
  }) as ChildProcessByStdio<Writable, Readable, null>;
  let ended: number | undefined;
  const gone = new Promise<void>((resolve) =>
    server.once('exit', (code) => {
      ended = code ?? -1;
      resolve();
    }),
  );
  // Whoever writes to it once it has gone hears of that by its end.
  server.stdin.on('error', () => undefined);
  const connection = createProtocolConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  const uri = (path: string): string => pathToFileURL(join(root, path)).href;
  const statuses = new Map<string, StatusParams>();
  connection.onNotification('deskcheck/status', (status: StatusParams) => void statuses.set(status.uri, status));
  connection.onRequest('workspace/diagnostic/refresh', () => null);
  connection.onRequest('workspace/configuration', () => [null]);
  connection.onRequest('client/registerCapability', () => null);
  connection.onRequest('window/workDoneProgress/create', () => null);
  connection.listen();
  let version = 1;
  const tell = (method: string, params: object): void =>
    void connection.sendNotification(method, params).catch(() => undefined);
  await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: null,
    capabilities: modernEditor,
    workspaceFolders: [{ uri: pathToFileURL(root).href, name: 'desk' }],
    initializationOptions: { ...options, showsStatus: true },
  });
  tell('initialized', {});
  const told = server.stdio[3] as Readable;
  return {
    uri,
    tell,
    ask: <T>(method: string, params: object) => connection.sendRequest<T>(method, params),
    open: (path, text) =>
      tell('textDocument/didOpen', {
        textDocument: { uri: uri(path), languageId: 'markdown', version: ++version, text },
      }),
    change: (path, contentChanges) =>
      tell('textDocument/didChange', { textDocument: { uri: uri(path), version: ++version }, contentChanges }),
    close: (path) => tell('textDocument/didClose', { textDocument: { uri: uri(path) } }),
    status: (path) => statuses.get(uri(path)),
    memory: async () => {
      if (process.platform === 'win32') return undefined;
      const answer = new Promise<Memory>((resolve) =>
        told.once('data', (line: Buffer) => resolve(JSON.parse(line.toString()) as Memory)),
      );
      server.kill('SIGUSR2');
      return answer;
    },
    worked: () => {
      const { pid } = server;
      const told = pid === undefined ? '' : `/proc/${String(pid)}/task/${String(pid)}/schedstat`;
      return existsSync(told) ? Number(readFileSync(told, 'utf8').split(' ')[0]) / 1e6 : undefined;
    },
    ended: () => ended,
    kill: async () => {
      connection.dispose();
      server.kill('SIGKILL');
      await gone;
    },
  };
}
