// Times the language server as an editor sees it: dist/server.js over stdio, one character at a time.
import { readFileSync } from 'node:fs';
import type { Invented } from './invent';
import { startServer, type BenchServer } from './server';
import { percentile, timed, timesOf, type Row } from './timing';

const edits = 120;

export async function keystrokeRows(desk: Invented): Promise<readonly Row[]> {
  const server = await startServer(desk, { debounceMs: 0, restMs: 0 });
  try {
    const rows = await measure(server, desk.draft, desk.articles.size);
    return [...rows, ...residentRow(server.pid, 'resident memory')];
  } finally {
    server.stop();
  }
}

/** The same keys while another thread reads articles in depth, which otherwise waits until nobody types. */
export async function meanwhileRows(desk: Invented): Promise<readonly Row[]> {
  const server = await startServer(desk, { debounceMs: 0, restMs: 0, calmMs: 0 });
  try {
    await server.ready;
    const base = percentile(await timesOf(edits, server.empty), 0.5);
    const keystrokes = await typedKeys(server, middleOf(desk.draft.split('\n')));
    return [
      timed('keystroke → diagnostics while articles are read in depth', keystrokes, base),
      ...residentRow(server.pid, 'resident memory meanwhile'),
    ];
  } finally {
    server.stop();
  }
}

/** A line with text in the middle of the draft. */
export function middleOf(lines: readonly string[]): number {
  const middle = Math.floor(lines.length / 4) * 2;
  return lines[middle] ? middle : middle + 1;
}

/** Milliseconds from each key to the diagnostics of the text it makes. @param before keys typed so far */
export const typedKeys = ({ uri, send, ask }: BenchServer, line: number, before = 0): Promise<readonly number[]> =>
  timesOf(edits, async (i) => {
    const at = { line, character: 10 + before + i };
    send('textDocument/didChange', {
      textDocument: { uri, version: before + i + 2 },
      contentChanges: [{ range: { start: at, end: at }, text: 'x' }],
    });
    await ask('textDocument/diagnostic', { textDocument: { uri } });
  });

async function measure(server: BenchServer, draft: string, size: number): Promise<readonly Row[]> {
  const { uri, spawned, ready, ask, empty } = server;
  const begun = performance.now();
  let isReady = false;
  void ready.then(() => (isReady = true));
  const meanwhile: number[] = [];
  while (!isReady) meanwhile.push(...(await timesOf(1, empty)));
  const indexed = performance.now() - begun;

  const textDocument = { uri };
  const lines = draft.split('\n');
  const line = middleOf(lines);
  const position = { line, character: lines[line]!.indexOf('“') + 30 };
  const floor = await timesOf(edits, empty);
  const base = percentile(floor, 0.5);

  const keystrokes = await typedKeys(server, line);
  const place = { textDocument, position: { line, character: position.character + edits } };
  const hovers = await timesOf(edits, () => ask('textDocument/hover', place));
  const definitions = await timesOf(edits, () => ask('textDocument/definition', place));
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

/** In megabytes, where the system says. */
export function residentMemory(pid: number | undefined): number | undefined {
  try {
    const [, kilobytes = ''] = /VmRSS:\s*(\d+)/.exec(readFileSync(`/proc/${String(pid ?? 0)}/status`, 'utf8')) ?? [];
    return Number(kilobytes) / 1024;
  } catch {
    return undefined;
  }
}

function residentRow(pid: number | undefined, what: string): readonly Row[] {
  const p50 = residentMemory(pid);
  return p50 === undefined ? [] : [{ what, p50, unit: 'MB' }];
}
