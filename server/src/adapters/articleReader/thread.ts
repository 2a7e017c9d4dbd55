/** One reading thread while it lives: started when there is something to read, ended when it has been idle for a while. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Article } from '../../engine/index';
import type { ReadOrder, ReadResult, Started } from './messages';

export interface ThreadOptions {
  /** Starts the thread's program; undefined where there is none. By default the one beside this bundle. */
  readonly start?: () => Worker | undefined;
  /** Milliseconds without anything to read after which the thread ends, for it holds some 30 MB. */
  readonly idleMs?: number;
  /** Milliseconds after which a thread that has started and has not answered is taken to be stuck. */
  readonly patienceMs?: number;
}

/** `stuck`: it had started, and ended or fell silent over these articles. `none`: it cannot be started here. */
export type ThreadAnswer = ReadResult | 'stuck' | 'none';

const defaults = { idleMs: 30_000, patienceMs: 60_000 } as const;
/** Milliseconds for a thread to start in: a busy machine is slow to load its program, which is no fault of the articles. */
const STARTING_MS = 60_000;

/** Beside the bundle of the server; not there when the server runs from its sources. */
const program = join(import.meta.dirname, 'articleReader.js');
/** An article is read in a few megabytes; what needs more than this is a text made to. */
const resourceLimits = { maxOldGenerationSizeMb: 256 };

const startBundled = (): Worker | undefined =>
  existsSync(program) ? new Worker(program, { stdout: true, resourceLimits }) : undefined;

export class ReadingThread {
  readonly #options: ThreadOptions;
  #worker: Worker | undefined;
  #started = false;
  #idle: NodeJS.Timeout | undefined;

  constructor(options: ThreadOptions) {
    this.#options = options;
  }

  /** One order at a time. Never rejects. */
  async read(articles: readonly Article[]): Promise<ThreadAnswer> {
    clearTimeout(this.#idle);
    const worker = this.#worker ?? this.#start();
    if (!worker) return 'none';
    const answer = await this.#ask(worker, articles);
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
      const worker = (this.#options.start ?? startBundled)();
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

  #ask(worker: Worker, articles: ReadOrder): Promise<ThreadAnswer> {
    return new Promise((resolve) => {
      const settle = (answer: ThreadAnswer): void => {
        clearTimeout(patience);
        worker.off('message', heard).off('error', lost).off('exit', lost);
        resolve(answer);
      };
      const heard = (message: ReadResult | Started): void => {
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
      worker.postMessage(articles);
    });
  }
}
