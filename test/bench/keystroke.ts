// Times the language server as an editor sees it: dist/server.js over stdio, one character at a time.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type ProtocolConnection,
} from 'vscode-languageserver-protocol/node';
import type { StatusParams } from '../../server/src/protocol';
import { modernEditor } from '../harness/lspClient';
import type { Invented } from './invent';
import { percentile, timed, timesOf, type Row } from './timing';

const edits = 120;

export async function keystrokeRows({ articles, draft }: Invented): Promise<readonly Row[]> {
  const root = mkdtempSync(join(tmpdir(), 'deskcheck-bench-'));
  mkdirSync(join(root, 'corpus'));
  for (const [name, text] of articles) writeFileSync(join(root, 'corpus', name), text);
  const server = spawn(process.execPath, [join(import.meta.dirname, '../../dist/server.js'), '--stdio'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const connection = createProtocolConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  try {
    const rows = await measure(connection, root, draft, articles.size);
    return [...rows, ...residentRow(server.pid)];
  } finally {
    connection.dispose();
    server.kill();
    rmSync(root, { recursive: true, force: true });
  }
}

async function measure(
  connection: ProtocolConnection,
  root: string,
  draft: string,
  size: number,
): Promise<readonly Row[]> {
  const started = performance.now();
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
    initializationOptions: { debounceMs: 0, restMs: 0, showsStatus: true },
  });
  const begun = performance.now();
  void connection.sendNotification('initialized', {});
  const send = (method: string, params: object): void => void connection.sendNotification(method, params);
  send('textDocument/didOpen', { textDocument: { uri, languageId: 'markdown', version: 1, text: draft } });
  const ask = (method: string, params: object): Promise<unknown> => connection.sendRequest(method, params);
  // A request that no text, project or analysis has a part in: what transport alone costs, and waiting one's turn.
  const empty = () =>
    ask('textDocument/hover', { textDocument: { uri: 'file:///none.md' }, position: { line: 0, character: 0 } });
  let isReady = false;
  void ready.then(() => (isReady = true));
  const meanwhile: number[] = [];
  while (!isReady) meanwhile.push(...(await timesOf(1, empty)));
  const indexed = performance.now() - begun;

  const textDocument = { uri };
  const lines = draft.split('\n');
  const middle = Math.floor(lines.length / 4) * 2;
  const line = lines[middle] ? middle : middle + 1;
  const position = { line, character: lines[line]!.indexOf('“') + 30 };
  const floor = await timesOf(edits, empty);
  const base = percentile(floor, 0.5);

  let typedAt = 10;
  const keystrokes = await timesOf(edits, async (i) => {
    const at = { line, character: typedAt++ };
    send('textDocument/didChange', {
      textDocument: { uri, version: i + 2 },
      contentChanges: [{ range: { start: at, end: at }, text: 'x' }],
    });
    await ask('textDocument/diagnostic', { textDocument });
  });
  const place = { textDocument, position: { line, character: position.character + edits } };
  const hovers = await timesOf(edits, () => ask('textDocument/hover', place));
  const definitions = await timesOf(edits, () => ask('textDocument/definition', place));
  const spawned = begun - started;
  return [
    timed('empty request (transport)', floor),
    timed('keystroke → diagnostics', keystrokes, base),
    timed('hover', hovers, base),
    timed('definition', definitions, base),
    timed('empty request while indexing', meanwhile, base),
    { what: 'spawn → initialized', p50: spawned, unit: 'ms' },
    { what: `cold index, ${size.toLocaleString('en-US')} articles`, p50: (1000 * size) / indexed, unit: 'articles/s' },
  ];
}

/** Resident memory, where the system says. */
function residentRow(pid: number | undefined): readonly Row[] {
  try {
    const [, kilobytes = ''] = /VmRSS:\s*(\d+)/.exec(readFileSync(`/proc/${pid ?? 0}/status`, 'utf8')) ?? [];
    return [{ what: 'resident memory', p50: Number(kilobytes) / 1024, unit: 'MB' }];
  } catch {
    return [];
  }
}
