// A thread that dies, at any moment and again and again: what it was reading is read all the same.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { invent } from '../bench/invent';
import { tempFolder, type TempFolder } from '../harness/tempFolder';
import { program } from './bundles';
import { session, settled } from './sessions';
import { times } from './times';
import { join } from 'node:path';

describe('an indexing thread', function () {
  this.timeout(60_000 + times(1) * 5000);
  let folder: TempFolder;
  beforeEach(() => (folder = tempFolder()));
  afterEach(() => folder.remove());

  it('that dies costs nothing that it was given', async () => {
    for (const [name, text] of invent(60).articles) folder.write(`corpus/${name}`, text);
    await settled();
    const bundle = readFileSync(await program('sourceIndex'), 'utf8');
    const fresh = await session(folder.path);
    for (let i = 0; i < times(1); i++) {
      const store = join(folder.path, `cache-${i}`);
      let deaths = 0;
      // It dies over its third order, or in the middle of one; the next one lives.
      const dying = (): Worker => {
        deaths++;
        const order = 1 + Math.floor(3 * Math.random());
        const death =
          deaths > 1
            ? ''
            : `
          const { parentPort } = require('node:worker_threads');
          let orders = 0;
          parentPort.on('message', () => { if (++orders === ${order}) ${i % 2 === 0 ? 'process.exit(1)' : "setImmediate(() => { throw new Error('gone') })"}; });`;
        return new Worker(`${death};${bundle}`, { eval: true, stdout: true, stderr: true });
      };
      const after = await session(folder.path, { store, start: dying });
      assert.deepEqual(after.digest, fresh.digest);
      assert.ok(deaths > 1, 'none has died');
      assert.deepEqual(after.corpus.problems, []);
      const next = await session(folder.path, { store });
      assert.deepEqual(next.digest, fresh.digest);
    }
  });
});
