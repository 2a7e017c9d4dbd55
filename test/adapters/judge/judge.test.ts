// The judge with a tiny model of random weights: what Python says it answers, in whichever order it is asked.
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Judgement } from '../../../server/src/engine/index';
import { makeJudge, type JudgeOptions } from '../../../server/src/adapters/judge/index';
import { Judging } from '../../../server/src/adapters/judge/judging';
import type { JudgeOrder } from '../../../server/src/adapters/judge/messages';

const fixtures = join(import.meta.dirname, '../../fixtures/judge');
const tiny = join(fixtures, 'tiny');
interface Golden {
  readonly passage: string;
  readonly claim: string;
  readonly probabilities: readonly number[];
}
const { answers } = JSON.parse(readFileSync(join(fixtures, 'golden.json'), 'utf8')) as {
  readonly answers: readonly Golden[];
};

const judging = new Judging();
const orders: JudgeOrder[] = [];
const here: JudgeOptions['here'] = (order) => {
  orders.push(order);
  return judging.answer(order);
};
const options: JudgeOptions = { on: true, model: tiny, here };
const numbers = (it: Judgement | undefined) => (it ? [it.supported, it.contradicted, it.overstated, it.notStated] : []);

describe('the judge', () => {
  beforeEach(() => orders.splice(0));

  it('answers as the model does in Python, and each pair alike whatever stands beside it', async () => {
    const judge = makeJudge(options);
    const judged = await judge.judge(answers);
    assert.equal(judge.state, 'ready');
    judged.forEach((it, i) => {
      numbers(it).forEach((p, k) => assert.ok(Math.abs(p - answers[i]!.probabilities[k]!) < 1e-3));
      assert.ok(Math.abs(numbers(it).reduce((a, b) => a + b, 0) - 1) < 1e-9);
    });
    const alone = makeJudge(options);
    assert.deepEqual(await alone.judge([answers[5]!]), [judged[5]]);
    await Promise.all([judge.dispose(), alone.dispose()]);
  });

  it('gives no more than eight pairs away at once, and lets somebody who waits go first', async () => {
    const judge = makeJudge(options);
    const later = judge.judge(answers, undefined, 'later');
    const now = judge.judge([{ passage: 'The pier is closed.', claim: 'The pier is open.' }]).then(() => orders.length);
    await later;
    assert.ok(orders.every(({ rows }) => rows.length <= 8));
    assert.ok((await now) <= 3 && orders.length > 4);
    await judge.dispose();
  });

  it('stops when nobody wants to know any more', async () => {
    const judge = makeJudge(options);
    const ending = new AbortController();
    const asked = judge.judge(answers, ending.signal);
    await judge.ready;
    ending.abort();
    assert.ok((await asked).some((it) => it === undefined));
    assert.ok(orders.flatMap(({ rows }) => rows).length < answers.length);
    await judge.dispose();
  });

  it('does not judge twice, also after a restart', async () => {
    const cache = mkdtempSync(join(tmpdir(), 'deskcheck-judge-'));
    try {
      const first = makeJudge({ ...options, cache });
      const judged = await first.judge(answers.slice(0, 5));
      await first.dispose();
      const count = orders.length;
      const second = makeJudge({ ...options, cache });
      await second.ready;
      assert.deepEqual(second.known(answers[0]!), judged[0]);
      assert.deepEqual(await second.judge(answers.slice(0, 5)), judged);
      assert.equal(orders.length, count);
      await second.dispose();
    } finally {
      rmSync(cache, { recursive: true });
    }
  });

  it('weighs each word of a claim', async () => {
    const judge = makeJudge(options);
    const claim = 'The mayor signed the agreement on Monday.';
    const weights = await judge.weigh({ passage: answers[0]!.passage, claim });
    assert.deepEqual(
      weights.map(({ start, end }) => claim.slice(start, end)),
      ['The', 'mayor', 'signed', 'the', 'agreement', 'on', 'Monday'],
    );
    assert.ok(weights.some(({ weight }) => Math.abs(weight) > 1e-3));
    await judge.dispose();
  });

  it('does not judge half a claim', async () => {
    const judge = makeJudge(options);
    assert.deepEqual(
      await judge
        .judge([{ passage: 'A pier.', claim: 'the pier '.repeat(60) }, answers[0]!])
        .then((it) => it.map(Boolean)),
      [false, true],
    );
    await judge.dispose();
  });
});

