/** Watches source folders and single files, and reports what changed once the disk is quiet again. */
import { watch, type FSWatcher } from 'chokidar';
import { statSync, watch as watchFolder } from 'node:fs';
import { realpath } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import { isInside } from './drafts';

export interface DiskChange {
  /** Absolute paths of new and changed files. */
  readonly changed: readonly string[];
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
  const watched = roots.map(({ real }) => real);
  const pending = new Map<string, 'changed' | 'removed'>();
  let timer: NodeJS.Timeout | undefined;
  const flush = (): void => {
    const entries = [...pending];
    pending.clear();
    const of = (kind: string): readonly string[] => entries.filter(([, k]) => k === kind).map(([path]) => path);
    onChange({ changed: of('changed'), removed: of('removed') });
  };
  const note = (path: string, kind: 'changed' | 'removed'): void => {
    pending.set(named(path), kind);
    clearTimeout(timer);
    timer = setTimeout(flush, quiet);
  };
  const begin = async (): Promise<FSWatcher> => {
    // `atomic`: editors save by writing a new file over the old one; that is one change, not a removal.
    const watcher = watch(watched, {
      ignoreInitial: true,
      followSymlinks: false,
      // The process lives as long as its editor, not as long as a folder could change.
      persistent: false,
      atomic: quiet,
      ignored: (path) => isPassedOver(path, watched),
    });
    watcher.on('add', (path) => note(path, 'changed'));
    watcher.on('change', (path) => note(path, 'changed'));
    watcher.on('unlink', (path) => note(path, 'removed'));
    // A watch that fails (too many files for the system) must not end the server; the sources read so far stay.
    watcher.on('error', () => undefined);
    await new Promise<void>((resolve) => watcher.once('ready', resolve));
    return watcher;
  };
  let latest = begin();
  let closed = false;
  // The library loses sight of a folder that goes and comes back: a share that was away, a checkout.
  const returns = watched.flatMap((root) =>
    watchReturn(root, watched, () => {
      if (closed) return;
      latest = latest.then(async (before) => {
        await before.close();
        return begin();
      });
      void latest.then(() => closed || note(root, 'changed'));
    }),
  );
  await latest;
  return {
    close: async () => {
      closed = true;
      clearTimeout(timer);
      returns.forEach((end) => end());
      await (await latest).close();
    },
  };
}

/** Looks for another folder in a watched one's place, where its parent lies beside or below other watched paths. */
function watchReturn(root: string, watched: readonly string[], onReturn: () => void): readonly (() => void)[] {
  const parent = dirname(root);
  if (!watched.some((other) => other !== root && isInside(parent, dirname(other)))) return [];
  let known = folderId(root);
  try {
    const watcher = watchFolder(parent, { persistent: false }, (_, name) => {
      if (name !== basename(root)) return;
      const now = folderId(root);
      const before = known;
      known = now;
      if (now !== undefined && now !== before) onReturn();
    });
    watcher.on('error', () => undefined);
    return [() => watcher.close()];
  } catch {
    return [];
  }
}

/** Undefined for what is not there, and for files. */
function folderId(path: string): number | undefined {
  const found = statSync(path, { throwIfNoEntry: false });
  return found?.isDirectory() ? found.ino : undefined;
}

const isPassedOver = (path: string, roots: readonly string[]): boolean =>
  !roots.includes(path) && /^(?:node_modules$|\.(?!gitignore$))/.test(basename(path));
