/**
 * `npm run fuzz -- --seconds=60 [--seed=7] [target …]`: tries inputs on each target, prints how many, and keeps every input that
 * fails, made smaller, in `seeds/`, where the unit tests try it from then on.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { random } from './random';
import type { Input, Target } from './target';
import { smaller, whatFails, type Failure } from './tryInput';
import { targets } from './targets';

const { values, positionals } = parseArgs({
  options: {
    seconds: { type: 'string', default: '60' },
    seed: { type: 'string' },
    most: { type: 'string', default: '5' },
  },
  allowPositionals: true,
});
const seconds = Number(values.seconds);
const first = Number(values.seed ?? Date.now() % 2 ** 31);
/** Failures of one target after which it is left. */
const most = Number(values.most);
const chosen = targets.filter(({ name }) => positionals.length === 0 || positionals.includes(name));
/** Seconds over one input that are a hang; counted in looks, for a machine may sleep meanwhile. */
const HANG = 60;

let thrown: string | undefined;
process.on(
  'unhandledRejection',
  (error) => (thrown = `unhandled: ${error instanceof Error ? error.stack : String(error)}`),
);
process.on('uncaughtException', (error) => (thrown = `uncaught: ${error.stack}`));
// Servers of the messages target log what they are sent.
console.error = () => undefined;

const now = new BigInt64Array(new SharedArrayBuffer(16));
const watched = `
  const { workerData } = require('node:worker_threads');
  let last = -1n, looks = 0;
  setInterval(() => {
    if (workerData.now[0] !== last) { last = workerData.now[0]; looks = 0; }
    else if (++looks > ${HANG}) {
      require('node:fs').writeSync(2, 'hangs: target ' + workerData.names[Number(workerData.now[1])] + ', --seed=' + last + '\\n');
      process.kill(process.pid, 'SIGKILL');
    }
  }, 1000);`;
new Worker(watched, { eval: true, workerData: { now, names: chosen.map(({ name }) => name) } }).unref();

function keep(target: Target, { input, what }: Failure): string {
  const folder = join(import.meta.dirname, 'seeds', target.name);
  const name = `${createHash('sha256').update(JSON.stringify(input)).digest('hex').slice(0, 10)}.json`;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, name), `${JSON.stringify(input, null, 2)}\n`);
  return `${name}: ${what.split('\n').slice(0, 8).join('\n    ')}`;
}

async function failureOf(target: Target, input: Input): Promise<string | undefined> {
  thrown = undefined;
  const what = await whatFails(target, input);
  // What a promise nobody waits for has thrown comes a turn later.
  await new Promise((resolve) => setImmediate(resolve));
  return what ?? thrown;
}

async function fuzz(): Promise<number> {
  let failed = 0;
  for (const [i, target] of chosen.entries()) {
    const end = performance.now() + seconds * 1000;
    let tried = 0;
    let size = 0;
    const found: string[] = [];
    for (let seed = first; performance.now() < end && found.length < most; seed++) {
      now[1] = BigInt(i);
      now[0] = BigInt(seed);
      const input = target.input(random(seed));
      const what = await failureOf(target, input);
      tried++;
      size += input.reduce((sum, text) => sum + text.length, 0);
      if (what !== undefined) {
        const least = await smaller(
          { ...target, run: (at) => ((now[0] = now[0]! + 1n), target.run(at)) },
          { input, what },
          15_000,
        );
        found.push(`seed ${seed} ${keep(target, least)}`);
      }
    }
    failed += found.length;
    console.log(
      `${target.name.padEnd(15)} ${String(tried).padStart(8)} inputs, ${(size / 1e6).toFixed(1).padStart(6)} million signs, ${found.length} failures`,
    );
    for (const words of found) console.log(`  ${words}`);
  }
  return failed;
}

try {
  process.exit((await fuzz()) > 0 ? 1 : 0);
} catch (error) {
  console.log(error);
  process.exit(2);
}
