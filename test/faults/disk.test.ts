// A disk that is full, that cannot be written, that goes on changing while it is read, and whose clock jumps.
import assert from 'node:assert/strict';
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { addDecision, formatLedger } from '../../server/src/adapters/ledger';
import { makeSourceIndex, type Batch } from '../../server/src/adapters/sourceIndex';
import { invent } from '../bench/invent';
import { tempFolder, type TempFolder } from '../harness/tempFolder';
import { program } from './bundles';
import { session, settled, sourcesIn, storeOf } from './sessions';
import { times } from './times';

const decision = {
  rule: 'quote/altered',
  clause: 'half of our barley',
  passage: 'all of our barley',
  reason: 'Her own words.',
};

interface Opened {
  readonly articles: number;
  readonly notes: readonly string[];
}

const toldBy = (said: string): Opened => JSON.parse(said.split('\n')[1] ?? '') as Opened;

describe('a disk', function () {
  this.timeout(60_000 + times(1) * 10_000);
  let folder: TempFolder;
  let ledger: string;
  beforeEach(() => {
    folder = tempFolder();
    ledger = folder.write('deskcheck.ledger.json', formatLedger([decision]));
  });
  afterEach(() => folder.remove());

  function invented(count: number): void {
    for (const [name, text] of invent(count).articles) folder.write(`corpus/${name}`, text);
  }

  /** @param kilobytes that a file may have */
  const opened = async (indexes: string, kilobytes?: number): Promise<Opened> => {
    const args = [await program('openProject'), folder.path, indexes];
    const run = kilobytes === undefined ? ([process.execPath, args] as const) : limited(kilobytes, args);
    return toldBy(execFileSync(run[0], run[1], { encoding: 'utf8' }));
  };
  const limited = (kilobytes: number, args: readonly string[]): readonly [string, string[]] => [
    'bash',
    ['-c', `ulimit -f ${kilobytes}; exec "$@"`, 'bash', process.execPath, ...args],
  ];
  const decided = (args: readonly [string, readonly string[]], options: object = {}): string =>
    spawnSync(args[0], args[1], { encoding: 'utf8', ...options }).stdout;

  describe('where no file may grow any more', () => {
    before(function () {
      if (process.platform === 'win32') this.skip();
    });

    it('loses no decision and leaves nothing behind', async () => {
      const before = readFileSync(ledger, 'utf8');
      const said = decided(limited(0, [await program('decide'), ledger, 'a', '2']));
      assert.match(said, /^! The decision was not written: deskcheck\.ledger\.json cannot be written here .*\n! .*\n$/);
      assert.equal(readFileSync(ledger, 'utf8'), before);
      assert.deepEqual(readdirSync(folder.path), ['deskcheck.ledger.json']);
      const began = performance.now();
      assert.ok((await addDecision(ledger, { ...decision, clause: 'another' })).ok);
      assert.ok(performance.now() - began < 1000, 'somebody who has gone holds the lock');
    });

    it('indexes for the session, and keeps what had room', async () => {
      invented(200);
      await settled();
      const indexes = join(folder.path, 'indexes');
      const fresh = await session(folder.path);
      for (let i = 0; i < times(1); i++) {
        rmSync(indexes, { recursive: true, force: true });
        const { articles, notes } = await opened(indexes, [0, 40, 900][Math.floor(3 * Math.random())]);
        assert.equal(articles, fresh.corpus.articles.length);
        assert.equal(notes.length, 1, notes.join());
        assert.match(notes[0]!, /^The index is kept for this session only: /);
        const after = await session(folder.path, { store: storeOf(indexes, folder.path) });
        assert.deepEqual(after.digest, fresh.digest);
        assert.deepEqual(after.notes, [], 'what had no room is no damage');
      }
    });
  });

  it('that is full for good leaves both as they were', async function () {
    const full = join(folder.path, 'full');
    mkdirSync(full);
    if (
      process.platform !== 'linux' ||
      spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=256k', 'tmpfs', full]).status !== 0
    )
      this.skip();
    try {
      invented(200);
      cpSync(ledger, join(full, 'deskcheck.ledger.json'));
      const { notes, articles } = await opened(join(full, 'indexes'));
      assert.match(notes.join(), /^The index is kept for this session only: the disk is full \[ENOSPC\]/);
      assert.equal(articles, (await session(folder.path)).corpus.articles.length);
      for (let size = 1 << 17; size >= 1; size >>= 1)
        try {
          writeFileSync(join(full, 'filler'), Buffer.alloc(size), { flag: 'a' });
        } catch {
          // Full to the last byte in the end.
        }
      const there = join(full, 'deskcheck.ledger.json');
      const before = readFileSync(there, 'utf8');
      const written = await addDecision(there, { ...decision, clause: 'words '.repeat(2000) });
      assert.ok(!written.ok && /disk is full/.test(written.problem), JSON.stringify(written));
      assert.equal(readFileSync(there, 'utf8'), before);
      assert.deepEqual(readdirSync(full).sort(), ['deskcheck.ledger.json', 'filler', 'indexes']);
      rmSync(join(full, 'filler'));
      assert.ok((await addDecision(there, { ...decision, clause: 'another' })).ok);
    } finally {
      spawnSync('umount', [full]);
    }
  });

  it('that cannot be written is read', async function () {
    if (process.platform === 'win32') this.skip();
    invented(40);
    await settled();
    const nobody = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
    const before = readFileSync(ledger, 'utf8');
    chmodSync(folder.path, 0o555);
    try {
      const args = [await program('openProject'), folder.path, join(folder.path, 'indexes')];
      const { articles, notes } = toldBy(decided([process.execPath, args], nobody));
      assert.equal(articles, (await session(folder.path)).corpus.articles.length);
      assert.match(notes.join(), /^The index is kept for this session only: /);
      const said = decided([process.execPath, [await program('decide'), ledger, 'a', '1']], nobody);
      assert.match(said, /^! The decision was not written: .*you have no permission/);
      assert.equal(readFileSync(ledger, 'utf8'), before);
    } finally {
      chmodSync(folder.path, 0o755);
    }
  });

  it('whose clock jumps hides no change', async () => {
    invented(20);
    await settled();
    const store = join(folder.path, 'cache', 'one');
    const clock = Date.now;
    const pick = <T>(from: readonly T[]): T => from[Math.floor(Math.random() * from.length)]!;
    try {
      for (let i = 0; i < times(6); i++) {
        for (const { absolute } of sourcesIn(folder.path).filter(() => Math.random() < 0.3)) {
          const before = statSync(absolute);
          const text = readFileSync(absolute, 'utf8');
          // As long as before, and at the same time: only what the disk notes for itself tells.
          if (Math.random() < 0.7)
            writeFileSync(
              absolute,
              Math.random() < 0.5
                ? text.replace(/[a-z]/g, (c) => (Math.random() < 0.01 ? 'q' : c))
                : `${text}\nThe ferry leaves at ${i}.\n`,
            );
          const at = pick([
            before.mtime,
            new Date(0),
            new Date(clock() + 1e9),
            new Date(clock() - 1e9),
            new Date(2 ** 33 * 1000),
          ]);
          utimesSync(absolute, at, at);
        }
        if (Math.random() < 0.5) await settled();
        const jump = pick([0, 1e9, -1e9, 1e12]);
        Date.now = () => clock() + jump;
        const after = await session(folder.path, { store, start: () => undefined });
        Date.now = clock;
        assert.deepEqual(after.digest, (await session(folder.path)).digest, `jump ${i}`);
      }
    } finally {
      Date.now = clock;
    }
  });

  it('on which sources vanish, grow and change while they are read is right once it is quiet', async () => {
    invented(60);
    const store = join(folder.path, 'cache', 'one');
    const restless = `
      const fs = require('node:fs'); const [dir] = process.argv.slice(1); let i = 0;
      for (;;) {
        const file = dir + '/restless-' + (i++ % 12) + '.txt';
        try {
          if (i % 5 === 0) fs.rmSync(file, { force: true });
          else if (i % 7 === 0) fs.renameSync(file, dir + '/restless-' + (i % 11) + '.txt');
          else if (i % 3 === 0) fs.truncateSync(file, 100);
          else fs.appendFileSync(file, ('The ferry number ' + i + ' leaves Hrane at nine. ').repeat(400));
        } catch {}
      }`;
    const other = spawn(process.execPath, ['-e', restless, join(folder.path, 'corpus')], { stdio: 'ignore' });
    try {
      await wait(200);
      for (let i = 0; i < times(3); i++) await session(folder.path, { store });
    } finally {
      other.kill('SIGKILL');
      await new Promise((resolve) => other.once('exit', resolve));
    }
    assert.deepEqual((await session(folder.path, { store })).digest, (await session(folder.path)).digest);
    await settled();
    const quiet = await session(folder.path, { store });
    assert.deepEqual(quiet.digest, (await session(folder.path)).digest);
    assert.equal((await session(folder.path, { store })).read, 0);
  });

  it('on which the cache is cleared away under an open window serves it on', async () => {
    invented(60);
    await settled();
    const store = join(folder.path, 'cache', 'one');
    const fresh = await session(folder.path);
    for (const clear of [
      () => rmSync(store, { recursive: true }),
      () => renameSync(dirname(store), join(folder.path, 'elsewhere')),
    ]) {
      await session(folder.path, { store });
      const index = makeSourceIndex({ store });
      const texts: string[] = [];
      let cleared = false;
      const look = ({ read }: Batch): void => {
        if (!cleared) clear();
        cleared = true;
        for (const { articles } of read.files) texts.push(...articles.map(({ text }) => text));
      };
      const restoring = index.restore(sourcesIn(folder.path));
      let next = await restoring.next();
      for (; next.done !== true; next = await restoring.next()) look(next.value);
      for await (const batch of index.read(next.value)) look(batch);
      await index.dispose();
      assert.deepEqual(texts.sort(), [...fresh.corpus.articles].map(({ text }) => text).sort());
      assert.deepEqual((await session(folder.path, { store })).digest, fresh.digest);
    }
  });
});
