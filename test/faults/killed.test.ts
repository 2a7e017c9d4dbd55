// kill -9 at any moment of indexing and of writing the ledger: nothing is lost that was there, and nothing is wrong.
import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { addDecision, readLedger } from '../../server/src/adapters/ledger';
import { invent } from '../bench/invent';
import { tempFolder, type TempFolder } from '../harness/tempFolder';
import { program } from './bundles';
import { session, settled, storeOf } from './sessions';
import { times } from './times';

describe('a process that is killed', function () {
  this.timeout(60_000 + times(2) * 10_000);
  let folder: TempFolder;
  beforeEach(() => (folder = tempFolder()));
  afterEach(() => folder.remove());

  const start = async (name: 'openProject' | 'decide', ...args: string[]): Promise<ChildProcess> =>
    spawn(process.execPath, [await program(name), ...args], { stdio: ['ignore', 'pipe', 'inherit'] });

  async function ended(child: ChildProcess): Promise<number> {
    const [code] = (await once(child, 'exit')) as [number | null];
    return code ?? -1;
  }

  it('while it indexes leaves an index that is right as far as it goes, also beside another window', async () => {
    const count = 300;
    for (const [name, text] of invent(count).articles) folder.write(`corpus/${name}`, text);
    await settled();
    const indexes = join(folder.path, 'indexes');
    const open = (): Promise<ChildProcess> => start('openProject', folder.path, indexes);
    const reading = (window: ChildProcess): Promise<unknown> => once(window.stdout!, 'data');
    const took = async (): Promise<number> => {
      const window = await open();
      const end = ended(window);
      await reading(window);
      const began = performance.now();
      assert.equal(await end, 0);
      return performance.now() - began;
    };
    const [cold, warm] = [await took(), await took()];
    const store = storeOf(indexes, folder.path);
    assert.ok(existsSync(store));
    let killed = 0;
    for (let i = 0; i < times(2); i++) {
      // Now and then everything is.
      if (i % 2 === 1) rmSync(store, { recursive: true });
      // Some sources are new each time, so that there is something to read and write.
      for (let k = 0; k < 40; k++)
        folder.write(`corpus/new-${i}-${k}.txt`, `The ferry number ${i} ${k} leaves Hrane at nine.`);
      await settled();
      const windows = [await open(), ...(i % 2 === 0 ? [await open()] : [])];
      const ends = windows.map(ended);
      await Promise.all(windows.map(reading));
      await wait((i % 2 === 1 ? cold : warm) * 0.8 * Math.random());
      for (const window of windows) if (window.kill('SIGKILL')) killed++;
      await Promise.all(ends);
    }
    if (times(2) > 9) assert.ok(killed > times(2) / 4, `only ${killed} were slow enough to be killed`);
    const [after, fresh] = [await session(folder.path, { store }), await session(folder.path)];
    assert.deepEqual(after.digest, fresh.digest);
    assert.equal((await session(folder.path, { store })).read, 0);
  });

  it('while it writes the ledger leaves every decision that was acknowledged', async () => {
    const path = folder.write('deskcheck.ledger.json', '');
    writeFileSync(path, '{ "version": 1, "accepted": [] }\n');
    const told: string[] = [];
    for (let i = 0; i < times(2); i++) {
      const windows = await Promise.all([`a${i}`, `b${i}`].map((name) => start('decide', path, name)));
      const ends = windows.map(ended);
      const enough = told.length + 1 + 40 * Math.random();
      await new Promise<void>((resolve) => {
        for (const window of windows)
          window.stdout!.on('data', (words: Buffer) => {
            told.push(...words.toString().split('\n').filter(Boolean));
            if (told.length >= enough) resolve();
          });
      });
      await wait(4 * Math.random());
      for (const window of windows) window.kill('SIGKILL');
      await Promise.all(ends);
      const { decisions, problem } = await readLedger(path);
      assert.equal(problem, undefined);
      const there = new Set(decisions.map((decision) => ('clause' in decision ? decision.clause : '')));
      assert.deepEqual(
        told.filter((name) => !there.has(name)),
        [],
        'acknowledged and lost',
      );
    }
    // Whoever comes next is not kept out, and clears away.
    const written = await addDecision(path, { rule: 'quote/altered', clause: 'last', passage: 'x', reason: 'y' });
    assert.ok(written.ok);
    assert.deepEqual(readdirSync(folder.path), ['deskcheck.ledger.json']);
    assert.match(readFileSync(path, 'utf8'), /"last"/);
  });
});
