/** One thread of our own while it lives: started when there is something to do, ended when it has been idle for a while. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';

/** A thread's first word: it has started, so what goes wrong from here on is the matter of what it was given. */
export type Started = 'started';

export interface ThreadOptions {
  /** Starts another program than the usual one; undefined where there is none. */
  readonly start?: () => Worker | undefined;
  /** Milliseconds without anything to do after which the thread ends, for it holds some 30 MB. */
  readonly idleMs?: number;
  /** Milliseconds after which a thread that has started and has not answered is taken to be stuck. */
  readonly patienceMs?: number;
}

/** `stuck`: it had started, and ended or fell silent over this order. `none`: it cannot be started here. */
export type ThreadAnswer<Answer> = Answer | 'stuck' | 'none';

const defaults = { idleMs: 30_000, patienceMs: 60_000 } as const;
/** Milliseconds for a thread to start in: a busy machine is slow to load its program, which is no fault of what it was given. */
const STARTING_MS = 60_000;

/**
 * Starts a program beside the bundle of the server; undefined when the server runs from its sources.
 * @param megabytes that its objects may take; what needs more is a text made to
 */
export function startBundled(program: string, megabytes: number): Worker | undefined {
  const path = join(import.meta.dirname, program);
  const resourceLimits = { maxOldGenerationSizeMb: megabytes };
  return existsSync(path) ? new Worker(path, { stdout: true, resourceLimits }) : undefined;
}

/** Orders and answers are plain data; there is one answer to each order. */
export class WorkThread<Order, Answer extends object> {
  readonly #program: () => Worker | undefined;
  readonly #options: ThreadOptions;
  #worker: Worker | undefined;
  #started = false;
  #idle: NodeJS.Timeout | undefined;

  /** @param program starts it, where the options do not say otherwise */
  constructor(program: () => Worker | undefined, options: ThreadOptions) {
    this.#program = options.start ?? program;
    this.#options = options;
  }

  /** One order at a time. Never rejects. */
  async ask(order: Order): Promise<ThreadAnswer<Answer>> {
    clearTimeout(this.#idle);
    const worker = this.#worker ?? this.#start();
    if (!worker) return 'none';
    const answer = await this.#ask(worker, order);
    if (typeof answer === 'string') await this.end();
    else this.#idle = setTimeout(() => void this.end(), this.#options.idleMs ?? defaults.idleMs).unref();
    return answer;
  }

  async end(): Promise<void> {
    clearTimeout(this.#idle);
    const worker = this.#worker;
    this.#worker = undefined;
    await worker?.terminate().catch(() => undefined);
  }

  #start(): Worker | undefined {
    try {
      const worker = this.#program();
      // It must not keep a server alive that has nothing else to do.
      worker?.unref();
      worker?.on('exit', () => {
        if (this.#worker === worker) this.#worker = undefined;
      });
      // Whoever waits for an answer hears of it too; when nobody does, it concerns nobody.
      worker?.on('error', () => undefined);
      this.#worker = worker;
      this.#started = false;
    } catch {
      this.#worker = undefined;
    }
    return this.#worker;
  }

  #ask(worker: Worker, order: Order): Promise<ThreadAnswer<Answer>> {
    return new Promise((resolve) => {
      const settle = (answer: ThreadAnswer<Answer>): void => {
        clearTimeout(patience);
        worker.off('message', heard).off('error', lost).off('exit', lost);
        resolve(answer);
      };
      const heard = (message: Answer | Started): void => {
        if (message !== 'started') {
          settle(message);
          return;
        }
        this.#started = true;
        clearTimeout(patience);
        patience = waitFor(this.#options.patienceMs ?? defaults.patienceMs);
      };
      const lost = (): void => settle(this.#started ? 'stuck' : 'none');
      const waitFor = (ms: number): NodeJS.Timeout => setTimeout(lost, ms).unref();
      let patience = waitFor(this.#started ? (this.#options.patienceMs ?? defaults.patienceMs) : STARTING_MS);
      worker.on('message', heard).once('error', lost).once('exit', lost);
      worker.postMessage(order);
    });
  }
}
