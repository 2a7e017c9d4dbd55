// dist/server.js over stdio with an invented desk, its draft open: what the benchmarks of the language server talk to.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import type { ClientOptions, StatusParams } from '../../server/src/protocol';
import { modernEditor } from '../harness/lspClient';
import type { Invented } from './invent';

export interface BenchServer {
  readonly uri: string;
  readonly pid: number | undefined;
  /** Milliseconds until it was initialized. */
  readonly spawned: number;
  /** Settles once every source has been read. */
  readonly ready: Promise<void>;
  readonly send: (method: string, params: object) => void;
  readonly ask: (method: string, params: object) => Promise<unknown>;
  /** A request that no text, project or analysis has a part in: what transport alone costs, and waiting one's turn. */
  readonly empty: () => Promise<unknown>;
  readonly stop: () => void;
}

/** Article texts by file name, and a draft. */
export type Articles = Pick<Invented, 'articles' | 'draft'>;

/** A desk as files, and a place for its index. */
export interface DeskOnDisk {
  readonly root: string;
  readonly draft: string;
  readonly cache: string;
  readonly remove: () => void;
}

export function deskOnDisk({ articles, draft }: Articles): DeskOnDisk {
  const root = mkdtempSync(join(tmpdir(), 'deskcheck-bench-'));
  mkdirSync(join(root, 'corpus'));
  for (const [name, text] of articles) writeFileSync(join(root, 'corpus', name), text);
  const cache = mkdtempSync(join(tmpdir(), 'deskcheck-bench-cache-'));
  const remove = (): void => [root, cache].forEach((folder) => rmSync(folder, { recursive: true, force: true }));
  return { root, draft, cache, remove };
}

/** On a desk of its own, which goes with it, or on one that stays. */
export async function startServer(from: Articles | DeskOnDisk, options: ClientOptions): Promise<BenchServer> {
  const desk = 'root' in from ? from : deskOnDisk(from);
  const { root, draft, cache } = desk;
  const server = spawn(process.execPath, [join(import.meta.dirname, '../../dist/server.js'), '--stdio'], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, XDG_CACHE_HOME: cache },
  });
  const started = performance.now();
  const connection = createProtocolConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  const uri = pathToFileURL(join(root, 'draft.md')).href;
  const ready = new Promise<void>((resolve) => {
    connection.onNotification('deskcheck/status', ({ state }: StatusParams) => {
      if (state === 'ready') resolve();
    });
  });
  connection.onRequest('workspace/diagnostic/refresh', () => null);
  connection.listen();
  await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: null,
    capabilities: { ...modernEditor, workspace: { diagnostics: { refreshSupport: true } }, window: {} },
    workspaceFolders: [{ uri: pathToFileURL(root).href, name: 'bench' }],
    initializationOptions: { ...options, showsStatus: true },
  });
  const spawned = performance.now() - started;
  const send = (method: string, params: object): void => void connection.sendNotification(method, params);
  const ask = (method: string, params: object): Promise<unknown> => connection.sendRequest(method, params);
  send('initialized', {});
  send('textDocument/didOpen', { textDocument: { uri, languageId: 'markdown', version: 1, text: draft } });
  return {
    uri,
    pid: server.pid,
    spawned,
    ready,
    send,
    ask,
    empty: () =>
      ask('textDocument/hover', { textDocument: { uri: 'file:///none.md' }, position: { line: 0, character: 0 } }),
    stop: () => {
      connection.dispose();
      server.kill();
      if (desk !== from) desk.remove();
    },
  };
}
