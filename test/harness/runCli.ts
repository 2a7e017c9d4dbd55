/** Runs a command line in this process and gives back what it printed. */
import { runCli as run } from '../../server/src/cli/run';

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
    env,
    outIsTty: tty,
    errIsTty: tty,
    out: (text) => (out += text),
    err: (text) => (err += text),
  });
  return { code, out, err };
}
