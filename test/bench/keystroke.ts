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
    return [...rows, ...residentRow(server.pid)];
  } finally {
    server.stop();
  }
}

async function measure(
  { uri, spawned, ready, send, ask, empty }: BenchServer,
  draft: string,
  size: number,
): Promise<readonly Row[]> {
  const begun = performance.now();
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
