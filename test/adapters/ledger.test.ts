/** The ledger: sorted, merged with what other windows wrote, and never overwritten when damaged. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addDecision, formatLedger, readLedger } from '../../server/src/adapters/ledger';
import type { Decision } from '../../server/src/engine/model/finding';
import { tempFolder, type TempFolder } from '../harness/tempFolder';

const decision = (clause: string, more: Partial<Decision> = {}): Decision => ({
  rule: 'quote/altered',
  clause,
  passage: 'the money is there',
  reason: 'agreed with the desk',
  ...more,
});

describe('ledger', () => {
  let folder: TempFolder;
  let file: string;
  beforeEach(() => {
    folder = tempFolder();
    file = join(folder.path, 'deskcheck.ledger.json');
  });
  afterEach(() => folder.remove());

  it('is empty when there is no file', async () => assert.deepEqual(await readLedger(file), { decisions: [] }));

  it('keeps one order whatever the order of entry, one field a line', async () => {
    await addDecision(file, decision('zebra', { by: 'Una', date: '2026-03-06' }));
    await addDecision(file, decision('anchor'));
    const text = readFileSync(file, 'utf8');
    assert.equal(text, formatLedger([decision('anchor'), decision('zebra', { by: 'Una', date: '2026-03-06' })]));
    assert.ok(text.indexOf('anchor') < text.indexOf('zebra'));
    assert.match(text, /^ {6}"clause": "anchor",\n/m);
    assert.ok(text.endsWith('}\n'));
  });

  it('replaces a decision on the same finding', async () => {
    await addDecision(file, decision('anchor', { reason: 'first' }));
    await addDecision(file, decision('anchor', { reason: 'second' }));
    assert.deepEqual((await readLedger(file)).decisions, [decision('anchor', { reason: 'second' })]);
  });

  it('loses nothing of what comes at once or from another window', async () => {
    await Promise.all(['a', 'b', 'c', 'd'].map((clause) => addDecision(file, decision(clause))));
    folder.write(
      'deskcheck.ledger.json',
      formatLedger([...(await readLedger(file)).decisions, decision('other window')]),
    );
    await addDecision(file, decision('e'));
    assert.deepEqual(
      (await readLedger(file)).decisions.map((d) => d.clause),
      ['a', 'b', 'c', 'd', 'e', 'other window'],
    );
    assert.deepEqual(readdirSync(folder.path), ['deskcheck.ledger.json']);
  });

  for (const [name, content] of [
    ['broken JSON', '{ "version": 1, '],
    ['an unfinished merge', '{\n<<<<<<< HEAD\n  "version": 1\n=======\n>>>>>>> theirs\n}\n'],
    ['another shape', '{ "version": 1, "accepted": [{ "rule": 3 }] }'],
    ['a later version', '{ "version": 2, "accepted": [] }'],
  ] as const) {
    it(`leaves a damaged file as it is: ${name}`, async () => {
      folder.write('deskcheck.ledger.json', content);
      const { decisions, problem } = await readLedger(file);
      assert.deepEqual(decisions, []);
      assert.match(problem ?? '', /damaged .*left as it is/);
      const accepted = await addDecision(file, decision('anchor'));
      assert.equal(accepted.ok, false);
      assert.equal(readFileSync(file, 'utf8'), content);
    });
  }
});
