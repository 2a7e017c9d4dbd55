// What was judged is kept by hashes alone, within bounds, and damage costs no more than what stood behind it.
import assert from 'node:assert/strict';
import { appendFileSync, existsSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ANSWERS, judgementOf } from '../../../server/src/adapters/judge/answers';
import { VerdictCache } from '../../../server/src/adapters/judge/verdictCache';
import type { JudgePair } from '../../../server/src/engine/index';
import { tempFolder, type TempFolder } from '../../harness/tempFolder';

const pair = (i: number): JudgePair => ({ passage: `Passage of pier ${i}.`, claim: `Claim of pier ${i}.` });
const judgement = (i: number) => judgementOf([i % 7, 1, i % 3, 0.5], ANSWERS, 1)!;

describe('what was judged before', () => {
  let folder: TempFolder;
  let log: string;
  beforeEach(() => {
    folder = tempFolder({});
    log = join(folder.path, 'judge/judged.log');
  });
  afterEach(() => folder.remove());

  const open = async (most?: number): Promise<VerdictCache> => {
    const cache = new VerdictCache(join(folder.path, 'judge'), most);
    await cache.restored();
    return cache;
  };
  const fill = async (from: number, to: number, most?: number): Promise<void> => {
    const cache = await open(most);
    for (let i = from; i < to; i++) cache.add('m', [[pair(i), judgement(i)]]);
    await cache.written();
  };

  it('is the same number for number, and of that model only', async () => {
    await fill(0, 50);
    const cache = await open();
    for (let i = 0; i < 50; i++) assert.deepEqual(cache.get('m', pair(i)), judgement(i));
    assert.equal(cache.get('n', pair(1)), undefined);
    assert.equal(cache.get('m', { passage: pair(1).claim, claim: pair(1).passage }), undefined);
  });

  it('holds no word, for nobody else on this machine', async () => {
    await fill(0, 50);
    assert.doesNotMatch(readFileSync(log, 'latin1'), /pier|laim/);
    if (process.platform !== 'win32') assert.equal(statSync(log).mode & 0o077, 0);
  });

  it('outlives half an entry, damage and a file that is none of ours', async () => {
    await fill(0, 10);
    appendFileSync(log, 'half');
    assert.deepEqual((await open()).get('m', pair(9)), judgement(9));
    await fill(10, 20);
    assert.deepEqual((await open()).get('m', pair(19)), judgement(19));
    const bytes = readFileSync(log);
    bytes[24 * 11] = ~bytes[24 * 11]!;
    writeFileSync(log, bytes);
    const damaged = await open();
    assert.deepEqual([damaged.get('m', pair(9)), damaged.get('m', pair(10))], [judgement(9), undefined]);
    truncateSync(log, 3);
    assert.equal((await open()).get('m', pair(1)), undefined);
    await fill(0, 3);
    assert.deepEqual((await open()).get('m', pair(2)), judgement(2));
  });

  it('does not grow for ever: the oldest go', async () => {
    await fill(0, 1000, 100);
    assert.ok(statSync(log).size <= 24 * 202);
    const cache = await open(100);
    assert.deepEqual([cache.get('m', pair(999)), cache.get('m', pair(0))], [judgement(999), undefined]);
  });

  it('is kept in memory where there is no folder, or none can be made', async () => {
    writeFileSync(join(folder.path, 'judge'), 'a file');
    for (const cache of [new VerdictCache(undefined), await open()]) {
      cache.add('m', [[pair(1), judgement(1)]]);
      await cache.written();
      assert.deepEqual(cache.get('m', pair(1)), judgement(1));
    }
    assert.ok(!existsSync(log));
  });
});

describe('an answer', () => {
  it('is made of whatever outputs a model has', () => {
    const of = (...given: Parameters<typeof judgementOf>): readonly number[] =>
      Object.values(judgementOf(...given) ?? {}).map((it: number) => Math.round(it * 100) / 100);
    assert.deepEqual(of([0, 0], ['not_stated', 'supported'], 1), [0.5, 0, 0, 0.5]);
    assert.deepEqual(of([9, 0, 0], ['contradicted', 'supported', 'not_stated'], 1), [0, 1, 0, 0]);
    assert.deepEqual(of([0], ['supported'], 1), [0.5, 0, 0, 0.5]);
    assert.deepEqual(of([0, 2, 0, 0], ANSWERS, 2), [0.17, 0.48, 0.17, 0.17]);
    assert.equal(judgementOf([Number.NaN, 1, 1, 1], ANSWERS, 1), undefined);
    assert.equal(judgementOf([1, 1], ANSWERS, 1), undefined);
  });
});
