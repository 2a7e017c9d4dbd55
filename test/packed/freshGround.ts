/** Fresh ground for each test of the packed programs: the extension as it is installed, a desk, and a home of its own. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { makeDesk } from '../harness/lspClient';
import { tempFolder } from '../harness/tempFolder';
import { install, type Installed } from './archive';
import { endPrograms, type Ground } from './program';

/**
 * For the suite that it is called in.
 * @param files of the desk: texts by path, asked for before each test
 * @returns what gives the ground of the test that runs
 */
export function freshGround(files: () => Readonly<Record<string, string>>): () => Ground {
  let installed: Installed;
  let ground: Ground;
  before(() => (installed = install()));
  after(() => installed.remove());
  beforeEach(() => {
    const home = tempFolder();
    mkdirSync(join(home.path, 'tmp'));
    ground = { extension: installed.path, desk: makeDesk(files()), home };
  });
  afterEach(() => {
    endPrograms();
    ground.desk.remove();
    ground.home.remove();
  });
  return () => ground;
}
