/** Watches source folders and single files, and reports what changed once the disk is quiet again. */
import { lstat, realpath } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import { isInside } from './paths';
import { FolderWatches } from './folderWatches';
import { onSomeLost } from './newsOverflow';

export interface DiskChange {
  /** Absolute paths of new and changed files, and of folders that have come. */
  readonly changed: readonly string[];
  /** Files and folders alike. */
  readonly removed: readonly string[];
  /** News may have been lost: whatever is watched may have changed. */
  readonly unsure?: true;
}

export interface Watch {
  close(): Promise<void>;
}

/** A watched path, and where it really is. */
interface Root {
  readonly path: string;
  readonly real: string;
}

/** Folders above a watched path that are looked after. */
const LEVELS = 4;

/**
 * How long the disk must be quiet before changes are reported, a few and those of a checkout, and after how long they are although it
 * is not, in milliseconds.
 */
const quiet = { after: 120, afterMany: 500, longest: 2000 } as const;
/** Names from which on it is a checkout: what it has written may be moved before it ends. */
const MANY = 200;
/** Names that are looked up before others have their turn: some milliseconds. */
const AT_ONCE = 250;

/**
 * Returns once the watch stands; call the result's `close` to end it. Links inside a folder are not followed, so that
 * nothing outside is watched; a watched path may itself be a link, and changes are told under its name.
 * @param note told once where the system has no more watches, in words for the log
 */
export async function watchSources(
  paths: readonly string[],
  onChange: (change: DiskChange) => void,
  note: (words: string) => void = () => undefined,
): Promise<Watch> {
  const roots: readonly Root[] = await Promise.all(
    paths.map(async (path) => ({ path, real: await realpath(path).catch(() => path) })),
  );
  const named = (path: string): string => {
    const [root] = roots.filter(({ real }) => isInside(path, real)).sort((a, b) => b.real.length - a.real.length);
    return root ? join(root.path, relative(root.real, path)) : path;
  };
  const pending = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  /** When the first and the last of what is pending came. */
  let since = 0;
  let latest = 0;
  let closed = false;
  let noted = false;
  const watches = new FolderWatches((path) => {
    const now = performance.now();
    if (pending.size === 0) since = now;
    pending.add(path);
    latest = now;
    timer ??= setTimeout(look, quiet.after);
  });
  /** One timer for a storm, not one for each piece of news. */
  const look = (): void => {
    const now = performance.now();
    const after = pending.size < MANY ? quiet.after : quiet.afterMany;
    const left = Math.min(latest + after, since + quiet.longest) - now;
    timer = left > 1 ? setTimeout(look, left) : undefined;
    // Whatever could not be looked at is looked at with the next news.
    if (!timer) void flush().catch(() => undefined);
  };

  /** The names on the way to a root, too: a checkout takes the folders above it away and brings others. */
  const above = ({ real }: Root): void => {
    let at = real;
    for (let level = 0; level < LEVELS && dirname(at) !== at; level++) {
      watches.name(dirname(at), basename(at));
      at = dirname(at);
    }
  };
  const tree = async (folder: string): Promise<boolean> => {
    const watching = await watches.tree(folder);
    if (watching === 'failed' && !noted) {
      noted = true;
      note('Not every change of the sources is followed: the system has no more watches to give.');
    }
    // What comes where nothing can be watched is at least looked through once.
    return watching !== 'known';
  };

  const flush = async (): Promise<void> => {
    const touched = [...pending];
    pending.clear();
    const changed: string[] = [];
    const removed: string[] = [];
    for (let from = 0; from < touched.length && !closed; from += AT_ONCE) {
      const some = touched.slice(from, from + AT_ONCE);
      const kinds = await Promise.all(some.map(kindOf));
      for (const [i, path] of some.entries()) {
        const is = kinds[i]!;
        if (is === 'gone') watches.drop(path);
        if (!roots.some(({ real }) => isInside(path, real))) continue;
        if (is === 'gone') removed.push(named(path));
        // What came with a folder before it was watched is found when the folder is looked through.
        else if (is === 'file' || (await tree(path))) changed.push(named(path));
      }
    }
    for (const root of roots.filter(({ real }) => touched.some((path) => real !== path && isInside(real, path)))) {
      above(root);
      const is = await kindOf(root.real);
      if (is === 'gone') removed.push(root.path);
      else if (is === 'file' || (await tree(root.real))) changed.push(root.path);
    }
    if (!closed && changed.length + removed.length > 0) onChange({ changed, removed });
  };

  const lookAtAll = async (): Promise<void> => {
    roots.forEach(above);
    for (const { real } of roots) if ((await kindOf(real)) === 'folder') await watches.renew(real);
    if (!closed) onChange({ changed: [], removed: [], unsure: true });
  };
  const unsubscribe = onSomeLost(() => void lookAtAll().catch(() => undefined));

  // A folder that goes and comes back, a share that was away, a checkout; and a file that is not there yet.
  roots.forEach(above);
  for (const { real } of roots) if ((await kindOf(real)) === 'folder') await tree(real);
  return {
    close: () => {
      closed = true;
      unsubscribe();
      clearTimeout(timer);
      watches.close();
      return Promise.resolve();
    },
  };
}

/** Links are what they are: what is read behind them is decided elsewhere. */
async function kindOf(path: string): Promise<'file' | 'folder' | 'gone'> {
  const found = await lstat(path).catch(() => undefined);
  if (!found) return 'gone';
  return found.isDirectory() ? 'folder' : 'file';
}
