/** Has orders carried out one at a time: on a thread of its own where one can be had, else on this one with every other task let through. */
import type { Worker } from 'node:worker_threads';
import { giveWay } from '../givingWay';
import { startBundled, WorkThread, type ThreadOptions } from '../workThread';
import { Indexer } from './indexer';
import type { IndexAnswer, IndexOrder } from './messages';

/** Megabytes of objects in the thread: pages of 50 MB are read there, and logs written anew. */
const MEGABYTES = 1024;
/** A thread that has read thousands of files holds memory that nobody needs any more. */
const IDLE_MS = 3000;

const start = (): Worker | undefined => startBundled('sourceIndex.js', MEGABYTES);

/** `stuck` where the thread was lost over it, or everything has ended. */
export type Answered = IndexAnswer | 'stuck';

export class Orders {
  readonly #thread: WorkThread<IndexOrder, IndexAnswer>;
  #here: Indexer | undefined;
  #ended = false;
  #last: Promise<unknown> = Promise.resolve();

  constructor(options: ThreadOptions) {
    this.#thread = new WorkThread<IndexOrder, IndexAnswer>(start, { idleMs: IDLE_MS, ...options });
  }

  /** No thread could be had. */
  get areHere(): boolean {
    return this.#here !== undefined;
  }

  haveEnded(): boolean {
    return this.#ended;
  }

  ask(order: IndexOrder): Promise<Answered> {
    return this.inTurn((carryOut) => carryOut(order));
  }

  /** Nothing else is carried out from the task's beginning to its end. */
  inTurn<T>(task: (carryOut: (order: IndexOrder) => Promise<Answered>) => Promise<T>): Promise<T> {
    const done = this.#last.then(() => task((order) => this.#carryOut(order)));
    this.#last = done.catch(() => undefined);
    return done;
  }

  async end(): Promise<void> {
    this.#ended = true;
    await this.#thread.end();
    this.#here?.close();
  }

  async #carryOut(order: IndexOrder): Promise<Answered> {
    if (this.haveEnded()) return 'stuck';
    const said = this.#here ? 'none' : await this.#thread.ask(order);
    if (said !== 'none') return said;
    // Ended while it was starting.
    if (this.haveEnded()) return 'stuck';
    this.#here ??= new Indexer();
    await giveWay();
    try {
      return this.haveEnded() ? 'stuck' : await this.#here.handle(order);
    } catch {
      return 'stuck';
    }
  }
}
