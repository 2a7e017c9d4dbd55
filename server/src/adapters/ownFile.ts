/** Writes a file that several programs may write: behind its lock, one write after the other, by a rename. */
import { readdir, realpath, rename, unlink, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { withLock } from './fileLock';

/** The last write to each file of this process; other processes are kept out by the lock. */
const waiting = new Map<string, Promise<unknown>>();

/**
 * Runs `work` when nobody else writes the file, with a function that replaces it. A file that is a link to a shared one stays
 * a link. Rejects when no file can be made beside it.
 */
export function inTurn<T>(
  path: string,
  work: (file: string, replace: (text: string) => Promise<void>) => Promise<T>,
): Promise<T> {
  const run = (waiting.get(path) ?? Promise.resolve()).then(async () => {
    const file = await realpath(path).catch(() => path);
    return withLock(file, () => work(file, (text) => replaceFile(file, text)));
  });
  waiting.set(
    path,
    run.catch(() => undefined),
  );
  return run;
}

/** Written beside and renamed, so that whoever dies in the middle leaves the old file whole. */
async function replaceFile(file: string, text: string): Promise<void> {
  const beside = `${file}.${process.pid}.tmp`;
  try {
    await writeFile(beside, text, { encoding: 'utf8', flush: true });
    await rename(beside, file);
  } finally {
    await sweep(file);
  }
}

/** Removes what writers that died have left; who holds the lock is the only living one. */
async function sweep(file: string): Promise<void> {
  const entries = await readdir(dirname(file)).catch(() => []);
  const left = entries.filter((name) => name.startsWith(`${basename(file)}.`) && name.endsWith('.tmp'));
  await Promise.all(left.map((name) => unlink(join(dirname(file), name)).catch(() => undefined)));
}