describe('a judge that is not there', () => {
  const states = async (given: JudgeOptions) => {
    const judge = makeJudge(given);
    assert.deepEqual(await judge.judge([answers[0]!]), [undefined]);
    assert.deepEqual(await judge.weigh(answers[0]!), []);
    const told = [judge.state, judge.why];
    await judge.dispose();
    return told;
  };
  const changed = async (change: (folder: string) => void) => {
    const folder = mkdtempSync(join(tmpdir(), 'deskcheck-judge-'));
    try {
      cpSync(tiny, folder, { recursive: true });
      change(folder);
      const [state, why] = await states({ ...options, model: folder });
      return `${state}: ${why!.replaceAll(folder, 'DIR')}`;
    } finally {
      rmSync(folder, { recursive: true });
    }
  };

  it('says so in one sentence', async () => {
    assert.deepEqual(await states({ ...options, on: false }), ['off', 'The judge is switched off.']);
    assert.equal(await changed((it) => rmSync(join(it, 'vocab.txt'))), 'absent: The judge in DIR has no vocab.txt.');
    assert.equal(
      await changed((it) => writeFileSync(join(it, 'judge.json'), '{')),
      'absent: judge.json of the judge in DIR cannot be read: it is no JSON.',
    );
    assert.equal(
      await changed((it) => writeFileSync(join(it, 'judge.json'), '{"name":"a","labels":["maybe"]}')),
      'absent: judge.json of the judge in DIR is not understood: labels.',
    );
    assert.match(
      await changed((it) => writeFileSync(join(it, 'model.onnx'), 'nothing')),
      /^failed: The judge cannot be run: /,
    );
    assert.match(
      await changed((it) => writeFileSync(join(it, 'vocab.txt'), 'a\n')),
      /^failed: The judge cannot be run: its vocabulary has no \[CLS\]/,
    );
  });

  it('keeps nobody waiting where its thread cannot be started', async () => {
    assert.deepEqual(await states({ on: true, model: tiny }), ['failed', 'The judge cannot be started here.']);
  });

  it('keeps nobody waiting where its thread dies again and again, and then starts no more', async () => {
    let started = 0;
    const death = `const { parentPort } = require('node:worker_threads');
      parentPort.on('message', () => process.exit(1)); parentPort.postMessage('started');`;
    const start = (): Worker => (started++, new Worker(death, { eval: true }));
    const judge = makeJudge({ on: true, model: tiny, start });
    const news: string[] = [];
    judge.onDidChange(() => news.push(judge.state));
    for (let i = 0; i < 5; i++) assert.deepEqual(await judge.judge([answers[i]!]), [undefined]);
    assert.deepEqual([judge.state, judge.why, started], ['failed', 'The judge does not answer.', 3]);
    assert.deepEqual(news, ['ready', 'failed']);
    await judge.dispose();
  });

  it('lets go of what was asked when it is ended', async () => {
    const silence = `require('node:worker_threads').parentPort.on('message', () => undefined).postMessage('started');`;
    const judge = makeJudge({ on: true, model: tiny, start: () => new Worker(silence, { eval: true }) });
    const asked = judge.judge(answers);
    await judge.ready;
    await judge.dispose();
    assert.ok((await asked).every((it) => it === undefined));
    assert.deepEqual(await judge.judge([answers[0]!]), [undefined]);
  });
});
