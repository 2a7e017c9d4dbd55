// Several windows on one workspace, which open, read, put their logs in order and are killed at any moment: none is in another's way,
// none calls damaged what another is just writing, and the index is right in the end.
import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { invent } from '../bench/invent';
import { tempFolder, type TempFolder } from '../harness/tempFolder';
import { program } from './bundles';
import { session, settled, storeOf } from './sessions';
import { times } from './times';

interface Opened {
  readonly articles: number;
  readonly notes: readonly string[];
}

describe('windows on one workspace', function () {
  this.timeout(60_000 + times(1) * 20_000);
  let folder: TempFolder;
  beforeEach(() => (folder = tempFolder()));
  const open: ChildProcess[] = [];
  afterEach(() => {
    for (const window of open.splice(0)) window.kill('SIGKILL');
    folder.remove();
  });

  const start = async (name: 'openProject' | 'rereadSources', ...args: string[]): Promise<ChildProcess> => {
    const window = spawn(process.execPath, [await program(name), ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
    open.push(window);
    return window;
  };

  it('that open while others still index take it calmly', async () => {
    const count = times(1) > 1 ? 600 : 200;
    for (const [name, text] of invent(count).articles) folder.write(`corpus/${name}`, text);
    await settled();
    const indexes = join(folder.path, 'indexes');
    for (let i = 0; i < times(1); i++) {
      rmSync(indexes, { recursive: true, force: true });
      const windows: Promise<Opened>[] = [];
      for (let k = 0; k < 3; k++) {
        const window = await start('openProject', folder.path, indexes);
        const said: Buffer[] = [];
        window.stdout!.on('data', (more: Buffer) => said.push(more));
        const done = once(window, 'exit');
        windows.push(done.then(() => JSON.parse(Buffer.concat(said).toString().split('\n')[1] ?? 'null') as Opened));
        await once(window.stdout!, 'data');
        await wait(150 * Math.random());
      }
      for (const { articles, notes } of await Promise.all(windows)) {
        assert.equal(articles, count);
        assert.deepEqual(notes, []);
      }
      assert.equal((await session(folder.path, { store: storeOf(indexes, folder.path) })).read, 0);
    }
  });

  it('that read again and again keep their logs in order, and are killed over it without loss', async () => {
    for (const [name, text] of invent(60).articles) folder.write(`corpus/${name}`, text);
    await settled();
    const store = join(folder.path, 'cache', 'one');
    const fresh = await session(folder.path);
    const notes: string[] = [];
    let rounds = 0;
    for (let i = 0; i < times(1); i++) {
      const windows = [
        await start('rereadSources', folder.path, store),
        await start('rereadSources', folder.path, store),
      ];
      for (const window of windows)
        window.stdout!.on('data', (words: Buffer) => {
          const lines = words.toString().split('\n').filter(Boolean);
          rounds += lines.filter((line) => line === '.').length;
          notes.push(...lines.filter((line) => line.startsWith('!')));
        });
      await Promise.all(windows.map((window) => once(window.stdout!, 'data')));
      // Others come and go meanwhile.
      for (let k = 0; k < 5; k++) {
        const { notes, digest } = await session(folder.path, { store });
        assert.deepEqual(notes, []);
        assert.deepEqual(digest, fresh.digest);
      }
      await wait(300 * Math.random());
      const ends = windows.map((window) => once(window, 'exit'));
      for (const window of windows) {
        window.kill('SIGKILL');
        await wait(20 * Math.random());
      }
      await Promise.all(ends);
      const after = await session(folder.path, { store });
      assert.deepEqual(after.digest, fresh.digest);
      assert.deepEqual(after.notes, []);
    }
    assert.ok(rounds > times(1) * 4, `only ${rounds} rounds`);
    assert.deepEqual(notes, []);
    assert.equal((await session(folder.path, { store })).read, 0);
  });
});
