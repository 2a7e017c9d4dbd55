/** The judge's thread: takes a few rows, sends back what the model makes of them. A program of its own in the bundle. */
import { parentPort } from 'node:worker_threads';
import type { Started } from '../workThread';
import { Judging } from './judging';
import type { JudgeOrder } from './messages';

// Whatever a library prints must not end up between two messages of the language server.
console.log = console.error;

const judging = new Judging();

parentPort?.on('message', (order: JudgeOrder) => {
  void judging.answer(order).then((answer) => parentPort?.postMessage(answer));
});

const started: Started = 'started';
parentPort?.postMessage(started);
