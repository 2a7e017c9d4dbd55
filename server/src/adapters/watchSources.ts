/** Watches source folders and single files, and reports what changed once the disk is quiet again. */
import { watch } from 'chokidar';
import { basename } from 'node:path';

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

/** Returns once the watch stands; call the result's `close` to end it. */
export async function watchSources(
  paths: readonly string[],
  onChange: (change: DiskChange) => void,
  { followLinks }: { readonly followLinks: boolean },
): Promise<Watch> {
  const pending = new Map<string, 'changed' | 'removed'>();
  let timer: NodeJS.Timeout | undefined;
  const flush = (): void => {
    const entries = [...pending];
    pending.clear();
    const of = (kind: string): readonly string[] => entries.filter(([, k]) => k === kind).map(([path]) => path);
    onChange({ changed: of('changed'), removed: of('removed') });
  };
  const note = (path: string, kind: 'changed' | 'removed'): void => {
    pending.set(path, kind);
    clearTimeout(timer);
    timer = setTimeout(flush, quiet);
  };
  // `atomic`: editors save by writing a new file over the old one; that is one change, not a removal.
  const watcher = watch([...paths], {
    ignoreInitial: true,
    followSymlinks: followLinks,
    // The process lives as long as its editor, not as long as a folder could change.
    persistent: false,
    atomic: quiet,
    ignored: (path) => isPassedOver(path, paths),
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
  !roots.includes(path) && (basename(path) === 'node_modules' || basename(path).startsWith('.'));
