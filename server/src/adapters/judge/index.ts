/** The learned judge, in a thread of its own that starts with the first pair: how probably a passage says what a claim says. */
import type { Worker } from 'node:worker_threads';
import { said, type Judgement, type JudgePair, type WordWeight } from '../../engine/index';
import { startBundled, WorkThread, type ThreadOptions } from '../workThread';
import { hidings, shownRow, wordWeights } from './weighing';
import type { JudgeAnswer, JudgeOrder } from './messages';
import { findModel, shippedModel, type JudgeModel } from './modelFile';
import { Orders, type Urgency } from './orders';
import type { JudgeRow } from './pairInput';
import { VerdictCache } from './verdictCache';

export type { Urgency };

/**
 * `absent`: there is no model. `off`: the writer wants none. `starting`: it is looked for. `ready`: it can be asked, and is
 * loaded when it first is. `failed`: it cannot be run.
 */
export type JudgeState = 'absent' | 'off' | 'starting' | 'ready' | 'failed';

export interface JudgeOptions extends ThreadOptions {
  /** False where the writer has switched it off: then nothing is looked for. */
  readonly on: boolean;
  /** Absolute folder of another model than the one that comes with the product. */
  readonly model?: string | undefined;
  /** Absolute folder, private to the user, in which verdicts are kept; without one they are kept in memory. */
  readonly cache?: string | undefined;
  /** Absolute folder of the package `onnxruntime-node`, where it does not lie beside the programs. */
  readonly native?: string | undefined;
  /** Answers on this thread, where there is none to be had: from the sources. */
  readonly here?: (order: JudgeOrder) => Promise<JudgeAnswer>;
}

export interface Judge {
  readonly state: JudgeState;
  /** What a writer may want to know of the state, in one line. */
  readonly why: string;
  /** Of the files of the model; undefined while there is none. */
  readonly modelId: string | undefined;
  /** Settles when it is known whether there is a model, and what was judged before. */
  readonly ready: Promise<void>;
  /** What was judged before, at once; undefined where it was not. */
  known(pair: JudgePair): Judgement | undefined;
  /**
   * One entry for each pair, undefined for what could not be judged or was cancelled. Never rejects. A call that somebody waits
   * for goes before all others.
   */
  judge(
    pairs: readonly JudgePair[],
    signal?: AbortSignal,
    urgency?: Urgency,
  ): Promise<readonly (Judgement | undefined)[]>;
  /** How much each word of the claim speaks for its not being supported, in the order of the text; nothing where it is not known. */
  weigh(pair: JudgePair, signal?: AbortSignal): Promise<readonly WordWeight[]>;
  /** Returns a function that ends the subscription. */
  onDidChange(listener: () => void): () => void;
  dispose(): Promise<void>;
}

/** Its objects are few; the model's own memory is not among them. */
const start = (): Worker | undefined => startBundled('judge.js', 256);

/** It takes a second to load, and some hundred megabytes while it is. */
const IDLE_MS = 5 * 60_000;

/** So many threads may be lost over what they were given before no more are started. */
const MOST_LOSSES = 3;

export function makeJudge(options: JudgeOptions): Judge {
  const thread = new WorkThread<JudgeOrder, JudgeAnswer>(start, { idleMs: IDLE_MS, ...options });
  const cache = new VerdictCache(options.cache);
  const orders = new Orders();
  const listeners = new Set<() => void>();
  let [state, why, losses]: [JudgeState, string, number] = ['starting', '', 0];
  let model: JudgeModel | undefined;
  let working = false;
  const ending = new AbortController();
  const ended = (): boolean => ending.signal.aborted;

  const become = (now: JudgeState, because: string): void => {
    if (ended() || (now === state && because === why)) return;
    [state, why] = [now, because];
    listeners.forEach((listener) => listener());
  };
  const fail = (because: string): void => {
    become('failed', because);
    orders.endAll();
  };
  const find = async (): Promise<void> => {
    if (!options.on) {
      become('off', said('The judge is switched off.'));
      return;
    }
    const [found] = await Promise.all([findModel(options.model ?? shippedModel()), cache.restored()]);
    // Nobody chose the folder of our own: where it is says nothing to a writer.
    if (typeof found === 'string')
      become('absent', options.model ? found : said('This copy of Deskcheck has no judge.'));
    else {
      model = found;
      become('ready', [found.name, found.version].join(' ').trim());
    }
  };
  const ready = find().catch((error: unknown) => fail(String(error)));

  const taken = (answer: JudgeAnswer | 'stuck' | 'none', rows: readonly JudgeRow[]) => {
    const nothing = rows.map(() => undefined);
    if (answer === 'stuck') {
      if (++losses >= MOST_LOSSES) fail(said('The judge does not answer.'));
      return nothing;
    }
    if (answer === 'none' || 'failed' in answer) {
      fail(
        answer === 'none'
          ? said('The judge cannot be started here.')
          : said('The judge cannot be run: {0}.', answer.failed),
      );
      return nothing;
    }
    cache.add(
      model!.id,
      rows.flatMap((row, i) => {
        const judgement = answer.judgements[i];
        return judgement ? [[shownRow(row), judgement] as const] : [];
      }),
    );
    return answer.judgements;
  };

  /** One thing at a time, until nobody asks for more. */
  const work = async (): Promise<void> => {
    if (working) return;
    working = true;
    for (let share = orders.take(); share && model && !ended(); share = orders.take()) {
      const { rows } = share;
      const before = rows.map((row) => cache.get(model!.id, shownRow(row)));
      const fresh = rows.filter((_, i) => !before[i]);
      const order: JudgeOrder = { model, native: options.native, rows: fresh };
      const began = performance.now();
      const answer =
        fresh.length > 0 ? await (options.here?.(order) ?? thread.ask(order)) : { by: 'wasm' as const, judgements: [] };
      if (ended()) break;
      const judged = [...taken(answer, fresh)];
      const ms = (performance.now() - began) / fresh.length;
      share.done(
        before.map((it) => it ?? judged.shift()),
        ms,
      );
    }
    working = false;
  };

  const ask = async (rows: readonly JudgeRow[], urgency: Urgency, signal?: AbortSignal) => {
    await ready;
    if (!model || state !== 'ready' || ended() || signal?.aborted) return rows.map(() => undefined);
    const answer = orders.add(rows, urgency, signal);
    void work();
    return answer;
  };

  return {
    get state() {
      return state;
    },
    get why() {
      return why;
    },
    get modelId() {
      return model?.id;
    },
    ready,
    known: (pair) => model && cache.get(model.id, pair),
    judge: (pairs, signal, urgency = 'now') => ask(pairs, urgency, signal),
    weigh: async (pair, signal) => {
      const hidden = hidings(pair.claim);
      const [whole, ...without] = await ask([pair, ...hidden.map((it) => ({ ...pair, hidden: it }))], 'now', signal);
      return wordWeights(whole, hidden, without);
    },
    onDidChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    dispose: async () => {
      ending.abort();
      orders.endAll();
      await thread.end();
      await cache.written();
    },
  };
}
