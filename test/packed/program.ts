/** A packed program as its own process with everything that it says: as an editor or a terminal starts it. */
import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type ClientCapabilities,
  type ProtocolConnection,
} from 'vscode-languageserver-protocol/node';
import type { ClientOptions, StatusParams } from '../../server/src/protocol';
import { modernEditor, type Desk } from '../harness/lspClient';
import type { TempFolder } from '../harness/tempFolder';

export interface Ground {
  /** The installed extension. */
  readonly extension: string;
  readonly desk: Desk;
  /** Holds the system's caches and home for the program. */
  readonly home: TempFolder;
  /** Programs to start it by: `unshare -rn`. */
  readonly by?: readonly string[];
}

const attempts = ({ home }: Ground): string => join(home.path, 'attempts');

/** What `refuse.cjs` noted: `loaded …`, `attempt …`. */
export const notesOf = (ground: Ground): readonly string[] =>
  readFileSync(attempts(ground), 'utf8').split('\n').filter(Boolean);

/** Nothing of this machine's user reaches the program: no cache, no home, no options of Node. */
function start(ground: Ground, args: readonly string[]): ChildProcess {
  const [command, ...rest] = [...(ground.by ?? []), process.execPath, ...args];
  const program = spawn(command!, rest, {
    cwd: ground.desk.root,
    stdio: 'pipe',
    env: {
      PATH: process.env.PATH,
      HOME: ground.home.path,
      XDG_CACHE_HOME: join(ground.home.path, 'cache'),
      TMPDIR: join(ground.home.path, 'tmp'),
      NODE_OPTIONS: `--require=${join(import.meta.dirname, 'refuse.cjs')}`,
      DESKCHECK_ATTEMPTS: attempts(ground),
    },
  });
  running.add(program);
  program.once('exit', () => running.delete(program));
  return program;
}

const running = new Set<ChildProcess>();

/** Ends what a test that failed has left running. */
export const endPrograms = (): void => running.forEach((program) => program.kill('SIGKILL'));

const said = (program: ChildProcess): { out: string; err: string } => {
  const words = { out: '', err: '' };
  program.stdout!.on('data', (chunk: Buffer) => (words.out += chunk.toString('utf8')));
  program.stderr!.on('data', (chunk: Buffer) => (words.err += chunk.toString('utf8')));
  return words;
};

export async function runProgram(
  ground: Ground,
  args: readonly string[],
  input = '',
): Promise<{ code: number | null; out: string; err: string }> {
  const program = start(ground, args);
  const words = said(program);
  program.stdin!.end(input);
  const code = await new Promise<number | null>((done) => program.once('close', done));
  return { code, ...words };
}

export const runCommand = (ground: Ground, ...args: readonly string[]) =>
  runProgram(ground, [join(ground.extension, 'dist/cli.js'), ...args]);

export interface Editor {
  readonly connection: ProtocolConnection;
  /** Everything that the server said for a log, a message or its own errors. */
  log(): string;
  open(path: string, text: string): void;
  send(method: string, params: object): void;
  ask<T = unknown>(method: string, params: object): Promise<T>;
  status(path: string, state: StatusParams['state']): Promise<StatusParams>;
  stop(): Promise<void>;
}

/** The language server over standard input and output, as any editor starts it. */
export async function startEditor(
  ground: Ground,
  options: ClientOptions = {},
  capabilities: ClientCapabilities = modernEditor,
): Promise<Editor> {
  const { desk } = ground;
  const program = start(ground, [join(ground.extension, 'dist/cli.js'), 'lsp', '--stdio']);
  let log = '';
  program.stderr!.on('data', (chunk: Buffer) => (log += chunk.toString('utf8')));
  const connection = createProtocolConnection(
    new StreamMessageReader(program.stdout!),
    new StreamMessageWriter(program.stdin!),
  );
  const statuses: StatusParams[] = [];
  const waiting = new Set<() => void>();
  connection.onNotification('deskcheck/status', (status: StatusParams) => {
    statuses.push(status);
    waiting.forEach((look) => look());
  });
  for (const method of ['window/logMessage', 'window/showMessage', '$/logTrace', 'telemetry/event'])
    connection.onNotification(method, (params: unknown) => void (log += `${JSON.stringify(params)}\n`));
  connection.onRequest('window/showMessageRequest', (params: unknown) => {
    log += `${JSON.stringify(params)}\n`;
    return null;
  });
  for (const method of ['window/workDoneProgress/create', 'client/registerCapability', 'workspace/diagnostic/refresh'])
    connection.onRequest(method, () => null);
  connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) => items.map(() => null));
  connection.onError(() => undefined);
  connection.listen();
  await connection.sendRequest('initialize', {
    processId: null,
    rootUri: null,
    capabilities,
    workspaceFolders: [{ uri: desk.uri(''), name: 'desk' }],
    initializationOptions: { showsStatus: true, debounceMs: 20, restMs: 200, calmMs: 100, ...options },
  });
  const send = (method: string, params: object): void => void connection.sendNotification(method, params);
  send('initialized', {});
  return {
    connection,
    log: () => log,
    send,
    open: (path, text) =>
      send('textDocument/didOpen', {
        textDocument: { uri: desk.uri(path), languageId: 'markdown', version: 1, text },
      }),
    ask: (method, params) => connection.sendRequest(method, params),
    status: (path, state) =>
      new Promise((resolve, reject) => {
        const timer = setTimeout(() => reject(new Error(`Waited in vain for ${state}: ${log}`)), 20_000);
        const look = (): void => {
          const found = statuses.findLast(({ uri }) => uri === desk.uri(path));
          if (found?.state !== state) return;
          clearTimeout(timer);
          waiting.delete(look);
          resolve(found);
        };
        waiting.add(look);
        look();
      }),
    stop: async () => {
      await connection.sendRequest('shutdown');
      const ended = new Promise((done) => program.once('close', done));
      send('exit', {});
      await ended;
      connection.dispose();
    },
  };
}
