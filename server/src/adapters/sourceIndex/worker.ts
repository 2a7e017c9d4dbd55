/** The indexing thread: takes orders, answers each. A program of its own in the bundle. */
import { parentPort } from 'node:worker_threads';
import type { Started } from '../workThread';
import { Indexer } from './indexer';
import type { IndexOrder } from './messages';

// Whatever a library prints must not end up between two messages of the language server.
console.log = console.error;

const indexer = new Indexer();

parentPort?.on('message', (order: IndexOrder) => {
  parentPort?.postMessage(indexer.handle(order));
});

const started: Started = 'started';
parentPort?.postMessage(started);
