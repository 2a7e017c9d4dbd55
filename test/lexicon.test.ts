// A desk's own words: fixtures in which they stand in deskcheck.json, and what must not change without them.
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { findingsIn, heldFixture } from './harness/fixture';

const root = join(import.meta.dirname, 'fixtures/lexicon');

describe('a house lexicon', () => {
  for (const name of readdirSync(root).sort())
    it(name.replace(/\.md$/u, '').replace(/-/gu, ' '), () => {
      const { fixture, findings } = heldFixture(join(root, name));
      assert.equal(findings.length === 0, /^keeps-/u.test(name), 'Quiet fixtures, and only those, are named keeps-….');
      const sections = fixture.sections.filter((s) => s.name !== 'deskcheck.json');
      if (sections.length === fixture.sections.length) return;
      const without = findingsIn({ ...fixture, sections });
      assert.notDeepEqual(
        without.map(({ message }) => message),
        findings.map(({ message }) => message),
        'The lexicon changes nothing here.',
      );
    });
});
