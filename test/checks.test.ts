// Runs every fixture of every check: carets are the complete set of findings, and the fixes lead where the fixture says.
import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { checks } from '../server/src/engine/index';
import { findingsIn, fixedDraft, heldFixture } from './harness/fixture';

const root = join(import.meta.dirname, 'fixtures/checks');
/** A fixture named so says nothing of its folder's rule; no accepting can turn it into a loud one unseen. */
const QUIET = /^keeps-/u;
/** Fewest loud and fewest quiet fixtures of a rule. */
const ENOUGH = 8;

for (const { id } of checks) {
  const folder = join(root, id.replace('/', '-'));
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.md')) : [];

  describe(id, () => {
    for (const name of names.sort()) {
      const file = join(folder, name);
      it(name.replace(/\.md$/u, '').replace(/-/gu, ' '), () => {
        const { fixture, findings } = heldFixture(file);
        assert.equal(
          findings.some((f) => f.rule === id),
          !QUIET.test(name),
          'Quiet fixtures, and only those, are named keeps-….',
        );
        if (fixture.afterFix === undefined) return;
        const fixed = fixedDraft(fixture.draft, findings);
        assert.equal(fixed, fixture.afterFix);
        assert.deepEqual(
          findingsIn(fixture, fixed).filter((f) => f.rule === id && f.fixes.length > 0),
          [],
          'The rule still speaks after its fix.',
        );
      });
    }

    it('has loud and quiet fixtures', () => {
      const quiet = names.filter((name) => QUIET.test(name)).length;
      assert.ok(quiet >= ENOUGH && names.length - quiet >= ENOUGH, `${names.length - quiet} loud, ${quiet} quiet`);
    });
  });
}
