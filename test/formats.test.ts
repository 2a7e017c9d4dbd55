// Runs the fixtures of drafts in other formats than Markdown: as for checks, carets are the complete set of findings.
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { findingsIn, fixedDraft, heldFixture, readFixture } from './harness/fixture';
import { inFormat, otherFormats } from './harness/otherFormats';

const root = join(import.meta.dirname, 'fixtures/formats');
/** Of so many fixtures of checks one is tried in each format. */
const EVERY = 30;
/** Nothing is said of these drafts. */
const QUIET = /^keeps-/u;

for (const format of readdirSync(root).sort()) {
  const folder = join(root, format);
  describe(`a draft in ${format}`, () => {
    for (const name of readdirSync(folder).sort()) {
      it(name.replace(/\.md$/u, '').replace(/-/gu, ' '), () => {
        const file = join(folder, name);
        const { fixture, findings } = heldFixture(file);
        assert.equal(findings.length === 0, QUIET.test(name), 'Quiet fixtures, and only those, are named keeps-….');
        if (fixture.afterFix === undefined) return;
        assert.equal(fixedDraft(fixture.draft, findings), fixture.afterFix);
      });
    }
  });
}

describe('what is said of a draft', () => {
  const checks = join(import.meta.dirname, 'fixtures/checks');
  const files = readdirSync(checks)
    .sort()
    .flatMap((folder) => readdirSync(join(checks, folder)).map((name) => join(checks, folder, name)));
  /** But for unknown keys: of other formats the bibliography is often named elsewhere. */
  const said = (findings: ReturnType<typeof findingsIn>) =>
    findings.flatMap(({ rule, message }) => (rule === 'cite/unknown-key' ? [] : [`${rule} ${message}`])).sort();

  for (const [i, other] of otherFormats.entries())
    it(`is the same in ${other.format}, with ${other.open}`, () => {
      let compared = 0;
      for (const [n, file] of files.entries()) {
        // All of them take a minute a format.
        if (!process.env.DESKCHECK_RUNS && n % EVERY !== i) continue;
        const fixture = readFixture(file);
        const draft = inFormat(fixture.draft, other);
        const earlier = fixture.sections.find(({ name }) => name === 'earlier');
        const before = earlier && inFormat(earlier.text, other);
        if (draft === undefined || (earlier && before === undefined)) continue;
        compared++;
        const names = fixture.sections.map((s) => {
          if (s === earlier) return { ...s, text: before ?? '' };
          return s.name.startsWith('draft.') ? { ...s, name: other.path } : s;
        });
        assert.deepEqual(
          said(findingsIn({ ...fixture, sections: names }, draft)),
          said(findingsIn(fixture)),
          `${file}\n${draft}`,
        );
      }
      assert.ok(compared > 10);
    });
});
