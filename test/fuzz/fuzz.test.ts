// Every target on the inputs that did harm once, and on a few new ones; `npm run fuzz` tries as many as there is time for.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { random } from './random';
import type { Input } from './target';
import { targets } from './targets';
import { whatFails } from './tryInput';

const seeds = join(import.meta.dirname, 'seeds');
const folders = new Set(readdirSync(seeds));
/** Inputs for each target; the same in every run, so that a red run means the change at hand. */
const COUNT = Number(process.env.FUZZ ?? 12);
const SLOW = Number(process.env.FUZZ ?? 2);

describe('whatever comes', () => {
  for (const target of targets) {
    if (folders.has(target.name))
      for (const name of readdirSync(join(seeds, target.name)))
        it(`does no harm to ${target.name} again: ${name}`, async () => {
          const input = JSON.parse(readFileSync(join(seeds, target.name, name), 'utf8')) as Input;
          assert.equal(await whatFails(target, input), undefined);
        });
    it(`does no harm to ${target.name}`, async () => {
      const count = ['messages', 'html', 'mhtml', 'warc', 'webArchive', 'analysis'].includes(target.name)
        ? SLOW
        : COUNT;
      for (let seed = 0; seed < count; seed++) {
        const input = target.input(random(seed));
        const what = await whatFails(target, input);
        assert.equal(what, undefined, `seed ${seed}: ${JSON.stringify(input)}`);
      }
    });
  }
});
