// The programs of these tests: Deskcheck's own, as it is shipped, and editors.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** The command line that starts the language server, as `npm run build` made it. */
export const builtServer: readonly [string, ...string[]] = [
  process.execPath,
  join(import.meta.dirname, '../../dist/cli.js'),
  'lsp',
  '--stdio',
];

/** Skips the suite where this call fails, for the editor is not to be had; in continuous integration all of them are. */
export function needsProgram(suite: Mocha.Context, name: string, ...args: readonly string[]): void {
  if (spawnSync(name, args, { stdio: 'ignore' }).status === 0) return;
  if (process.env.CI) throw new Error(`${name} is not installed.`);
  console.log(`    (skipped: ${name} is not installed)`);
  suite.skip();
}
