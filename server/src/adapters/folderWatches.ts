/**
 * Watches folders with all that is below them, one watch for each folder and none for a file: ten thousand files in three folders
 * take three watches. What happened to a name is for others to look up; here it is only told that something did.
 */
import { statSync, watch, type FSWatcher } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { basename, join, sep } from 'node:path';
import { newsHeard, someLost } from './newsOverflow';
import { isInside } from './paths';

/** Whether a folder was not watched before, was, or cannot be: it is gone, or the system has no more watches. */
export type Watching = 'new' | 'known' | 'failed';

interface Watched {
  readonly watcher: FSWatcher;
  /** Number and birth on the disk: another folder of that name is another folder, even where the disk gives it the same number. */
  readonly id: string;
  /** Names that matter; undefined for all, and for all below. */
  readonly names: Set<string> | undefined;
}

/** Hidden folders and files, but for rules of what to ignore, and what packages install. */
const isPassedOver = (path: string): boolean => /^(?:node_modules$|\.(?!gitignore$))/.test(basename(path));

export class FolderWatches {
  readonly #touched: (path: string) => void;
  readonly #folders = new Map<string, Watched>();
  #closed = false;

  /** @param touched told of each name to which something happened, as an absolute path */
  constructor(touched: (path: string) => void) {
    this.#touched = touched;
  }

  /** Watches the folder and all below it; where it is watched already, nothing happens. */
  async tree(folder: string): Promise<Watching> {
    const watching = this.#watch(folder, undefined);
    if (watching === 'new') for (const below of await foldersIn(folder)) await this.tree(below);
    return watching;
  }

  /** The same after news was lost: whatever has come is watched, and whatever is gone no more. */
  async renew(folder: string): Promise<void> {
    const found = new Set<string>();
    const look = async (at: string): Promise<void> => {
      if (this.#watch(at, undefined) === 'failed') return;
      found.add(at);
      for (const below of await foldersIn(at)) await look(below);
    };
    await look(folder);
    for (const [at, { names }] of [...this.#folders])
      if (!names && !found.has(at) && isInside(at, folder)) this.#unwatch(at);
  }

  /** Watches one name in a folder. */
  name(folder: string, name: string): void {
    const known = this.#folders.get(folder);
    if (known && known.id === folderId(folder)) known.names?.add(name);
    else this.#watch(folder, new Set([...(known?.names ?? []), name]));
  }

  /** What is gone is watched no more; it may come back as another. */
  drop(path: string): void {
    for (const folder of [...this.#folders.keys()])
      if (folder === path || folder.startsWith(path + sep)) this.#unwatch(folder);
  }

  close(): void {
    this.#closed = true;
    for (const folder of [...this.#folders.keys()]) this.#unwatch(folder);
  }

  #unwatch(folder: string): void {
    this.#folders.get(folder)?.watcher.close();
    this.#folders.delete(folder);
  }

  #watch(folder: string, names: Set<string> | undefined): Watching {
    const id = folderId(folder);
    if (this.#closed) return 'known';
    if (id === undefined) return 'failed';
    const known = this.#folders.get(folder);
    if (known?.id === id && known.names === names) return 'known';
    this.#unwatch(folder);
    try {
      // The process lives as long as its editor, not as long as a folder could change.
      const watcher = watch(folder, { persistent: false }, (_, name) => this.#heard(folder, name));
      // A folder that is gone, more of them than the system watches: the sources read so far stay.
      watcher.on('error', () => this.#unwatch(folder));
      this.#folders.set(folder, { watcher, id, names });
      return 'new';
    } catch {
      return 'failed';
    }
  }

  #heard(folder: string, name: string | null): void {
    const names = this.#folders.get(folder)?.names;
    newsHeard();
    // Windows says in this way that there was more than it could tell.
    if (name === null) someLost();
    else if (names ? names.has(name) : !isPassedOver(name)) this.#touched(join(folder, name));
  }
}

async function foldersIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => join(folder, name))
    .filter((path) => !isPassedOver(path));
}

/** Undefined for what is not there, for files, and for what nobody may look at. */
function folderId(path: string): string | undefined {
  try {
    const found = statSync(path, { throwIfNoEntry: false });
    return found?.isDirectory() ? `${String(found.ino)} ${String(found.birthtimeMs)}` : undefined;
  } catch {
    return undefined;
  }
}
