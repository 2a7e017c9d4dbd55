/** The ledger: sorted, merged with what other windows wrote, and never overwritten when damaged. */
import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { lstatSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { addDecision, formatLedger, readLedger, removeDecision, takeBack } from '../../server/src/adapters/ledger';
import type { Acceptance, SourceIgnore } from '../../server/src/engine/model/finding';
import { tempFolder, type TempFolder } from '../harness/tempFolder';

const decision = (clause: string, more: Partial<Acceptance> = {}): Acceptance => ({
  rule: 'quote/altered',
  clause,
  passage: 'the money is there',
  reason: 'agreed with the desk',
  ...more,
});

const ignored: SourceIgnore = { rule: 'quote/altered', source: 'harbour', reason: 'a rough transcript' };

describe('ledger', () => {
  let folder: TempFolder;
  let file: string;
  beforeEach(() => {
    folder = tempFolder();
    file = join(folder.path, 'deskcheck.ledger.json');
  });
  afterEach(() => folder.remove());

  it('is empty when there is no file', async () => assert.deepEqual(await readLedger(file), { decisions: [] }));

  it('keeps one order whatever the order of entry, a decision a line', async () => {
    await addDecision(file, decision('zebra', { by: 'Una', date: '2026-03-06' }));
    await addDecision(file, decision('anchor'));
    const text = readFileSync(file, 'utf8');
    assert.equal(text, formatLedger([decision('anchor'), decision('zebra', { by: 'Una', date: '2026-03-06' })]));
    assert.ok(text.indexOf('anchor') < text.indexOf('zebra'));
    assert.match(text, /^ {4}\{ "rule": "quote\/altered", "clause": "anchor", .*\},\n/m);
    assert.deepEqual(Object.keys(JSON.parse(text) as object), ['version', 'decisions']);
    assert.ok(text.endsWith('}\n'));
  });

  it('keeps fields that it does not know, in the file and in its entries', async () => {
    const noted = { ...decision('anchor'), note: { for: 'Una' } };
    folder.write(
      'deskcheck.ledger.json',
      JSON.stringify({ version: 1, accepted: [noted], ignored: [{ ...ignored, until: '2027' }], desk: 'Orsk' }),
    );
    const first = await addDecision(file, decision('zebra'));
    assert.ok(first.ok);
    await removeDecision(file, decision('anchor'));
    const without = readFileSync(file, 'utf8');
    assert.ok((await takeBack(file, { before: noted, after: undefined })).ok);
    assert.deepEqual(JSON.parse(readFileSync(file, 'utf8')), {
      version: 2,
      desk: 'Orsk',
      decisions: [noted, { ...ignored, until: '2027' }, decision('zebra'), {}],
    });
    assert.doesNotMatch(without, /Una/);
    assert.match(without, /"desk": "Orsk"/);
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
      (await readLedger(file)).decisions.map((d) => 'clause' in d && d.clause),
      ['a', 'b', 'c', 'd', 'e', 'other window'],
    );
    assert.deepEqual(readdirSync(folder.path), ['deskcheck.ledger.json']);
  });

  const otherWindow = (name: string, count: number): ChildProcess => {
    const script = join(import.meta.dirname, '../harness/writeDecisions.ts');
    return spawn(process.execPath, ['--import', 'tsx', script, file, name, String(count)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
  };

  it('loses nothing when two windows write at the same time', async () => {
    const windows = ['left', 'right'].map((name) => otherWindow(name, 50));
    const ended = await Promise.all(windows.map((window) => once(window, 'exit')));
    assert.deepEqual(
      ended.map(([code]) => code as number),
      [0, 0],
    );
    const { decisions } = await readLedger(file);
    assert.equal(decisions.length, 100);
    assert.deepEqual(readdirSync(folder.path), ['deskcheck.ledger.json']);
  }).timeout(20_000);

  it('is whole after a window was killed while writing, and the next writer tidies up', async () => {
    const window = otherWindow('doomed', 0);
    await once(window.stdout!, 'data');
    await wait(30);
    window.kill('SIGKILL');
    await once(window, 'exit');
    const { decisions, problem } = await readLedger(file);
    assert.equal(problem, undefined);
    assert.ok(decisions.length > 0);
    folder.write('deskcheck.ledger.json.4711.tmp', '{ "version"');
    assert.ok((await addDecision(file, decision('after'))).ok);
    assert.equal((await readLedger(file)).decisions.length, decisions.length + 1);
    assert.deepEqual(readdirSync(folder.path), ['deskcheck.ledger.json']);
  }).timeout(20_000);

  it('tells sources that are ignored from findings that are accepted', async () => {
    await addDecision(file, ignored);
    await addDecision(file, decision('anchor'));
    assert.deepEqual((await readLedger(file)).decisions, [decision('anchor'), ignored]);
  });

  it('takes one entry out and leaves the others', async () => {
    await addDecision(file, decision('anchor'));
    await addDecision(file, ignored);
    assert.ok((await removeDecision(file, { rule: 'quote/altered', source: 'harbour' })).ok);
    assert.deepEqual((await readLedger(file)).decisions, [decision('anchor')]);
    const again = await removeDecision(file, ignored);
    assert.ok(!again.ok && again.stale);
  });

  it('takes changes back, whatever other windows wrote beside them', async () => {
    const first = await addDecision(file, decision('anchor', { reason: 'first' }));
    const second = await addDecision(file, decision('anchor', { reason: 'second' }));
    assert.ok(first.ok && second.ok);
    await addDecision(file, decision('other window'));
    assert.ok((await takeBack(file, second.change)).ok);
    assert.deepEqual((await readLedger(file)).decisions, [
      decision('anchor', { reason: 'first' }),
      decision('other window'),
    ]);
    assert.ok((await takeBack(file, first.change)).ok);
    assert.deepEqual((await readLedger(file)).decisions, [decision('other window')]);
    const gone = await removeDecision(file, decision('other window'));
    assert.ok(gone.ok && (await takeBack(file, gone.change)).ok);
    assert.deepEqual((await readLedger(file)).decisions, [decision('other window')]);
  });

  it('takes nothing back that has been changed since', async () => {
    const mine = await addDecision(file, decision('anchor', { reason: 'mine' }));
    assert.ok(mine.ok);
    folder.write('deskcheck.ledger.json', formatLedger([decision('anchor', { reason: 'theirs' })]));
    const back = await takeBack(file, mine.change);
    assert.ok(!back.ok && back.stale);
    assert.deepEqual((await readLedger(file)).decisions, [decision('anchor', { reason: 'theirs' })]);
  });

  it('stays a link where it is one', async () => {
    if (process.platform === 'win32') return;
    symlinkSync(folder.write('shared/ledger.json', formatLedger([decision('anchor')])), file);
    await addDecision(file, decision('zebra'));
    assert.ok(lstatSync(file).isSymbolicLink());
    assert.equal((await readLedger(join(folder.path, 'shared/ledger.json'))).decisions.length, 2);
  });

  for (const [name, content] of [
    ['broken JSON', '{ "version": 1, '],
    ['half of an unfinished merge', '{\n<<<<<<< HEAD\n  "version": 1, "accepted": []\n=======\n}\n'],
    ['an unfinished merge with a broken side', '{\n<<<<<<< HEAD\n  "version": 2\n=======\n>>>>>>> theirs\n}\n'],
    ['two entries in one pair of braces', '{ "version": 2, "decisions": [{ "rule": "a", "rule": "b" }] }'],
    ['another shape', '{ "version": 1, "accepted": [{ "rule": 3 }] }'],
    ['a later version', '{ "version": 3, "decisions": [] }'],
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
