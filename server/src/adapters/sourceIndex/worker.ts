/** The indexing thread: takes orders, answers each. A program of its own in the bundle. */
import { parentPort } from 'node:worker_threads';
import type { Started } from '../workThread';
import type { Indexer } from './indexer';
import type { IndexAnswer, IndexOrder } from './messages';
import { Restoring } from './restoring';

// Whatever a library prints must not end up between two messages of the language server.
console.log = console.error;

const restoring = new Restoring();
let loaded: Indexer | undefined;

/** What reads texts is four fifths of the program, and takes long to load: a start for which the logs know everything needs none of it. */
async function indexer(): Promise<Indexer> {
  const { Indexer: Made } = await import('./indexer');
  return (loaded ??= new Made(restoring));
}

async function answerTo(order: IndexOrder): Promise<IndexAnswer> {
  const isRestoring = order.kind === 'open' || order.kind === 'restore' || order.kind === 'next';
  return isRestoring ? restoring.handle(order) : (await indexer()).handle(order);
}

// Orders come one at a time. What goes wrong ends the thread, and whoever gave the order hears of that.
parentPort?.on('message', (order: IndexOrder) => {
  void answerTo(order).then((answer) => parentPort?.postMessage(answer));
});

const started: Started = 'started';
parentPort?.postMessage(started);
