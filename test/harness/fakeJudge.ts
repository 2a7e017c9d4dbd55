// A learned judge that answers at once as it is told to: no model, no thread.
import type { Judgement, JudgePair, WordWeight } from '../../server/src/engine/index';
import type { Judge, JudgeState } from '../../server/src/adapters/judge/index';

export interface FakeJudgeSetting {
  readonly answer?: (pair: JudgePair) => Judgement;
  readonly weigh?: (pair: JudgePair) => readonly WordWeight[];
  /** Where it ends up once it has been looked for. */
  readonly state?: JudgeState;
  readonly why?: string;
}

export interface FakeJudge {
  /** For a server: `openJudge`. */
  readonly open: () => Judge;
  /** How often it was looked for. */
  readonly opened: () => number;
  readonly asked: JudgePair[];
  readonly weighed: JudgePair[];
  /** From now on it cannot be run. */
  fail(why: string): void;
}

export const judged = (over: Partial<Judgement>): Judgement => ({
  supported: 0.002,
  contradicted: 0.002,
  overstated: 0.002,
  notStated: 0.002,
  ...over,
});

export function fakeJudge({ answer, weigh, state: found = 'ready', why: because = '' }: FakeJudgeSetting): FakeJudge {
  const listeners = new Set<() => void>();
  let [state, why, opened]: [JudgeState, string, number] = ['starting', '', 0];
  const become = (now: JudgeState, words: string): void => {
    [state, why] = [now, words];
    for (const listener of listeners) listener();
  };
  const asked: JudgePair[] = [];
  const weighed: JudgePair[] = [];
  return {
    asked,
    weighed,
    opened: () => opened,
    fail: (words) => become('failed', words),
    open: () => {
      opened++;
      const ready = Promise.resolve().then(() => become(found, because));
      return {
        get state() {
          return state;
        },
        get why() {
          return why;
        },
        modelId: 'fake',
        ready,
        known: () => undefined,
        judge: async (pairs) => {
          await ready;
          asked.push(...pairs);
          return pairs.map((pair) => (state === 'ready' ? answer?.(pair) : undefined));
        },
        weigh: (pair) => {
          weighed.push(pair);
          return Promise.resolve(weigh?.(pair) ?? []);
        },
        onDidChange: (listener) => {
          listeners.add(listener);
          return () => listeners.delete(listener);
        },
        dispose: () => Promise.resolve(),
      };
    },
  };
}
