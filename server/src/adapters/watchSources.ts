/** Watches source folders and single files, and reports what changed once the disk is quiet again. */
import { watch } from 'chokidar';
import { realpath } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
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
  return {
    close: async () => {
      clearTimeout(timer);
      await watcher.close();
    },
  };
}

const isPassedOver = (path: string, roots: readonly string[]): boolean =>
  !roots.includes(path) && /^(?:node_modules$|\.(?!gitignore$))/.test(basename(path));
