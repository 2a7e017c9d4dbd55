// Holds the page of each rule to its check and its fixtures; `npm run accept` writes them anew.
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checks } from '../server/src/engine/index';
import { pageName, rulePage } from './harness/rulePage';

const root = join(import.meta.dirname, '..');
const folder = join(root, 'server/rules');

describe('the pages of rules', () => {
  for (const check of checks) {
    it(`say what the check does: ${check.id}`, function () {
      this.timeout(120_000);
      const page = rulePage(check);
      const file = join(folder, pageName(check.id));
      if (process.env.ACCEPT) {
        assert.ok(!process.env.CI, 'Goldens are accepted by a person who reads the diff, never by CI.');
        mkdirSync(folder, { recursive: true });
        writeFileSync(file, page);
      }
      assert.equal(existsSync(file) ? readFileSync(file, 'utf8').replace(/\r\n/g, '\n') : '', page);
      assert.equal(page.match(/^→ (?!Nothing)/gm)?.length, 2, 'two examples of what it says');
      assert.equal(page.match(/^→ Nothing is said/gm)?.length, 2, 'two of what it leaves alone');
    });
  }

  it('are there for no other rule, and shipped', () => {
    const wanted = checks.map(({ id }) => pageName(id)).sort();
    if (process.env.ACCEPT)
      for (const name of readdirSync(folder)) if (!wanted.includes(name)) rmSync(join(folder, name));
    assert.deepEqual(readdirSync(folder).sort(), wanted);
    assert.match(readFileSync(join(root, '.vscodeignore'), 'utf8'), /^!server\/rules\/\*\.md$/m);
  });
});
