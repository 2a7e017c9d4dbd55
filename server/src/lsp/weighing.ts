/** Which words of a claim weighed most with the judge: asked for hovers alone, one claim at a time, and kept. */
import type { CancellationToken } from 'vscode-languageserver';
import { pairKey, type JudgePair, type WordWeight } from '../engine/index';

export interface WeighingOptions {
  /** A pass of the model for each word; none where it was cancelled or cannot be done. */
  readonly weigh: (pair: JudgePair, signal: AbortSignal) => Promise<readonly WordWeight[]>;
  /** Milliseconds that a hover waits; what comes later is there for the next. */
  readonly waitMs?: number;
  readonly failed: (error: unknown) => void;
}

const defaults = { waitMs: 300 } as const;
/** Claims kept: a few hundred bytes each. */
const mostKept = 500;

interface Run {
  readonly key: string;
  readonly words: Promise<readonly WordWeight[]>;
  readonly ending: AbortController;
  /** Hovers that wait for it now. */
  waiting: number;
}

export class Weighing {
  readonly #options: WeighingOptions;
  readonly #known = new Map<string, readonly WordWeight[]>();
  #run: Run | undefined;

  constructor(options: WeighingOptions) {
    this.#options = options;
  }

  /** None where it takes longer than anybody waits for a hover, or nobody waits any more. */
  async words(pair: JudgePair, token: CancellationToken): Promise<readonly WordWeight[]> {
    const key = pairKey(pair);
    const known = this.#known.get(key);
    if (known || token.isCancellationRequested) return known ?? [];
    if (this.#run?.key !== key) {
      // Whoever looks at one claim has left the one before, and what the judge reads in the background waits for us.
      this.#run?.ending.abort();
      this.#run = this.#begin(key, pair);
    }
    const run = this.#run;
    run.waiting++;
    const given = await withinTime(run.words, this.#options.waitMs ?? defaults.waitMs, token);
    if (--run.waiting === 0 && isCancelled(token)) run.ending.abort();
    return given ?? [];
  }

  dispose(): void {
    this.#run?.ending.abort();
  }

  #begin(key: string, pair: JudgePair): Run {
    const ending = new AbortController();
    const words = this.#options
      .weigh(pair, ending.signal)
      .then((found) => {
        if (!ending.signal.aborted) this.#keep(key, found);
        return found;
      })
      .catch((error: unknown) => {
        this.#options.failed(error);
        return [];
      })
      .finally(() => {
        if (this.#run?.ending === ending) this.#run = undefined;
      });
    ending.signal.addEventListener('abort', () => {
      if (this.#run?.ending === ending) this.#run = undefined;
    });
    return { key, words, ending, waiting: 0 };
  }

  #keep(key: string, words: readonly WordWeight[]): void {
    this.#known.set(key, words);
    const [oldest] = this.#known.keys();
    if (this.#known.size > mostKept && oldest !== undefined) this.#known.delete(oldest);
  }
}

/** Undefined where it takes longer, or is cancelled. */
function withinTime<T>(work: Promise<T>, ms: number, token: CancellationToken): Promise<T | undefined> {
  return new Promise((resolve) => {
    const end = (found?: T): void => {
      clearTimeout(timer);
      cancelled.dispose();
      resolve(found);
    };
    const timer = setTimeout(end, ms);
    const cancelled = token.onCancellationRequested(() => end());
    void work.then(end);
  });
}

/** Asked anew: what was not cancelled before somebody waited may be so afterwards. */
const isCancelled = (token: CancellationToken): boolean => token.isCancellationRequested;
