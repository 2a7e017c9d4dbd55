// Two desks decide, and git merges their ledgers: both sides' decisions are read, with and without `merge=union`.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import {
  addDecision,
  formatLedger,
  ledgerFileName,
  readLedger,
  removeDecision,
  takeBack,
} from '../../server/src/adapters/ledger';
import type { Acceptance, Decision } from '../../server/src/engine/model/finding';
import { gitEnvironment, gitRepository } from '../harness/gitRepository';
import { runs } from '../harness/runs';
import { tempFolder, type TempFolder } from '../harness/tempFolder';

const at = (minute: number): string => new Date(Date.UTC(2026, 4, 3, 9, minute)).toISOString();
const accepted = (clause: string, reason: string, minute: number, by = 'Una'): Acceptance => ({
  rule: 'quote/altered',
  clause,
  passage: 'the money is there',
  reason,
  by,
  date: at(minute),
});
const ways = ['--union', '--ours-and-theirs', '--diff3', '--zdiff3'] as const;

describe('a merge of two ledgers', () => {
  describe('by git, of two branches', () => {
    for (const attributes of [undefined, `${ledgerFileName} merge=union\n`])
      for (const style of ['merge', 'diff3', 'zdiff3'] as const) {
        const name = attributes === undefined ? `that stops in conflict (${style})` : `with merge=union (${style})`;
        it(`${name} leaves both desks’ decisions`, async () => {
          const repository = gitRepository(attributes === undefined ? {} : { '.gitattributes': attributes });
          const file = join(repository.path, ledgerFileName);
          try {
            repository.git('config', 'merge.conflictStyle', style);
            for (const [i, clause] of ['amber', 'barge', 'cable', 'delta'].entries())
              await addDecision(file, accepted(clause, 'agreed', i));
            repository.commit();
            repository.git('checkout', '--quiet', '-b', 'night');
            await addDecision(file, accepted('brine', 'heard by the night desk', 20, 'Nils'));
            await removeDecision(file, accepted('cable', '', 0), { by: 'Nils', date: at(21) });
            await addDecision(file, accepted('delta', 'asked again at night', 22, 'Nils'));
            repository.commit();
            repository.git('checkout', '--quiet', 'main');
            await addDecision(file, accepted('brick', 'heard by the day desk', 30));
            await addDecision(file, accepted('bread', 'heard by the day desk', 31));
            await addDecision(file, accepted('delta', 'asked again by day', 32));
            repository.commit();
            const merge = spawnSync('git', ['merge', '--quiet', 'night'], {
              cwd: repository.path,
              env: gitEnvironment(),
            });
            assert.equal(merge.status, attributes === undefined ? 1 : 0);
            const text = readFileSync(file, 'utf8');
            const { decisions, problem, notice } = await readLedger(file);
            assert.equal(problem, undefined);
            assert.deepEqual(
              decisions.map((d) => ['clause' in d && d.clause, d.reason, d.by]),
              [
                ['amber', 'agreed', 'Una'],
                ['barge', 'agreed', 'Una'],
                ['bread', 'heard by the day desk', 'Una'],
                ['brick', 'heard by the day desk', 'Una'],
                ['brine', 'heard by the night desk', 'Nils'],
                ['delta', 'asked again by day', 'Una'],
              ],
            );
            if (attributes === undefined) {
              assert.match(text, /^<{7}/m);
              assert.match(notice ?? '', /unfinished merge.*either side/);
            } else {
              assert.equal(notice, undefined);
              assert.doesNotThrow(() => JSON.parse(text) as unknown, 'other programs can read it, too');
            }
            // The next decision leaves a clean file.
            assert.ok((await addDecision(file, accepted('ember', 'agreed', 40))).ok);
            const clean = readFileSync(file, 'utf8');
            assert.doesNotMatch(clean, /^[<=>|]{7}/m);
            const read = await readLedger(file);
            assert.equal(read.notice, undefined);
            assert.equal(clean, formatLedger(read.decisions, read.more, read.takenBack));
            assert.equal(read.decisions.length, 7);
          } finally {
            repository.remove();
          }
        });
      }

    it('needs no hand where both begin a ledger', async () => {
      const repository = gitRepository({ '.gitattributes': `${ledgerFileName} merge=union\n` });
      const file = join(repository.path, ledgerFileName);
      try {
        repository.commit();
        repository.git('checkout', '--quiet', '-b', 'night');
        await addDecision(file, accepted('brine', 'night', 1));
        await addDecision(file, { rule: 'quote/altered', source: 'harbour', reason: 'rough', date: at(2) });
        repository.commit();
        repository.git('checkout', '--quiet', 'main');
        await addDecision(file, accepted('amber', 'day', 3));
        repository.commit();
        repository.git('merge', '--quiet', 'night');
        assert.deepEqual((await readLedger(file)).decisions.length, 3);
        assert.doesNotThrow(() => JSON.parse(readFileSync(file, 'utf8')) as unknown);
      } finally {
        repository.remove();
      }
    });
  });

  describe('of ledgers of the first version', () => {
    const before = (...decisions: readonly Decision[]): string =>
      `${JSON.stringify({ version: 1, accepted: decisions }, null, 2)}\n`;
    it('is read by both sides of its marks', async () => {
      const folder = tempFolder();
      const [base, ours, theirs] = [
        before(accepted('amber', 'a', 1)),
        before(accepted('amber', 'a', 1), accepted('brick', 'b', 2)),
        before(accepted('amber', 'a', 1), accepted('brine', 'c', 3)),
      ] as const;
      for (const way of ways.filter((it) => it !== '--union')) {
        const { text } = merged(folder, base, ours, theirs, way);
        assert.match(text, /^<{7}/m);
        const file = folder.write(ledgerFileName, text);
        assert.deepEqual(
          (await readLedger(file)).decisions.map((d) => 'clause' in d && d.clause),
          ['amber', 'brick', 'brine'],
        );
      }
      folder.remove();
    });
  });

  it('leaves of what both said of one matter the later, and of a tie what opens it', async () => {
    const folder = tempFolder();
    const file = (text: string): string => folder.write(ledgerFileName, text);
    const line = (entry: object): string => `    ${JSON.stringify(entry)}`;
    const ledger = (...entries: readonly object[]): string =>
      `{ "version": 2, "decisions": [\n${entries.map(line).join(',,\n')}\n] }`;
    const gone = (minute: number): object => ({
      rule: 'quote/altered',
      clause: 'amber',
      passage: 'the money is there',
      takenBack: true,
      date: at(minute),
    });
    const reasonOf = async (...entries: readonly object[]): Promise<string | undefined> =>
      (await readLedger(file(ledger(...entries)))).decisions[0]?.reason;
    assert.equal(await reasonOf(accepted('amber', 'early', 1), accepted('amber', 'late', 2)), 'late');
    assert.equal(await reasonOf(accepted('amber', 'late', 2), accepted('amber', 'early', 1)), 'late');
    assert.equal(await reasonOf(accepted('amber', 'back', 2), gone(3)), undefined);
    assert.equal(await reasonOf(accepted('amber', 'again', 4), gone(3)), 'again');
    assert.equal(await reasonOf(accepted('amber', 'tie', 3), gone(3)), undefined);
    const [x, y] = [accepted('amber', 'x', 3), accepted('amber', 'y', 3)];
    assert.equal(await reasonOf(x, y), await reasonOf(y, x));
    folder.remove();
  });

  it('does not bring back what was taken back, nor date a decision before the one it replaces', async () => {
    const folder = tempFolder();
    const file = join(folder.path, ledgerFileName);
    await addDecision(file, accepted('amber', 'by a clock that is ahead', 50));
    const gone = await removeDecision(file, accepted('amber', '', 0), { date: at(10) });
    const other = accepted('amber', 'by a clock that is ahead', 50);
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replace('    {}', `    ${JSON.stringify(other)},\n    {}`));
    assert.deepEqual((await readLedger(file)).decisions, []);
    await addDecision(file, accepted('amber', 'once more', 12));
    const [again] = (await readLedger(file)).decisions;
    assert.ok(again?.date !== undefined && Date.parse(again.date) > Date.parse(at(50)));
    assert.ok(gone.ok);
    folder.remove();
  });

  it('forgets what was undone at once, and notes what is undone later', async () => {
    const folder = tempFolder();
    const file = join(folder.path, ledgerFileName);
    const empty = formatLedger([]);
    const first = await addDecision(file, accepted('amber', 'too fast', 1));
    assert.ok(first.ok);
    assert.ok((await takeBack(file, first.change, { date: at(2) })).ok);
    assert.equal(readFileSync(file, 'utf8'), empty);
    const second = await addDecision(file, accepted('amber', 'for a while', 3));
    assert.ok(second.ok);
    assert.ok((await takeBack(file, second.change, { date: at(40) })).ok);
    assert.deepEqual((await readLedger(file)).decisions, []);
    assert.match(readFileSync(file, 'utf8'), /"takenBack": true/);
    folder.remove();
  });

  it('whatever either desk did, leaves what each did last', async () => {
    const folder = tempFolder();
    const clause = fc.constantFrom('amber', 'barge', 'brine', 'cable', 'delta', 'ember', 'ferry');
    const act = fc.record({ clause, back: fc.boolean(), reason: fc.constantFrom('heard', 'asked', 'read “it”') });
    const acts = fc.array(act, { maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(acts, acts, acts, fc.constantFrom(...ways), async (base, mine, theirs, way) => {
        const start = await after(folder, formatLedger([]), base, 0);
        // The desks take turns on one clock: minutes that are even, and odd.
        const left = await after(folder, start, mine, 100);
        const right = await after(folder, start, theirs, 101);
        const { text } = merged(folder, start, left, right, way);
        if (way === '--union') assert.doesNotThrow(() => JSON.parse(text) as unknown, text);
        const [before, a, b, now] = await Promise.all(
          [start, left, right, text].map(async (content, i) => {
            const { decisions, problem } = await readLedger(folder.write(`${i}.json`, content));
            assert.equal(problem, undefined);
            return new Map(decisions.map((d) => ['clause' in d ? d.clause : d.source, d]));
          }),
        );
        const touched = (list: typeof mine, which: string): number => list.findLastIndex((it) => it.clause === which);
        for (const { clause: which } of [...base, ...mine, ...theirs]) {
          const [i, j] = [touched(mine, which), touched(theirs, which)];
          const said = i < 0 && j < 0 ? before : i > j ? a : b;
          assert.deepEqual(now?.get(which), said?.get(which), `${which}\n${text}`);
        }
      }),
      runs(100),
    );
    folder.remove();
  });
});

