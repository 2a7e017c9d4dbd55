/**
 * `npm run soak -- --minutes=10 [--cycle=30] [--articles=500]`: the same work every cycle against `dist/server.js`, as on a long day
 * at the desk: typing, hovers, sources that change, drafts that are opened and closed. Prints memory after each cycle, after a
 * collection, and ends with 1 where it keeps growing.
 */
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { invent, randomFrom } from '../bench/invent';
import { startServerProcess, type Memory, type ServerProcess } from '../harness/serverProcess';
import { growth, type Sample } from './growth';

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '10' },
    cycle: { type: 'string', default: '30' },
    articles: { type: 'string', default: '500' },
  },
});
const minutes = Number(values.minutes);
const cycleMs = Number(values.cycle) * 1000;
const ARTICLES = Number(values.articles);

const root = mkdtempSync(join(tmpdir(), 'deskcheck-soak-'));
const random = randomFrom(7);
const below = (most: number): number => Math.floor(random() * most);
const { articles, draft } = invent(ARTICLES);
const names = [...articles.keys()];
mkdirSync(join(root, 'corpus'));
for (const [name, text] of articles) writeFileSync(join(root, 'corpus', name), text);

/** The text as the server has it. */
let text = draft;
const uriOf = (server: ServerProcess, path: string): object => ({ textDocument: { uri: server.uri(path) } });

function type(server: ServerProcess, words: string, line: number): void {
  const at = { line, character: 0 };
  server.change('draft.md', [{ range: { start: at, end: at }, text: words }]);
  const lines = text.split('\n');
  lines[line] = words + (lines[line] ?? '');
  text = lines.join('\n');
}

/** The same kinds and numbers of things in every cycle. */
async function work(server: ServerProcess, cycle: number): Promise<void> {
  for (let i = 0; i < 120; i++) {
    for (const sign of 'the ferry '.split('')) {
      type(server, sign, below(text.split('\n').length));
      await wait(2);
    }
    if (i % 4 === 0)
      await server.ask('textDocument/hover', {
        ...uriOf(server, 'draft.md'),
        position: { line: below(60), character: 10 },
      });
    if (i % 10 === 0)
      await server.ask('textDocument/completion', {
        ...uriOf(server, 'draft.md'),
        position: { line: below(60), character: 3 },
      });
    if (i % 15 === 0) await server.ask('textDocument/diagnostic', uriOf(server, 'draft.md'));
    if (i % 20 === 0) await server.ask('workspace/symbol', { query: 'the' });
    if (i % 6 === 0) {
      const name = names[below(names.length)]!;
      writeFileSync(
        join(root, 'corpus', name),
        `${articles.get(name)!}\n\nThe ferry number ${cycle} ${i} leaves at nine.\n`,
      );
    }
    if (i % 24 === 0) {
      const other = `other-${i % 48}.md`;
      server.open(other, draft.slice(below(400)));
      await server.ask('textDocument/diagnostic', uriOf(server, other));
      server.close(other);
      await server.ask('deskcheck/sourcesView', { uri: server.uri('draft.md') });
    }
    if (i % 40 === 0) {
      const passing = join(root, 'corpus', 'passing.txt');
      writeFileSync(passing, `The harbour levy rises, said Ada Orsk, ${cycle}.\n`);
      await wait(300);
      rmSync(passing);
    }
  }
  // Undone by the evening: what is open is as long as it was.
  server.change('draft.md', [{ text: draft }]);
  text = draft;
  await server.ask('textDocument/diagnostic', uriOf(server, 'draft.md'));
}

const bytesIn = (folder: string): number =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
const mb = (bytes: number): string => (bytes / 1e6).toFixed(1).padStart(7);

async function soak(): Promise<boolean> {
  const cache = join(root, 'cache');
  const program = join(import.meta.dirname, '../../dist/server.js');
  const server = await startServerProcess({ program, root, cache, options: { debounceMs: 50, calmMs: 500 } });
  const samples: Sample[] = [];
  try {
    server.open('draft.md', draft);
    while (server.status('draft.md')?.state !== 'ready') await wait(50);
    const end = performance.now() + minutes * 60_000;
    console.log('cycle    min     RSS MB   heap MB  outside MB   cache MB');
    for (let cycle = 0; performance.now() < end; cycle++) {
      const began = performance.now();
      await work(server, cycle);
      await wait(Math.max(1000, cycleMs - (performance.now() - began)));
      if (server.ended() !== undefined) throw new Error(`The server ended with ${server.ended()}.`);
      const memory: Memory | undefined = await server.memory();
      if (!memory) return true;
      const minute = minutes - (end - performance.now()) / 60_000;
      samples.push({ minute, ...memory });
      console.log(
        `${String(cycle).padStart(5)} ${minute.toFixed(1).padStart(6)}    ${mb(memory.rss)}   ${mb(memory.heapUsed)}     ${mb(memory.external)}    ${mb(bytesIn(cache))}`,
      );
    }
  } finally {
    await server.kill();
    rmSync(root, { recursive: true, force: true });
  }
  const { words, grows } = growth(samples);
  console.log(words);
  return !grows;
}

process.exit((await soak()) ? 0 : 1);
