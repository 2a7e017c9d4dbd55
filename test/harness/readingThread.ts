// The reading thread as it is shipped, bundled once for the tests: Node cannot load its sources in a thread.
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { buildSync } from 'esbuild';

let bundle: string | undefined;

const bundled = (): string =>
  (bundle ??= buildSync({
    entryPoints: [join(import.meta.dirname, '../../server/src/adapters/articleReader/worker.ts')],
    bundle: true,
    write: false,
    platform: 'node',
    format: 'cjs',
  }).outputFiles[0]!.text);

/** @param before run in the thread first: to break it, say. */
export const startThread = (before = ''): Worker => new Worker(`${before};${bundled()}`, { eval: true });
