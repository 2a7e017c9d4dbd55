/** Who is judged next: what somebody waits for before what is done in the background, a few rows at a time. */
import type { Judgement } from '../../engine/index';
import type { JudgeRow } from './pairInput';

/** `now`: somebody waits for it. `later`: whenever nobody waits. */
export type Urgency = 'now' | 'later';

/** Rows that a thread is given at once, and milliseconds that they may take: a cancelled or newer call waits so long. */
const MOST_ROWS = 8;
const AT_MOST_MS = 60;

interface Call {
  readonly rows: readonly JudgeRow[];
  readonly found: (Judgement | undefined)[];
  readonly urgency: Urgency;
  readonly signal: AbortSignal | undefined;
  readonly end: () => void;
  next: number;
}

/** Some rows of one call, judged together. */
export interface Share {
  readonly rows: readonly JudgeRow[];
  /** @param judgements one for each row. @param ms that one of them took; no number where all were known */
  done(judgements: readonly (Judgement | undefined)[], ms: number): void;
}

export class Orders {
  #calls: Call[] = [];
  /** What a row has taken of late; the first ones also wait for the model to be loaded. */
  #msEach = AT_MOST_MS;

  /** Settles when all rows are judged, the call is cancelled or everything ends; what is not judged is undefined. */
  add(
    rows: readonly JudgeRow[],
    urgency: Urgency,
    signal: AbortSignal | undefined,
  ): Promise<readonly (Judgement | undefined)[]> {
    return new Promise((resolve) => {
      const found: (Judgement | undefined)[] = rows.map(() => undefined);
      const end = (): void => {
        signal?.removeEventListener('abort', end);
        this.#calls = this.#calls.filter((it) => it !== call);
        resolve(found.slice());
      };
      const call: Call = { rows, found, urgency, signal, end, next: 0 };
      this.#calls.push(call);
      signal?.addEventListener('abort', end, { once: true });
      if (signal?.aborted || rows.length === 0) end();
    });
  }

  /** The newest call that somebody waits for, else the oldest of the others. */
  take(): Share | undefined {
    const call = this.#calls.findLast(({ urgency }) => urgency === 'now') ?? this.#calls[0];
    if (!call) return undefined;
    const from = call.next;
    const count = Math.min(MOST_ROWS, Math.max(1, Math.floor(AT_MOST_MS / this.#msEach)));
    const rows = call.rows.slice(from, from + count);
    call.next += rows.length;
    return {
      rows,
      done: (judgements, ms) => {
        if (Number.isFinite(ms)) this.#msEach = Math.max(1, (Math.min(this.#msEach, 10 * AT_MOST_MS) + ms) / 2);
        judgements.forEach((it, i) => (call.found[from + i] = it));
        if (call.next >= call.rows.length) call.end();
      },
    };
  }

  endAll(): void {
    for (const { end } of this.#calls) end();
  }
}
