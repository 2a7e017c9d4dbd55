/** Runs a command line in this process and gives back what it printed. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCli as run } from '../../server/src/cli/run';

/** Nobody's own cache. */
const cache = mkdtempSync(join(tmpdir(), 'deskcheck-cache-'));
process.once('exit', () => rmSync(cache, { recursive: true, force: true }));

export interface CliRun {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export interface TerminalLike {
  readonly tty?: boolean;
  readonly env?: Readonly<Record<string, string>>;
}

export async function runCli(
  cwd: string,
  args: readonly string[],
  { tty = false, env = {} }: TerminalLike = {},
): Promise<CliRun> {
  let out = '';
  let err = '';
  const code = await run(args, {
    cwd,
    env: { XDG_CACHE_HOME: cache, ...env },
    outIsTty: tty,
    errIsTty: tty,
    // Noon, so that it is the same day wherever the tests run.
    now: () => new Date('2026-03-09T12:00:00Z'),
    out: (text) => (out += text),
    err: (text) => (err += text),
  });
  return { code, out, err };
}
