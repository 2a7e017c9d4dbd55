// How long the packed extension takes to activate, as VS Code itself says it, in each host of the tests that is installed.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { timed, type Row } from '../timing';

/** Fresh starts of each kind. */
const TIMES = 5;

/** Those of the hosts that are there; of the others why they are not measured, in one sentence each. */
export function activationRows(): { readonly rows: readonly Row[]; readonly missing: string } {
  const measured = ['oldest', 'newest'].map(measuredIn);
  return {
    rows: measured.flatMap((it) => (typeof it === 'string' ? [] : it)),
    missing: measured.filter((it) => typeof it === 'string').join(' '),
  };
}

function measuredIn(host: string): readonly Row[] | string {
  const script = join(import.meta.dirname, 'inEditor.mjs');
  const { status, stdout } = spawnSync(process.execPath, [script, String(TIMES)], {
    env: { ...process.env, E2E_HOST: host },
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (status !== 0) return `Not measured in the ${host} VS Code: ${stdout.trim() || 'it ended with an error'}.`;
  const starts = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { readonly version: string; readonly opening: number; readonly alone: number });
  const { version } = starts[0]!;
  return [
    timed(
      `VS Code ${version}, as the window opens`,
      starts.map(({ opening }) => opening),
    ),
    timed(
      `VS Code ${version}, by a command later`,
      starts.map(({ alone }) => alone),
    ),
  ];
}
