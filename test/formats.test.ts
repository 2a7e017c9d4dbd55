// Runs the fixtures of drafts in other formats than Markdown: as for checks, carets are the complete set of findings.
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { compareCarets } from './harness/carets';
import { acceptFixture, findingsIn, fixedDraft, readFixture } from './harness/fixture';

const root = join(import.meta.dirname, 'fixtures/formats');
/** Nothing is said of these drafts. */
const QUIET = /^keeps-/u;

for (const format of readdirSync(root).sort()) {
  const folder = join(root, format);
  describe(`a draft in ${format}`, () => {
    for (const name of readdirSync(folder).sort()) {
      it(name.replace(/\.md$/u, '').replace(/-/gu, ' '), () => {
        const file = join(folder, name);
        if (process.env.ACCEPT) {
          assert.ok(!process.env.CI, 'Carets are accepted by a person who reads the diff, never by CI.');
          acceptFixture(file);
        }
        const fixture = readFixture(file);
        const findings = findingsIn(fixture);
        const wrong = compareCarets(fixture, findings);
        assert.ok(wrong.length === 0, `\n${wrong.join('\n')}`);
        assert.equal(findings.length === 0, QUIET.test(name), 'Quiet fixtures, and only those, are named keeps-….');
        if (fixture.afterFix === undefined) return;
        assert.equal(fixedDraft(fixture.draft, findings), fixture.afterFix);
      });
    }
  });
}
