// The packaged extension, installed once for a run of this suite: each editor starts with a copy of that folder.
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { chosenHost } from '../host/hosts.mjs';
import { freshFolder } from '../host/vscodeHost.mjs';

/** What is installed: the package, as it was made last. */
export const vsix = process.env.DESKCHECK_VSIX ?? join(import.meta.dirname, '../../../deskcheck.vsix');
/** Where the processes that run test files find it. */
const place = 'DESKCHECK_UI_INSTALLED';

export function mochaGlobalSetup() {
  if (!existsSync(vsix)) throw new Error(`${vsix} is not there: run \`npm run package\` first`);
  const temp = freshFolder();
  const { node, serverMain } = chosenHost();
  const directories = ['--server-data-dir', join(temp, 's'), '--extensions-dir', join(temp, 'x')];
  const install = [serverMain, '--accept-server-license-terms', ...directories, '--install-extension', vsix];
  execFileSync(node, install, { stdio: 'pipe' });
  process.env[place] = temp;
}

export function mochaGlobalTeardown() {
  rmSync(process.env[place], { recursive: true, force: true, maxRetries: 5 });
}

/** Puts it into a folder of extensions; it is found by where it lies from there. */
export const copyInstalled = (extensionsDir) =>
  cpSync(join(process.env[place], 'x'), extensionsDir, { recursive: true });
