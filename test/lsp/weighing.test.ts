// Which words weighed most: asked for once, kept, given up where nobody waits, and never waited for beyond a moment.
import assert from 'node:assert/strict';
import { setTimeout as wait } from 'node:timers/promises';
import { CancellationTokenSource } from 'vscode-languageserver';
import type { JudgePair, WordWeight } from '../../server/src/engine/index';
import { Weighing } from '../../server/src/lsp/weighing';

const pair: JudgePair = { passage: 'The pier may open.', claim: 'The pier will open.' };
const other: JudgePair = { ...pair, claim: 'The pier has opened.' };
const words: readonly WordWeight[] = [{ start: 9, end: 13, weight: 0.4 }];

interface Asked {
  readonly pair: JudgePair;
  readonly signal: AbortSignal;
  readonly answer: (words: readonly WordWeight[]) => void;
  readonly break: (error: unknown) => void;
}

function weighing(waitMs = 60_000) {
  const asked: Asked[] = [];
  const failures: unknown[] = [];
  const its = new Weighing({
    weigh: (of, signal) =>
      new Promise((resolve, reject) => {
        asked.push({ pair: of, signal, answer: resolve, break: reject });
        signal.addEventListener('abort', () => resolve([]));
      }),
    waitMs,
    failed: (error) => failures.push(error),
  });
  return { its, asked, failures };
}
const token = () => new CancellationTokenSource().token;

describe('weighing words for a hover', () => {
  it('asks once for a claim, whoever else waits for it, and keeps the answer', async () => {
    const { its, asked } = weighing();
    const both = [its.words(pair, token()), its.words(pair, token())];
    asked[0]!.answer(words);
    assert.deepEqual(await Promise.all(both), [words, words]);
    assert.deepEqual(await its.words(pair, token()), words);
    assert.equal(asked.length, 1);
  });

  it('keeps nobody waiting, and has for the next hover what came too late for the first', async () => {
    const { its, asked } = weighing(5);
    assert.deepEqual(await its.words(pair, token()), []);
    assert.equal(asked[0]!.signal.aborted, false);
    asked[0]!.answer(words);
    await wait(0);
    assert.deepEqual(await its.words(pair, token()), words);
    assert.equal(asked.length, 1);
  });

  it('ends with the last request that waits, and begins anew for another', async () => {
    const { its, asked } = weighing();
    const [one, two] = [new CancellationTokenSource(), new CancellationTokenSource()];
    const waiting = [its.words(pair, one.token), its.words(pair, two.token)];
    one.cancel();
    assert.deepEqual(await waiting[0], []);
    assert.equal(asked[0]!.signal.aborted, false);
    two.cancel();
    assert.deepEqual(await waiting[1], []);
    assert.equal(asked[0]!.signal.aborted, true);
    const again = its.words(pair, token());
    asked[1]!.answer(words);
    assert.deepEqual(await again, words);
  });

  it('leaves one claim for the next', async () => {
    const { its, asked } = weighing();
    const left = its.words(pair, token());
    const next = its.words(other, token());
    assert.deepEqual([asked[0]!.signal.aborted, asked[1]!.pair], [true, other]);
    asked[1]!.answer(words);
    assert.deepEqual([await left, await next], [[], words]);
  });

  it('asks for nothing where the request is cancelled already, and says what goes wrong in the log', async () => {
    const { its, asked, failures } = weighing();
    const gone = new CancellationTokenSource();
    gone.cancel();
    assert.deepEqual(await its.words(pair, gone.token), []);
    assert.equal(asked.length, 0);
    const broken = its.words(pair, token());
    asked[0]!.break(new Error('no model'));
    assert.deepEqual(await broken, []);
    assert.equal(failures.length, 1);
  });

  it('ends with the session', async () => {
    const { its, asked } = weighing();
    const waiting = its.words(pair, token());
    its.dispose();
    assert.deepEqual(await waiting, []);
    assert.equal(asked[0]!.signal.aborted, true);
  });
});
