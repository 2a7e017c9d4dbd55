/**
 * Which lines of a file are not as they were at a revision of git. The one place where Deskcheck starts another program, and
 * only for `deskcheck check --since`.
 */
import { execFile } from 'node:child_process';
import { basename, dirname } from 'node:path';
import { promisify } from 'node:util';

/** Lines counted from 1. A stretch of no lines stands for what was taken out behind its `first` line. */
export interface LineStretch {
  readonly first: number;
  readonly lines: number;
}

/** Why git could not say: one sentence for whoever reads the terminal. */
export class GitTrouble extends Error {}

/** Longest wait for git, and most that is read of what it says. */
const patience = { timeout: 60_000, maxBuffer: 256 * 1024 * 1024 };

const run = promisify(execFile);

/**
 * Nothing that a repository's settings name is run, but what git itself needs to read the file (its filters). No shell takes
 * part, so that a file or revision of whatever name is only that.
 */
async function git(folder: string, args: readonly string[]): Promise<string> {
  const calm = ['-c', 'core.fsmonitor=false', '-c', 'core.quotePath=false', '-c', 'diff.noprefix=false'];
  const env = { ...process.env, LC_ALL: 'C', GIT_OPTIONAL_LOCKS: '0' };
  const { stdout } = await run('git', [...calm, ...args], { cwd: folder, env, encoding: 'utf8', ...patience });
  return stdout;
}

/**
 * @param file absolute
 * @returns undefined where git does not know the file, or did not at the revision: all of it is new
 * @throws GitTrouble without git, outside of a repository, and for what is no revision
 */
export async function changedLines(file: string, revision: string): Promise<readonly LineStretch[] | undefined> {
  const folder = dirname(file);
  const commit = await commitOf(folder, revision, file);
  try {
    // From where the file lies, so that its name needs no path.
    const name = `./${basename(file)}`;
    const tracked = await git(folder, ['ls-files', '-z', '--', literal(name)]);
    if (tracked === '') return undefined;
    const before = await nameAt(folder, commit, file);
    if (before === undefined) return undefined;
    const how = ['--no-ext-diff', '--no-textconv', '--no-color', '--text', '--ignore-cr-at-eol', '--unified=0', '-M'];
    const which = before === '' ? [literal(name)] : [literal(name), `:(top,literal)${before}`];
    return stretchesIn(await git(folder, ['diff', ...how, commit, '--', ...which]));
  } catch (error) {
    throw new GitTrouble(`git could not compare ${basename(file)} with “${revision}”: ${saidBy(error)}.`);
  }
}

const literal = (path: string): string => `:(literal)${path}`;

async function commitOf(folder: string, revision: string, file: string): Promise<string> {
  try {
    await git(folder, ['rev-parse', '--git-dir']);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
      throw new GitTrouble('--since asks git which lines have changed, and there is no program “git” here.');
    const why = /not a git repository/.test(saidBy(error))
      ? 'is in no git repository'
      : `could not be found by git: ${saidBy(error)}`;
    throw new GitTrouble(`--since: ${basename(file)} ${why}. Leave --since out to check all of it.`);
  }
  try {
    return (await git(folder, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`])).trim();
  } catch {
    throw new GitTrouble(
      `--since: git knows no revision “${revision}” here. In a CI, fetch the history first (fetch-depth: 0).`,
    );
  }
}

/**
 * The file's path from the top of the repository at that commit, where it had another one; empty where it is the same;
 * undefined where there was none.
 */
async function nameAt(folder: string, commit: string, file: string): Promise<string | undefined> {
  const now = (await git(folder, ['rev-parse', '--show-prefix'])).replace(/\n$/, '') + basename(file);
  const there = await git(folder, ['ls-tree', '-z', '--name-only', '--full-tree', commit, '--', now]);
  if (there !== '') return '';
  const moved = await git(folder, [
    'diff',
    '--no-ext-diff',
    '--no-textconv',
    '--name-status',
    '-z',
    '-M',
    '--diff-filter=R',
    commit,
  ]);
  const fields = moved.split('\0');
  for (let i = 0; i + 2 < fields.length; i += 3) if (fields[i + 2] === now) return fields[i + 1];
  return undefined;
}

/** Of a diff without context: `@@ -3,2 +5 @@`. Only of the first file that has lines: others are gone. */
export function stretchesIn(diff: string): readonly LineStretch[] {
  return [...diff.matchAll(/^@@ -\d+(?:,\d+)? \+(\d+)(?:,(\d+))? @@/gm)].map(([, first, lines]) => ({
    first: Number(first),
    lines: lines === undefined ? 1 : Number(lines),
  }));
}

function saidBy(error: unknown): string {
  const said = error instanceof Error && 'stderr' in error ? String(error.stderr) : String(error);
  return (
    said
      .trim()
      .split('\n')[0]
      ?.replace(/^fatal: /, '')
      .replace(/\.$/, '') ?? ''
  );
}
