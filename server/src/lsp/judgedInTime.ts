/** Answers of the learned judge for somebody who waits for them: those that come in time, and none after that. */
import type { CancellationToken } from 'vscode-languageserver';
import type { Judge } from '../adapters/judge';
import { pairKey, type Judgement, type JudgePair, type Judgements } from '../engine/index';

/** What it asks of a judge. */
export type AskedJudge = Pick<Judge, 'known' | 'judge'>;

/**
 * What was judged before is there at once. Whoever does not get all of it in time gets what is there; the rest is not judged
 * any further. Never rejects.
 * @param ms how long somebody who waits is kept waiting
 */
export async function judgedInTime(
  judge: AskedJudge,
  pairs: readonly JudgePair[],
  ms: number,
  token?: CancellationToken,
): Promise<Judgements> {
  const answers = new Map<string, Judgement>();
  const take = (pair: JudgePair, answer: Judgement | undefined): void => {
    if (answer) answers.set(pairKey(pair), answer);
  };
  for (const pair of pairs) take(pair, judge.known(pair));
  const open = pairs.filter((pair) => !answers.has(pairKey(pair)));
  if (open.length === 0 || token?.isCancellationRequested) return answers;
  const giveUp = new AbortController();
  const late = new Promise<undefined>((resolve) => {
    giveUp.signal.addEventListener('abort', () => resolve(undefined), { once: true });
  });
  const timer = setTimeout(() => giveUp.abort(), ms);
  const cancelled = token?.onCancellationRequested(() => giveUp.abort());
  try {
    // A judge that does not listen to its signal keeps nobody waiting either.
    const found = await Promise.race([judge.judge(open, giveUp.signal, 'now'), late]);
    open.forEach((pair, i) => take(pair, found?.[i]));
  } finally {
    clearTimeout(timer);
    cancelled?.dispose();
  }
  return answers;
}
