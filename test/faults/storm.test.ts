// A checkout under an open draft: files are written, moved and removed by the hundred while the writer types. Keys stay answered,
// and in the end all is as in a window that is opened then. `STORM=5000 npx mocha test/faults/storm.test.ts` makes it a large one.
import assert from 'node:assert/strict';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { startServerProcess, type ServerProcess } from '../harness/serverProcess';
import { tempFolder, type TempFolder } from '../harness/tempFolder';
import { invent } from '../bench/invent';
import { program } from './bundles';

const FILES = Number(process.env.STORM ?? 150);
/** Milliseconds that a key, and the question after it, may take at worst, on a machine that does other things, too. */
const LONGEST = 5000;

/** Half a minute, and more for more files. */
async function eventually(condition: () => boolean | Promise<boolean>): Promise<void> {
  const until = performance.now() + 30_000 + FILES * 40;
  while (!(await condition())) {
    if (performance.now() > until) throw new Error(`Waited in vain for ${condition.toString()}`);
    await wait(50);
  }
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
    const all = [...articles];
    const write = (at: string, some: typeof all): Promise<unknown> =>
      Promise.all(some.map(([name, text]) => writeFile(join(folder.path, 'corpus', at, name), text)));
    await mkdir(join(folder.path, 'corpus'));
    await write('', all.slice(0, FILES / 10));
    const server = await window('cache');
    server.open('draft.md', draft);
    await ready(server, 'draft.md');

    const waits: number[] = [];
    let text = draft;
    let over = false;
    const typing = (async () => {
      for (let i = 0; !over; i++) {
        const sign = 'the ferry left at nine. '.charAt(i % 24);
        server.change('draft.md', [
          { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text: sign },
        ]);
        text = sign + text;
        const asked = performance.now();
        await server.ask('textDocument/hover', {
          textDocument: { uri: server.uri('draft.md') },
          position: { line: 2, character: 20 },
        });
        waits.push(performance.now() - asked);
        await wait(30);
      }
    })();
    const corpus = join(folder.path, 'corpus');
    await Promise.all(['a', 'b'].map((name) => mkdir(join(corpus, name))));
    await write('a', all.slice(FILES / 10, FILES / 2));
    await wait(200);
    await write('b', all.slice(FILES / 2));
    await rename(join(corpus, 'a'), join(corpus, 'c'));
    await wait(200);
    const moved = (await readdir(join(corpus, 'b'))).slice(0, FILES / 5);
    await Promise.all(
      moved.map((name, i) =>
        i % 2 === 0 ? rm(join(corpus, 'b', name)) : rename(join(corpus, 'b', name), join(corpus, 'c', name)),
      ),
    );
    await write(
      '',
      all.slice(0, FILES / 10).map(([name, article]) => [name, article.replace('the', 'no')]),
    );
    await wait(300);
    over = true;
    await typing;
    assert.equal(server.ended(), undefined, 'the server has ended');

    const other = await window('another-cache');
    other.open('draft.md', text);
    await ready(other, 'draft.md');
    const expected = await keysIn(other);
    assert.equal(expected.length, FILES - Math.ceil(moved.length / 2));
    await eventually(async () => (await keysIn(server)).join() === expected.join());
    await ready(server, 'draft.md');
    await eventually(
      async () =>
        JSON.stringify(await codesIn(server, 'draft.md')) === JSON.stringify(await codesIn(other, 'draft.md')),
    );
    const sorted = waits.sort((a, b) => a - b);
    const told = `${sorted.length} keys, p50 ${sorted[sorted.length >> 1]?.toFixed(0)} ms, p95 ${sorted[Math.floor(sorted.length * 0.95)]?.toFixed(0)} ms, at most ${sorted.at(-1)?.toFixed(0)} ms`;
    if (process.env.STORM !== undefined) console.log(`      ${told}`);
    assert.ok(sorted.at(-1)! < LONGEST, told);
  });
});
