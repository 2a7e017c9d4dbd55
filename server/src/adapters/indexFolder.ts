/** Where the indexes of workspaces are kept: one folder each in the system's cache, removed when nobody has used it in a long time. */
import { createHash } from 'node:crypto';
import { mkdirSync, utimesSync } from 'node:fs';
import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** A workspace that nobody has opened in so many milliseconds is indexed anew: thirty days. */
const KEPT = 30 * 24 * 60 * 60 * 1000;

const OURS = /^[0-9a-f]{24}$/u;

export const indexesIn = (cache: string): string => join(cache, 'index');

/** @param places that make the workspace what it is: its root, its folders of sources */
export function indexFolder(indexes: string, places: readonly string[]): string {
  const name = createHash('sha256').update(places.join('\n')).digest('hex').slice(0, 24);
  return join(indexes, name);
}

/** Notes that an index is in use, and removes those that have not been; whatever goes wrong, another time will do. */
export async function sweepIndexes(indexes: string, used: string): Promise<void> {
  try {
    mkdirSync(used, { recursive: true, mode: 0o700 });
    const now = new Date();
    utimesSync(used, now, now);
    for (const name of await readdir(indexes)) {
      if (!OURS.test(name)) continue;
      const folder = join(indexes, name);
      const { mtimeMs } = await stat(folder);
      if (Date.now() - mtimeMs > KEPT) await rm(folder, { recursive: true, force: true });
    }
  } catch {
    // A cache that cannot be swept is no worse for it.
  }
}
