// SECURITY.md: every promise names tests that are there.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');

describe('the promises of SECURITY.md', () => {
  const rows = readFileSync(join(root, 'SECURITY.md'), 'utf8')
    .split('\n')
    .filter((line) => /^\| \*\*/.test(line));

  it('are each held by something that is there', () => {
    assert.ok(rows.length > 5);
    for (const row of rows) {
      const named = [...row.matchAll(/`((?:test|\.ci)\/[^`]+)`/g)].map(([, path = '']) => path);
      assert.ok(named.length > 0, row);
      for (const path of named) assert.ok(existsSync(join(root, path)), path);
    }
  });

  it('are linked from the README', () =>
    assert.match(readFileSync(join(root, 'README.md'), 'utf8'), /\]\(SECURITY\.md\)/));
});
