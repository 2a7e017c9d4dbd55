/** Watches source folders and single files, and reports what changed once the disk is quiet again. */
import { lstat, realpath } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import { isInside } from './paths';
import { FolderWatches } from './folderWatches';

export interface DiskChange {
  /** Absolute paths of new and changed files, and of folders that have come. */
  readonly changed: readonly string[];
  /** Files and folders alike. */
  readonly removed: readonly string[];
}

export interface Watch {
  close(): Promise<void>;
}

/** How long the disk must be quiet before changes are reported, in milliseconds. */
const quiet = 120;

/**
 * Returns once the watch stands; call the result's `close` to end it. Links inside a folder are not followed, so that
 * nothing outside is watched; a watched path may itself be a link, and changes are told under its name.
 */
export async function watchSources(paths: readonly string[], onChange: (change: DiskChange) => void): Promise<Watch> {
  const roots = await Promise.all(paths.map(async (path) => ({ path, real: await realpath(path).catch(() => path) })));
  const named = (path: string): string => {
    const [root] = roots.filter(({ real }) => isInside(path, real)).sort((a, b) => b.real.length - a.real.length);
    return root ? join(root.path, relative(root.real, path)) : path;
  };
  const pending = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  let closed = false;
  const watches = new FolderWatches((path) => {
    pending.add(path);
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), quiet);
  });

  const flush = async (): Promise<void> => {
    const touched = [...pending];
    pending.clear();
    const found = await Promise.all(touched.map(async (path) => ({ path, is: await kindOf(path) })));
    const changed: string[] = [];
    for (const { path, is } of found) {
      if (is === 'gone') watches.drop(path);
      // What came with a folder before it was watched is found when the folder is looked through.
      if (is === 'file' || (is === 'folder' && (await watches.tree(path)))) changed.push(named(path));
    }
    const removed = found.flatMap(({ path, is }) => (is === 'gone' ? [named(path)] : []));
    if (!closed && changed.length + removed.length > 0) onChange({ changed, removed });
  };

  // A folder that goes and comes back, a share that was away, a checkout; and a file that is not there yet.
  for (const { real } of roots) watches.name(dirname(real), basename(real));
  for (const { real } of roots) if ((await kindOf(real)) === 'folder') await watches.tree(real);
  return {
    close: () => {
      closed = true;
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
