// The fixture format itself: a fixture that lies must fail, and accepting writes what is there.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compareCarets } from './carets';
import { acceptFixture, findingsIn, fixedDraft, parseFixture } from './fixture';

const article = '--- corpus/levy.md\n“The levy may rise next spring,” said Tamsin Orrel.\n';
const line = '“The levy will rise next spring,” said Tamsin Orrel [@levy].';
const carets = '          ^^^^ quote/altered: has “may”';
const fixed = '“The levy may rise next spring,” said Tamsin Orrel [@levy].';
const wrong = (draft: string): readonly string[] => {
  const fixture = parseFixture(`${article}--- draft.md\n${draft}\n`);
  return compareCarets(fixture, findingsIn(fixture)).map((w) => w.split(':', 1)[0]!);
};

describe('fixtures', () => {
  it('hold when their carets are the complete set', () => assert.deepEqual(wrong(`${line}\n${carets}`), []));
  it('fail on a finding without carets', () => assert.deepEqual(wrong(line), ['not expected']));
  it('fail on carets without a finding', () => assert.deepEqual(wrong(`${fixed}\n${carets}`), ['expected']));

  const lies: readonly [name: string, carets: string][] = [
    ['another place', ' ^^^^ quote/altered'],
    ['another length', '          ^^^^^ quote/altered'],
    ['another rule', '          ^^^^ quote/elision'],
    ['other words', '          ^^^^ quote/altered: has “might”'],
  ];
  for (const [name, lie] of lies)
    it(`fail on ${name}`, () => assert.deepEqual(wrong(`${line}\n${lie}`), ['expected', 'not expected']));

  it('know the draft without its carets, and after its fixes', () => {
    const fixture = parseFixture(`${article}--- draft.md\n${line}\n${carets}\n`);
    assert.equal(fixture.draft, `${line}\n`);
    assert.equal(fixedDraft(fixture.draft, findingsIn(fixture)), `${fixed}\n`);
  });

  it('are rewritten when accepted, without touching words that still fit', () => {
    const folder = mkdtempSync(join(tmpdir(), 'deskcheck-fixture-'));
    const file = join(folder, 'case.md');
    const accepted = `${article}--- draft.md\n${line}\n${carets}\n--- after fix\n${fixed}\n`;
    writeFileSync(file, `${article}--- draft.md\n${line}\n${carets}\n ^^^ quote/speaker: gone\n`);
    acceptFixture(file);
    assert.equal(readFileSync(file, 'utf8'), accepted);
    acceptFixture(file);
    assert.equal(readFileSync(file, 'utf8'), accepted);
    rmSync(folder, { recursive: true });
  });

  it('must have a draft', () => assert.throws(() => parseFixture(article), /draft\.md/u));
});
