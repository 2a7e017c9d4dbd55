/**
 * Watches folders with all that is below them, one watch for each folder and none for a file: ten thousand files in three folders
 * take three watches. What happened to a name is for others to look up; here it is only told that something did.
 */
import { statSync, watch, type FSWatcher } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { basename, join, sep } from 'node:path';

interface Watched {
  readonly watcher: FSWatcher;
  /** Number and birth on the disk: another folder of that name is another folder, even where the disk gives it the same number. */
  readonly id: string;
  /** Names that matter; undefined for all, and for all below. */
  readonly names: Set<string> | undefined;
}

/** Hidden folders and files, but for rules of what to ignore, and what packages install. */
export const isPassedOver = (path: string): boolean => /^(?:node_modules$|\.(?!gitignore$))/.test(basename(path));

export class FolderWatches {
  readonly #touched: (path: string) => void;
  readonly #folders = new Map<string, Watched>();
  #closed = false;

  /** @param touched told of each name to which something happened, as an absolute path; of the folder where no name is known */
  constructor(touched: (path: string) => void) {
    this.#touched = touched;
  }

  /** Watches the folder and all below it; where it is watched already, nothing happens. @returns whether it is new */
  async tree(folder: string): Promise<boolean> {
    if (!this.#watch(folder, undefined)) return false;
    const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
    for (const entry of entries) {
      const path = join(folder, entry.name);
      if (entry.isDirectory() && !isPassedOver(path)) await this.tree(path);
    }
    return true;
  }

  /** Watches one name in a folder. */
  name(folder: string, name: string): void {
    const known = this.#folders.get(folder);
    if (known) known.names?.add(name);
    else this.#watch(folder, new Set([name]));
  }

  /** What is gone is watched no more; it may come back as another. */
  drop(path: string): void {
    for (const [folder, { names }] of this.#folders)
      if (folder === path || (names === undefined && folder.startsWith(path + sep))) this.#unwatch(folder);
  }

  close(): void {
    this.#closed = true;
    for (const folder of [...this.#folders.keys()]) this.#unwatch(folder);
  }

  #unwatch(folder: string): void {
    this.#folders.get(folder)?.watcher.close();
    this.#folders.delete(folder);
  }

  #watch(folder: string, names: Set<string> | undefined): boolean {
    const id = folderId(folder);
    if (id === undefined || this.#closed) return false;
    const known = this.#folders.get(folder);
    if (known?.id === id && known.names === names) return false;
    this.#unwatch(folder);
    try {
      // The process lives as long as its editor, not as long as a folder could change.
      const watcher = watch(folder, { persistent: false }, (_, name) => this.#heard(folder, name));
      // A folder that is gone, more of them than the system watches: the sources read so far stay.
      watcher.on('error', () => this.#unwatch(folder));
      this.#folders.set(folder, { watcher, id, names });
      return true;
    } catch {
      return false;
    }
  }

  #heard(folder: string, name: string | null): void {
    const names = this.#folders.get(folder)?.names;
    if (name === null) this.#touched(folder);
    else if (names ? names.has(name) : !isPassedOver(name)) this.#touched(join(folder, name));
  }
}

/** Undefined for what is not there, and for files. */
function folderId(path: string): string | undefined {
  const found = statSync(path, { throwIfNoEntry: false });
  return found?.isDirectory() ? `${String(found.ino)} ${String(found.birthtimeMs)}` : undefined;
}
