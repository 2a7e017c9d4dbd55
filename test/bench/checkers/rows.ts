// Our keystrokes beside those of other checkers of prose: the same draft, the same keys, warm processes, one after the other.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { middleOf, typedKeys } from '../keystroke';
import { claimsDesk } from '../rulePass/desk';
import { startServer, type Articles } from '../server';
import { percentile, timed, type Row } from '../timing';

/** Milliseconds until nothing is read any more. */
const IDLE = 6000;
const here = import.meta.dirname;

/** Words of the drafts: an article, and a chapter. */
const LENGTHS = [2000, 10_000] as const;

/** @returns without the others, and with a sentence that says so, where they cannot be installed */
export async function checkersRows(size: number): Promise<{ readonly rows: readonly Row[]; readonly missing: string }> {
  const others = installed();
  const rows: Row[] = [];
  for (const words of LENGTHS) rows.push(...(await rowsAt(words, size, others)));
  return { rows, missing: others ? '' : 'Not measured: cSpell and textlint; npm could not install them.' };
}

async function rowsAt(words: number, size: number, others: boolean): Promise<readonly Row[]> {
  const { files, draft } = claimsDesk(join(here, '../../../corpus'), words, size);
  const desk = { articles: new Map(files.map(({ path, text }) => [basename(path), text])), draft };
  const line = middleOf(draft.split('\n'));
  const own = await ownKeys(desk, line);
  const length = `${words.toLocaleString('en-US')} words`;
  const rows = [timed(`${length}: keystroke → diagnostics, over stdio`, own)];
  if (!others) return rows;
  const input = JSON.stringify({ draft, line, column: 10, keys: own.length, warm: own.length });
  const said = execFileSync(process.execPath, [join(here, 'run.mjs')], { input, encoding: 'utf8' });
  const measured = JSON.parse(said) as readonly (readonly [string, readonly number[]])[];
  const base = percentile(own, 0.5);
  return [...rows, ...measured.map(([name, times]) => timed(`${length}: ${name}, the same keys`, times, base))];
}

async function ownKeys(desk: Articles, line: number): Promise<readonly number[]> {
  const server = await startServer(desk, { debounceMs: 0, restMs: 0 });
  try {
    await server.ready;
    await wait(IDLE);
    // As many before any is timed: all three have run their code by then.
    const before = (await typedKeys(server, line)).length;
    return await typedKeys(server, line, before);
  } finally {
    server.stop();
  }
}

/** Whether the others are there, after installing them where need be: nothing else of the project asks for them. */
function installed(): boolean {
  const lock = readFileSync(join(here, 'package-lock.json'), 'utf8');
  const stamp = join(here, 'node_modules/.installed');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return true;
  console.error('installing cSpell and textlint for the comparison (npm ci in test/bench/checkers)');
  const options = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const { status } = spawnSync('npm', options, { cwd: here, stdio: ['ignore', 'ignore', 'inherit'] });
  if (status !== 0) return false;
  writeFileSync(stamp, lock);
  return true;
}