/** A ledger after what a desk did, by the functions that write it. */
async function after(
  folder: TempFolder,
  text: string,
  acts: readonly { readonly clause: string; readonly back: boolean; readonly reason: string }[],
  from: number,
): Promise<string> {
  const file = folder.write('desk.json', text);
  for (const [i, { clause, back, reason }] of acts.entries()) {
    const decision = accepted(clause, reason, from + 2 * i);
    // What a desk takes back that it does not have leaves no trace; here it is noted all the same.
    if (back) await addDecision(file, decision);
    if (back) await removeDecision(file, decision, { date: decision.date! });
    else await addDecision(file, decision);
  }
  return readFileSync(file, 'utf8');
}

/** Three files merged by git's own merging of files. */
function merged(
  folder: TempFolder,
  base: string,
  ours: string,
  theirs: string,
  way: (typeof ways)[number],
): { readonly text: string } {
  const [o, b, t] = [folder.write('ours', ours), folder.write('base', base), folder.write('theirs', theirs)];
  const how = way === '--ours-and-theirs' ? [] : [way];
  const run = spawnSync('git', ['merge-file', '-p', ...how, o, b, t], { env: gitEnvironment(), encoding: 'utf8' });
  assert.ok(run.status !== null && run.status >= 0 && run.status < 128, run.stderr);
  return { text: run.stdout };
}
