/** A lock file beside a file that several programs write: two editors on one folder must not overwrite each other. */
import { randomUUID } from 'node:crypto';
import { link, open, readFile, rename, unlink } from 'node:fs/promises';
import { hostname } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';

/** Milliseconds between two looks at a lock that somebody else holds. */
const POLL = 10;
/**
 * Looks at one and the same lock after which its holder must have died: a write takes a few milliseconds. Looks are
 * counted instead of time, so that a laptop waking up does not take every lock for an old one.
 */
const LOOKS = 300;
/** Windows refuses a file that is just being deleted; one refusal is no verdict yet. */
const REFUSALS = 50;

/**
 * Runs `work` while nobody else does so for `path`. Rejects when no file can be made beside it.
 * @param looks how often one and the same lock is found before it is taken for a dead one's.
 */
export async function withLock<T>(path: string, work: () => Promise<T>, looks = LOOKS): Promise<T> {
  const lock = `${path}.lock`;
  const mine = `${here} ${process.pid} ${randomUUID()}`;
  await take(lock, mine, looks);
  try {
    return await work();
  } finally {
    if ((await holder(lock)) === mine) await unlink(lock).catch(() => undefined);
  }
}

async function take(lock: string, mine: string, limit: number): Promise<void> {
  let seen: string | undefined;
  let looks = 0;
  for (let refusals = 0; ;) {
    try {
      await make(lock, mine);
      return;
    } catch (error) {
      if (codeOf(error) !== 'EEXIST' && (process.platform !== 'win32' || ++refusals > REFUSALS)) throw error;
    }
    const now = await holder(lock);
    if (now !== seen) looks = 0;
    seen = now;
    if (now !== undefined && (++looks > limit || isDead(now))) await remove(lock, now);
    else await wait(POLL);
  }
}

/** Rejects where there is one already; on a full disk none is left that nobody holds. */
async function make(lock: string, mine: string): Promise<void> {
  const file = await open(lock, 'wx');
  try {
    await file.writeFile(mine);
  } catch (error) {
    await unlink(lock).catch(() => undefined);
    throw error;
  } finally {
    await file.close();
  }
}

/** Removes the lock of a program that has died; one that somebody else took meanwhile is put back. */
async function remove(lock: string, dead: string): Promise<void> {
  const aside = `${lock}.${randomUUID()}`;
  try {
    await rename(lock, aside);
    if ((await readFile(aside, 'utf8')) !== dead) await link(aside, lock);
  } catch {
    // Somebody else was faster.
  }
  await unlink(aside).catch(() => undefined);
}

/** A program of this machine that is not there any more; one of another machine is only known by its silence. */
function isDead(held: string): boolean {
  const [host, pid = ''] = held.split(' ');
  if (host !== here || !/^\d+$/.test(pid)) return false;
  try {
    process.kill(Number(pid), 0);
    return false;
  } catch (error) {
    return codeOf(error) === 'ESRCH';
  }
}

const here = hostname().replace(/\s+/g, '-') || 'here';

const holder = (lock: string): Promise<string | undefined> => readFile(lock, 'utf8').catch(() => undefined);

const codeOf = (error: unknown): unknown => (error instanceof Error && 'code' in error ? error.code : undefined);
