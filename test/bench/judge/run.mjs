// A process that holds nothing but the judge's thread: what a pair takes, and what the process takes with it.
// node run.mjs ORDER, with an order without rows; prints one line of JSON.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';

const order = JSON.parse(process.argv[2]);
const megabytes = () => process.memoryUsage.rss() / 2 ** 20;
const before = megabytes();
// Words that are one piece each, so that a row has as many pieces as it should.
const words = readFileSync(join(order.model.folder, 'vocab.txt'), 'utf8')
  .split('\n')
  .filter((piece) => /^[a-z]{3,8}$/.test(piece));
let at = 0;
const some = (count) => Array.from({ length: count }, () => words[at++ % words.length]).join(' ');
const CLAIM = 20;
const FRAME = 3;

const thread = new Worker(join(import.meta.dirname, '../../../dist/judge.js'), { stdout: true });
const ask = (rows) =>
  new Promise((resolve) => {
    const heard = (answer) => {
      if (answer === 'started') return;
      thread.off('message', heard);
      resolve(answer);
    };
    thread.on('message', heard);
    thread.postMessage({ ...order, rows });
  });
const began = performance.now();
const { by, failed } = await ask([{ passage: some(10), claim: some(5) }]);
const result = { by, failed, first: performance.now() - began };
for (const pieces of [64, 128]) {
  const times = [];
  // The first ones are slower: the engine is still being compiled.
  for (let i = 0; i < 40; i++) {
    const row = { passage: some(pieces - FRAME - CLAIM), claim: some(CLAIM) };
    const start = performance.now();
    await ask([row]);
    if (i >= 10) times.push(performance.now() - start);
  }
  result[pieces] = times;
}
result.megabytes = megabytes() - before;
await thread.terminate();
console.log(JSON.stringify(result));
