// The index on disk: what it knows is what the files say, whatever has happened to it in between.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  readFileSync,
  readdirSync,
  readlinkSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { GrowingLog } from '../../server/src/adapters/sourceIndex/growingLog';
import { readLog } from '../../server/src/adapters/sourceIndex/indexLog';
import { makeSourceIndex, type SourceAddress, type SourceIndexOptions } from '../../server/src/adapters/sourceIndex';
import { openProject } from '../../server/src/adapters/project';
import { emptyCorpus, type SourceProblem } from '../../server/src/engine/index';
import { invent } from '../bench/invent';
import { corpusDigest } from '../harness/corpusDigest';
import { tempFolder, type TempFolder } from '../harness/tempFolder';

const COUNT = 30;
/** A file as young as this may change again unseen, so it is not trusted. */
const SETTLED = 60;

describe('the index of the sources', () => {
  let folder: TempFolder;
  let files: readonly SourceAddress[];
  let store: string;

  beforeEach(async () => {
    folder = tempFolder();
    store = join(folder.path, 'cache', 'one');
    files = [...invent(COUNT).articles].map(([name, text]) => {
      folder.write(`corpus/${name}`, text);
      return { absolute: join(folder.path, 'corpus', name), shown: `corpus/${name}` };
    });
    await wait(SETTLED);
  });
  afterEach(() => folder.remove());

  interface Session {
    readonly digest: unknown;
    readonly problems: readonly SourceProblem[];
    /** What the store did not know. */
    readonly read: readonly string[];
  }

  async function session(options: SourceIndexOptions = { store }, of = files): Promise<Session> {
    const index = makeSourceIndex(options);
    let corpus = emptyCorpus;
    const restoring = index.restore(of);
    let next = await restoring.next();
    for (; next.done !== true; next = await restoring.next())
      corpus = corpus.update({ read: next.value.read, problems: next.value.problems });
    for await (const { read, problems } of index.read(next.value)) corpus = corpus.update({ read, problems });
    await index.rest(() => of.map(({ shown }) => shown));
    const digest = corpusDigest(corpus);
    await index.dispose();
    return { digest, problems: corpus.problems, read: next.value.map(({ shown }) => shown) };
  }
  const fresh = async (of = files): Promise<unknown> => (await session({}, of)).digest;
  const logs = (): readonly string[] => readdirSync(store).map((name) => join(store, name));

  it('reads nothing twice that has not changed', async () => {
    assert.equal((await session()).read.length, COUNT);
    const again = await session();
    assert.deepEqual(again.read, []);
    assert.deepEqual(again.digest, await fresh());
  });

  it('reads again what has changed, and forgets what is gone', async () => {
    await session();
    writeFileSync(files[3]!.absolute, 'The ferry to Hrane leaves at nine.');
    const left = files.slice(1);
    await wait(SETTLED);
    const again = await session({ store }, left);
    assert.deepEqual(again.read, [files[3]!.shown]);
    assert.deepEqual(again.digest, await fresh(left));
    assert.deepEqual((await session({ store }, left)).read, []);
  });

  it('does not trust a file that was still being written', async () => {
    writeFileSync(files[0]!.absolute, 'The ferry leaves at nine.');
    await session();
    assert.deepEqual((await session()).read, [files[0]!.shown]);
  });

  it('remembers why a file could not be read', async () => {
    writeFileSync(files[2]!.absolute, Buffer.from([0, 1, 2, 3, 0, 0, 7]));
    await wait(SETTLED);
    const first = await session();
    const again = await session();
    assert.deepEqual(again.read, []);
    assert.equal(again.problems.length, 1);
    assert.deepEqual(again.digest, first.digest);
  });

  it('keeps whole blocks of a log that was cut anywhere, or damaged anywhere', async () => {
    await session();
    const [log = ''] = logs();
    const whole = readFileSync(log);
    const expected = await fresh();
    const said: string[] = [];
    await fc.assert(
      fc.asyncProperty(fc.double({ min: 0, max: 1, noNaN: true }), fc.boolean(), async (share, cut) => {
        for (const other of logs()) rmSync(other);
        writeFileSync(log, whole);
        const at = Math.floor(share * (whole.length - 1));
        if (cut) truncateSync(log, at);
        else {
          const damaged = Buffer.from(whole);
          damaged[at] = damaged[at]! ^ 0x55;
          writeFileSync(log, damaged);
        }
        const after = await session({ store, note: (words) => said.push(words) });
        assert.deepEqual(after.digest, expected);
        // What was wrong has been put right.
        const healed = await session();
        assert.deepEqual(healed.digest, expected);
        assert.deepEqual(healed.read, []);
      }),
      { numRuns: Number(process.env.FUZZ ?? 10) },
    );
    assert.match(said[0] ?? '', /^1 index file was old or damaged; \d+ sources are read again\.$/);
  });

  it('passes over what is no log of ours', async () => {
    await session();
    writeFileSync(join(store, '000009-other.log'), 'deskcheck index 0 of another version\n'.repeat(9));
    appendFileSync(logs()[0]!, 'half a block');
    assert.deepEqual((await session()).digest, await fresh());
  });

  it('answers with what it has read by then where files take their time, and reads all of them', async () => {
    const wanted = await fresh();
    const before = performance.now.bind(performance);
    let ahead = 0;
    performance.now = () => before() + (ahead += 6000);
    try {
      assert.deepEqual((await session()).digest, wanted);
    } finally {
      performance.now = before;
    }
    assert.deepEqual((await session()).read, []);
  });

  it('goes on for this session where nothing can be written', async () => {
    folder.write('cache', 'a file where the folder should be');
    const said: string[] = [];
    const first = await session({ store, note: (words) => said.push(words) });
    assert.deepEqual(first.digest, await fresh());
    assert.equal(said.length, 1);
    assert.match(said[0] ?? '', /^The index is kept for this session only: /);
  });

  it('serves two windows at once, and the next one from what both left', async () => {
    const [one, other] = await Promise.all([session(), session()]);
    assert.deepEqual(one.digest, other.digest);
    const next = await session();
    assert.deepEqual(next.read, []);
    assert.deepEqual(next.digest, one.digest);
  });

  it('writes many small blocks anew as few, and reads texts from logs that are gone', async () => {
    await session();
    for (let i = 0; i < 40; i++) {
      writeFileSync(files[i % COUNT]!.absolute, `The ferry number ${String(i)} leaves at nine.`);
      await wait(SETTLED);
      await session();
    }
    assert.ok(logs().length < 40, `${String(logs().length)} logs`);
    assert.deepEqual((await session()).digest, await fresh());
  }).timeout(60_000);

  /** Logs that this process holds open; none where the system does not tell. */
  const openLogs = (): readonly string[] =>
    (process.platform === 'linux' ? readdirSync('/proc/self/fd') : []).flatMap((fd) => {
      try {
        const path = readlinkSync(`/proc/self/fd/${fd}`);
        return path.startsWith(store) ? [path] : [];
      } catch {
        return [];
      }
    });
  /** What nobody holds any more is closed with the next collection. */
  async function closedLogs(): Promise<void> {
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as () => void;
    for (let i = 0; i < 3; i++) {
      collect();
      await wait(20);
    }
  }

  it('puts its log in order while a session lasts, under snapshots that read from it', async () => {
    await session();
    const bytes = (): number => logs().reduce((sum, log) => sum + statSync(log).size, 0);
    const atFirst = bytes();
    const spare = 20_000;
    const index = makeSourceIndex({ store, spare });
    const present = files.map(({ shown }) => shown);
    let corpus = emptyCorpus;
    const read = async (some: readonly SourceAddress[]): Promise<void> => {
      for await (const { read, problems } of index.read(some)) corpus = corpus.update({ read, problems });
      await index.rest(() => present);
    };
    const restoring = index.restore(files);
    for (let next = await restoring.next(); next.done !== true; next = await restoring.next())
      corpus = corpus.update({ read: next.value.read });
    await index.rest(() => present);
    const first = corpus;
    const before = first.articles.map(({ paragraphs }) => paragraphs.length);
    let most = 0;
    let written = 0;
    for (let i = 0; i < 60; i++) {
      const file = files[i % 4]!;
      writeFileSync(file.absolute, `The ferry number ${String(i)} leaves Hrane at nine.\n\n`.repeat(40));
      const held = bytes();
      await read([file]);
      most = Math.max(most, bytes() - atFirst);
      written += Math.max(0, bytes() - held);
    }
    assert.ok(written > 8 * spare, `only ${String(written)} bytes were written`);
    assert.ok(most < 4 * spare, `${String(most)} bytes more than at first`);
    assert.equal(logs().length, 2);
    await closedLogs();
    // The first snapshot keeps one or two open, not each there has been.
    assert.ok(openLogs().length <= 4, openLogs().join());
    assert.deepEqual(corpusDigest(corpus), await fresh());
    assert.deepEqual(
      first.articles.map(({ paragraphs }) => paragraphs.length),
      before,
    );
    assert.ok(first.articles.every(({ text }) => text.trim() !== ''));
    await index.dispose();
    await wait(SETTLED);
    assert.deepEqual((await session()).digest, await fresh());
  });

  it('keeps what another window writes meanwhile, and calls none of it damage', async () => {
    await session({ store }, files.slice(0, 20));
    const [log = ''] = logs();
    const whole = readFileSync(log);
    const { blocks } = readLog(log);
    const said: string[] = [];
    for (const end of [0, 30, 64, 65, 70, 110, blocks.at(-1)!.at + 50, whole.length - 1]) {
      for (const other of logs()) rmSync(other);
      writeFileSync(log, whole.subarray(0, end));
      const meanwhile = makeSourceIndex({ store, note: (words) => said.push(words) });
      const restoring = meanwhile.restore(files);
      let next = await restoring.next();
      for (; next.done !== true; next = await restoring.next()) assert.ok(next.value.count > 0);
      writeFileSync(log, whole);
      for await (const batch of meanwhile.read(next.value)) assert.ok(batch.count > 0);
      await meanwhile.rest(() => files.map(({ shown }) => shown));
      await meanwhile.dispose();
      assert.deepEqual(said, [], `cut at ${String(end)}`);
      assert.ok(logs().includes(log));
      assert.deepEqual((await session()).read, []);
    }
  });

  it('begins another log where its own was written anew by others', async () => {
    const index = makeSourceIndex({ store });
    const read = async (some: readonly SourceAddress[]): Promise<void> => {
      for await (const batch of index.read(some)) assert.ok(batch.count > 0);
    };
    await read(files.slice(0, 3));
    for (const log of logs()) rmSync(log);
    await read(files.slice(3));
    await index.dispose();
    assert.deepEqual(
      (await session()).read,
      files.slice(0, 3).map(({ shown }) => shown),
    );
  });

  it('goes on behind the last whole block, whatever a thread that was lost left there', async () => {
    const index = makeSourceIndex({ store });
    for await (const batch of index.read(files.slice(0, 5))) assert.ok(batch.count > 0);
    await index.dispose();
    const [log = ''] = logs();
    const end = statSync(log).size;
    appendFileSync(log, 'half a block');
    const goOn = GrowingLog.goOn({ path: log, end });
    assert.ok(goOn);
    goOn.close();
    assert.equal(readLog(log).state, 'whole');
  });

  it('reads on where its log has been taken away', async () => {
    const index = makeSourceIndex({ store });
    const read = async (some: readonly SourceAddress[]): Promise<number> => {
      let count = 0;
      for await (const batch of index.read(some)) count += batch.read.files.length;
      return count;
    };
    writeFileSync(files[0]!.absolute, '');
    assert.equal(await read(files.slice(0, 1)), 0);
    rmSync(store, { recursive: true });
    assert.equal(await read(files.slice(1)), COUNT - 1);
    await index.dispose();
  });

  it('keeps its texts for snapshots that live on', async () => {
    await session();
    const project = makeSourceIndex({ store });
    let corpus = emptyCorpus;
    const restoring = project.restore(files);
    for (let next = await restoring.next(); next.done !== true; next = await restoring.next())
      corpus = corpus.update({ read: next.value.read });
    await project.dispose();
    rmSync(store, { recursive: true });
    assert.deepEqual(
      corpus.articles.map(({ text }) => text.trim() !== ''),
      files.map(() => true),
    );
  });

  it('lets nobody else on the machine look', async function () {
    if (process.platform === 'win32') this.skip();
    await session();
    const modes = execFileSync('stat', ['-c', '%a', store, ...logs()], { encoding: 'utf8' });
    assert.deepEqual(modes.trim().split('\n'), ['700', '600']);
  });

  it('is where a project looks first, and not where it has nothing to keep it', async () => {
    const indexes = join(folder.path, 'indexes');
    const open = async (): Promise<number> => {
      const project = await openProject({ from: folder.path, indexes });
      await project.ready;
      const { length } = project.corpus.articles;
      await project.dispose();
      return length;
    };
    assert.equal(await open(), COUNT);
    assert.equal(await open(), COUNT);
    assert.equal(readdirSync(indexes).length, 1);
  });
});
