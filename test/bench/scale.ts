// How each cost grows with the number of sources: cold and warm start, keys, look-ups, memory, the index on disk; beside them what
// ripgrep and SQLite take for the same look-ups.
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { analyseNow, findPassages, parseDraft } from '../../server/src/engine/index';
import { openProject } from '../../server/src/adapters/project';
import { invent, type Invented } from './invent';
import { middleOf, residentMemory, typedKeys } from './keystroke';
import { ripgrepTimes, sqliteTimes } from './rivals';
import { deskOnDisk, startServer, type DeskOnDisk } from './server';
import { percentile, shown, timesOf } from './timing';

const TIMES = 120;
/** Articles up to which SQLite is measured, too: making its index takes longer than all the rest. */
const SQLITE_MOST = 10_000;
/** Milliseconds after which the threads of a server that has nothing to do have ended. */
const IDLE = 6000;
/** Milliseconds of a process in which its code is cold. */
const FIRST = 5000;

/** What was measured at one size, by the name of the figure; undefined where it could not be. */
type Figures = ReadonlyMap<string, number | undefined>;

/** A table with a column for each number of articles. */
export async function scaleTable(sizes: readonly number[]): Promise<string> {
  const columns: Figures[] = [];
  for (const size of sizes) columns.push(await figuresAt(size));
  const names = [...(columns[0]?.keys() ?? [])];
  return [
    `| articles | ${sizes.map((size) => size.toLocaleString('en-US')).join(' | ')} |`,
    `|---|${sizes.map(() => '---|').join('')}`,
    ...names.map((name) => `| ${name} | ${columns.map((column) => shown(column.get(name)) || '—').join(' | ')} |`),
  ].join('\n');
}

async function figuresAt(size: number): Promise<Figures> {
  const begun = performance.now();
  const tell = (what: string): void =>
    console.error(
      `${size.toLocaleString('en-US')} articles, ${((performance.now() - begun) / 1000).toFixed(0)} s: ${what}`,
    );
  tell('inventing');
  const invented = invent(size);
  tell('writing');
  const desk = deskOnDisk(invented);
  try {
    const bytes = [...invented.articles.values()].reduce((sum, text) => sum + text.length, 0);
    tell('cold start');
    const cold = await started(desk, false);
    tell(`was ready after ${(cold.ready / 1000).toFixed(1)} s`);
    const kept = diskUse(desk.cache);
    tell('warm start');
    const warm = await started(desk, true);
    tell(`was ready after ${(warm.ready / 1000).toFixed(1)} s, with ${shown(warm.resident)} MB`);
    const waits = await firstWaits(desk);
    tell('looking up');
    const lookUps = await lookedUp(desk, invented);
    return new Map([
      ['megabytes', bytes / 1e6],
      ['cold start: initialized → ready, s', cold.ready / 1000],
      ['articles/s', (1000 * size) / cold.ready],
      ['MB/s', bytes / 1e3 / cold.ready],
      ['warm start: initialized → ready, s', warm.ready / 1000],
      ['warm start: longest wait for an answer in its first 5 s, ms', Math.max(...waits)],
      ['keystroke p50, ms', percentile(warm.keys, 0.5)],
      ['keystroke p95, ms', percentile(warm.keys, 0.95)],
      ['keystroke p95 while all is read again, ms', percentile(warm.meanwhile, 0.95)],
      ['hover p95, ms', percentile(warm.hovers, 0.95)],
      ['definition p95, ms', percentile(warm.definitions, 0.95)],
      ['resident, MB', warm.resident],
      ['index on disk, bytes an article', kept / size],
      ...lookUps,
    ]);
  } finally {
    tell('clearing away');
    desk.remove();
  }
}

interface Start {
  readonly ready: number;
  readonly keys: readonly number[];
  /** Keys while every source is read again. */
  readonly meanwhile: readonly number[];
  readonly hovers: readonly number[];
  readonly definitions: readonly number[];
  readonly resident: number | undefined;
}

/** @param again whether all is read again at the end */
async function started(desk: DeskOnDisk, again: boolean): Promise<Start> {
  const server = await startServer(desk, { debounceMs: 0, restMs: 0 });
  try {
    const begun = performance.now();
    await server.ready;
    const ready = performance.now() - begun;
    await wait(IDLE);
    const line = middleOf(desk.draft.split('\n'));
    const keys = await typedKeys(server, line);
    const character = desk.draft.split('\n')[line]!.indexOf('“') + 30 + keys.length;
    const place = { textDocument: { uri: server.uri }, position: { line, character } };
    const hovers = await timesOf(TIMES, () => server.ask('textDocument/hover', place));
    const definitions = await timesOf(TIMES, () => server.ask('textDocument/definition', place));
    const resident = residentMemory(server.pid);
    const reading = again ? server.ask('deskcheck/reindex', {}) : undefined;
    const meanwhile = again ? await typedKeys(server, line, keys.length) : [];
    await reading;
    return { ready, keys, meanwhile, hovers, definitions, resident };
  } finally {
    server.stop();
  }
}

/** Milliseconds that empty requests wait while a server starts warm: as long as nothing else is let through. */
async function firstWaits(desk: DeskOnDisk): Promise<readonly number[]> {
  const server = await startServer(desk, { debounceMs: 0, restMs: 0 });
  try {
    const waits: number[] = [];
    const end = performance.now() + FIRST;
    while (performance.now() < end) {
      waits.push(...(await timesOf(1, server.empty)));
      await wait(2);
    }
    return waits;
  } finally {
    server.stop();
  }
}

/** Words that stand in the sources as they are, the same with one changed, and words to rank by. */
async function lookedUp(
  desk: DeskOnDisk,
  { altered }: Invented,
): Promise<readonly (readonly [string, number | undefined])[]> {
  // Without the index on disk: these sources are another version of the reader to it, which would have all read again.
  const project = await openProject({ from: desk.root });
  try {
    await project.ready;
    const { corpus } = project;
    const exact = altered.map((words) => words.split(' ').slice(0, 9).join(' '));
    const ranked = altered.map((words) => words.split(' ').slice(3, 7).join(' '));
    const locate = (words: string): unknown =>
      analyseNow(parseDraft(`“${words},” she said.`, { path: 'draft.md', format: 'markdown' }), corpus, {
        level: 'calm',
        decisions: [],
      });
    const half = (times: readonly number[]): number => percentile(times, 0.5);
    const [quoted, changed, found] = [
      half(await timesOf(TIMES, (i) => locate(exact[i]!))),
      half(await timesOf(TIMES, (i) => locate(altered[i]!))),
      half(await timesOf(20, (i) => findPassages(corpus, ranked[i]!))),
    ];
    const ripgrep = ripgrepTimes(join(desk.root, 'corpus'), exact.slice(0, 10));
    const indexed = corpus.articles.length <= SQLITE_MOST;
    const sqlite = indexed ? sqliteTimes(join(desk.root, 'corpus'), ranked.slice(0, 20)) : undefined;
    return [
      ['quotation looked up, ms', quoted],
      ['altered quotation looked up, ms', changed],
      ['ripgrep for the same words, ms', ripgrep && half(ripgrep)],
      ['× ours', ripgrep && half(ripgrep) / quoted],
      ['ranked search (find), ms', found],
      ['SQLite FTS5 for the same, ms', sqlite && half(sqlite)],
      ['ours × SQLite', sqlite && found / half(sqlite)],
    ];
  } finally {
    await project.dispose();
  }
}

function diskUse(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
}
