// A checkout under an open draft: files are written, moved and removed by the hundred while the writer types. Keys stay answered,
// and in the end all is as in a window that is opened then. `STORM=5000 npx mocha test/faults/storm.test.ts` makes it a large one.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import { startServerProcess, type ServerProcess } from '../harness/serverProcess';
import { tempFolder, type TempFolder } from '../harness/tempFolder';
import { invent } from '../bench/invent';
import { program } from './bundles';

const FILES = Number(process.env.STORM ?? 150);
/** Milliseconds that a key, and the question after it, may take the server at worst, waiting for a core left out where that is known. */
const LONGEST = 5000;

/** Half a minute, and more for more files. */
async function eventually(condition: () => boolean | Promise<boolean>, every = 50): Promise<void> {
  const until = performance.now() + 30_000 + FILES * 40;
  while (!(await condition())) {
    if (performance.now() > until) throw new Error(`Waited in vain for ${condition.toString()}`);
    await wait(every);
  }
}

function spread(times: readonly number[]): string {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number): string => (sorted[Math.floor((sorted.length - 1) * share)] ?? 0).toFixed(0);
  return `${at(0.5)} ms in the middle, ${at(0.95)} at the 95th percentile, ${at(1)} at most`;
}

interface Listed {
  readonly sources: readonly { readonly key: string }[];
  readonly problems: readonly unknown[];
}

describe('a storm of files', function () {
  this.timeout(120_000 + FILES * 120);
  let folder: TempFolder;
  const servers: ServerProcess[] = [];
  beforeEach(() => (folder = tempFolder()));
  afterEach(async () => {
    await Promise.all(servers.splice(0).map((server) => server.kill()));
    folder.remove();
  });

  const window = async (cache: string): Promise<ServerProcess> => {
    const server = await startServerProcess({
      program: await program('server'),
      root: folder.path,
      cache: join(folder.path, cache),
    });
    servers.push(server);
    return server;
  };
  const ready = (server: ServerProcess, path: string): Promise<void> =>
    eventually(() => server.status(path)?.state === 'ready');
  const keysIn = async (server: ServerProcess): Promise<readonly string[]> =>
    (await server.ask<Listed>('deskcheck/sources', {})).sources.map(({ key }) => key).sort();
  const codesIn = async (server: ServerProcess, path: string): Promise<readonly unknown[]> => {
    const report = await server.ask<{ items?: { code: unknown; range: unknown }[] }>('textDocument/diagnostic', {
      textDocument: { uri: server.uri(path) },
    });
    return (report.items ?? []).map(({ code, range }) => ({ code, range }));
  };

  it('keeps no key waiting and is followed to its end', async () => {
    const { articles, draft } = invent(FILES);
    await mkdir(join(folder.path, 'corpus'));
    for (const [name, article] of [...articles].slice(0, FILES / 10))
      await writeFile(join(folder.path, 'corpus', name), article);
    const server = await window('cache');
    server.open('draft.md', draft);
    await ready(server, 'draft.md');

    const waits: number[] = [];
    const works: number[] = [];
    let typed = draft;
    let over = false;
    const typing = (async () => {
      for (let i = 0; !over; i++) {
        const sign = 'the ferry left at nine. '.charAt(i % 24);
        server.change('draft.md', [
          { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text: sign },
        ]);
        typed = sign + typed;
        const asked = performance.now();
        const before = server.worked();
        await server.ask('textDocument/hover', {
          textDocument: { uri: server.uri('draft.md') },
          position: { line: 2, character: 20 },
        });
        waits.push(performance.now() - asked);
        works.push(before === undefined ? performance.now() - asked : server.worked()! - before);
        await wait(30);
      }
    })();
    // By another process: what is waited for is the server, not whoever writes.
    const storm = spawn(process.execPath, [await program('storm'), join(folder.path, 'corpus'), String(FILES)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const removed = text(storm.stdout);
    assert.deepEqual(await once(storm, 'exit'), [0, null]);
    const left = FILES - Number(await removed);
    // While the server follows, too.
    await eventually(async () => (await keysIn(server)).length === left, 500);
    await wait(300);
    over = true;
    await typing;
    assert.equal(server.ended(), undefined, 'the server has ended');

    const other = await window('another-cache');
    other.open('draft.md', typed);
    await ready(other, 'draft.md');
    const expected = await keysIn(other);
    assert.equal(expected.length, left);
    await eventually(async () => (await keysIn(server)).join() === expected.join());
    await ready(server, 'draft.md');
    await eventually(
      async () =>
        JSON.stringify(await codesIn(server, 'draft.md')) === JSON.stringify(await codesIn(other, 'draft.md')),
    );
    const told = `${waits.length} keys took ${spread(waits)}; of that the server worked ${spread(works)}`;
    if (process.env.STORM !== undefined) console.log(`      ${told}`);
    assert.ok(Math.max(...works) < LONGEST, told);
  });
});
