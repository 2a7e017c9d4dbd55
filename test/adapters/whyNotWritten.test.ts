/** A ledger that cannot be written: the writer reads why, in one sentence, and what to do. */
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { addDecision } from '../../server/src/adapters/ledger';
import { whyNotWritten } from '../../server/src/adapters/whyNotWritten';
import { tempFolder, type TempFolder } from '../harness/tempFolder';

const decision = { rule: 'quote/altered', clause: 'a', passage: 'b', reason: 'agreed' } as const;
const failure = (code: string) => Object.assign(new Error(`${code}: no such luck, open '/x/y.tmp'`), { code });

describe('a ledger that cannot be written', () => {
  let folder: TempFolder;
  beforeEach(() => (folder = tempFolder()));
  afterEach(() => folder.remove());
  const problem = async (file: string): Promise<string> => {
    const accepted = await addDecision(file, decision);
    return accepted.ok ? '' : accepted.problem;
  };

  for (const [code, why] of [
    ['EROFS', /\(the folder is read-only\)\. Work in a copy/],
    ['EACCES', /\(you have no permission .*\)\. Change the permission/],
    ['EPERM', /\(you have no permission .*\)\. Change the permission/],
    ['ENOSPC', /\(the disk is full\)\. Make room/],
    ['EIO', /\(the disk fails there \[EIO\]\)\. Try again/],
    ['EBUSY', /\(another program holds it\)\. Accept/],
    ['EOTHER', /\(the system does not allow it \[EOTHER\]\)\. Try again/],
  ] as const) {
    it(`says what to do on ${code}`, () => {
      const sentence = whyNotWritten('The decision was not written', 'deskcheck.ledger.json', failure(code));
      assert.match(
        sentence,
        /^The decision was not written: deskcheck\.ledger\.json cannot be written (?:here|just now) \(/,
      );
      assert.match(sentence, why);
      assert.match(sentence, /\.$/);
    });
  }

  it('says so when its folder is gone', async () => {
    assert.match(await problem(join(folder.path, 'gone', 'deskcheck.ledger.json')), /its folder is not there any more/);
  });

  it('says so when a folder of its name is in the way', async () => {
    const file = join(folder.path, 'deskcheck.ledger.json');
    mkdirSync(file);
    assert.match(await problem(file), /^deskcheck\.ledger\.json is damaged \(it cannot be opened\)/);
  });
});
