/** The lock beside a file: one at a time, and a dead holder does not lock the desk for good. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { withLock } from '../../server/src/adapters/fileLock';
import { tempFolder, type TempFolder } from '../harness/tempFolder';

describe('lock file', () => {
  let folder: TempFolder;
  let file: string;
  beforeEach(() => {
    folder = tempFolder();
    file = join(folder.path, 'shared.json');
  });
  afterEach(() => folder.remove());

  it('lets one in at a time, and is gone afterwards, also after a failure', async () => {
    let inside = 0;
    let most = 0;
    const work = async (): Promise<void> => {
      most = Math.max(most, ++inside);
      await wait(5);
      inside--;
    };
    const failing = withLock(file, () => Promise.reject(new Error('no')));
    await Promise.all([assert.rejects(failing), ...Array.from({ length: 8 }, () => withLock(file, work))]);
    assert.equal(most, 1);
    assert.deepEqual(readdirSync(folder.path), []);
  });

  it('takes over from a holder that died', async () => {
    folder.write('shared.json.lock', '4711 long gone');
    let most = 0;
    let inside = 0;
    const work = async (): Promise<void> => {
      most = Math.max(most, ++inside);
      await wait(30);
      inside--;
    };
    await Promise.all(Array.from({ length: 4 }, () => withLock(file, work, 20)));
    assert.equal(most, 1);
    assert.deepEqual(readdirSync(folder.path), []);
  });

  it('leaves the lock of a successor alone', async () => {
    await withLock(file, async () => {
      folder.write('shared.json.lock', 'somebody else');
      await wait(0);
    });
    assert.ok(existsSync(`${file}.lock`));
  });

  it('says so when no file can be made there', async () => {
    await assert.rejects(
      withLock(join(folder.path, 'no/such/folder/x'), () => Promise.resolve()),
      { code: 'ENOENT' },
    );
  });
});
