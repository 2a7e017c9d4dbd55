// Who waits for the judge waits a moment and no longer, and takes what was judged before at once.
import assert from 'node:assert/strict';
import { CancellationTokenSource } from 'vscode-languageserver';
import { pairKey, type Judgement, type JudgePair } from '../../server/src/engine/index';
import { judgedInTime, type AskedJudge } from '../../server/src/lsp/judgedInTime';

const answer: Judgement = { supported: 0.9, contradicted: 0.04, overstated: 0.03, notStated: 0.03 };
const pairs: readonly JudgePair[] = ['one', 'two'].map((passage) => ({ passage, claim: 'a claim' }));
const never = new Promise<never>(() => undefined);

describe('waiting for the judge', () => {
  it('has all answers that come in time', async () => {
    const found = await judgedInTime(judgeThat(), pairs, 1000);
    assert.deepEqual([...found.keys()], pairs.map(pairKey));
  });

  it('asks for what was not judged before, and for nothing where all was', async () => {
    const asked: JudgePair[] = [];
    const known = [pairs[0]!];
    const judge = judgeThat({ known, asked });
    assert.equal((await judgedInTime(judge, pairs, 1000)).size, 2);
    assert.deepEqual(asked, [pairs[1]]);
    assert.equal((await judgedInTime(judge, known, 1000)).size, 1);
    assert.equal(asked.length, 1);
  });

  it('goes on with what is known when the judge is slow, and tells it so', async () => {
    let signal: AbortSignal | undefined;
    const slow = judgeThat({ known: [pairs[0]!], judge: (_pairs, its) => ((signal = its), never) });
    const found = await judgedInTime(slow, pairs, 10);
    assert.deepEqual([...found.keys()], [pairKey(pairs[0]!)]);
    assert.equal(signal?.aborted, true);
  });

  it('ends at once when nobody waits any more', async () => {
    const source = new CancellationTokenSource();
    const found = judgedInTime(judgeThat({ judge: () => never }), pairs, 60_000, source.token);
    source.cancel();
    assert.equal((await found).size, 0);
    const asked: JudgePair[] = [];
    assert.equal((await judgedInTime(judgeThat({ asked }), pairs, 60_000, source.token)).size, 0);
    assert.deepEqual(asked, []);
  });

  it('has nothing for what the judge could not read', async () => {
    const half = judgeThat({ judge: () => Promise.resolve([answer, undefined]) });
    assert.deepEqual([...(await judgedInTime(half, pairs, 1000)).keys()], [pairKey(pairs[0]!)]);
  });
});

interface Over {
  readonly known?: readonly JudgePair[];
  readonly asked?: JudgePair[];
  readonly judge?: AskedJudge['judge'];
}

const judgeThat = ({ known = [], asked = [], judge }: Over = {}): AskedJudge => ({
  known: (pair) => (known.includes(pair) ? answer : undefined),
  judge:
    judge ??
    ((those) => {
      asked.push(...those);
      return Promise.resolve(those.map(() => answer));
    }),
});
