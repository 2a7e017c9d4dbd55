/** Texts extracted from sources, as read-only files in the system's cache: for editors that only open files. */
import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { readdir, stat, unlink } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { basename, extname, isAbsolute, join } from 'node:path';
import { isInside } from './paths';

export interface ExtractedTexts {
  /**
   * The file that holds exactly `text`, which was extracted from the source at `absolute`; written when it is not there or
   * says something else. Undefined where no such file can be written.
   */
  fileFor(absolute: string, text: string): string | undefined;
  /** True for a file of this cache, which is nobody's draft. */
  holds(absolute: string): boolean;
}

/** A file that nobody has asked for in so many milliseconds goes: thirty days. */
const kept = 30 * 24 * 60 * 60 * 1000;

/** Writes nothing until it is asked for a file. */
export function makeExtractedTexts(folder: string = cacheFolder(process.env)): ExtractedTexts {
  const written = new Map<string, string>();
  let swept = false;
  return {
    // Not in the background: an editor opens the file as soon as it has the address. It is one small file, once.
    fileFor(absolute, text) {
      const file = join(folder, nameFor(absolute));
      if (written.get(file) === text && existsSync(file)) return file;
      if (!put(folder, file, text)) return undefined;
      written.set(file, text);
      if (!swept) void sweep(folder);
      swept = true;
      return file;
    },
    holds: (absolute) => isInside(absolute, folder),
  };
}

/** Folder for what can be made again, where each system keeps it. */
export function cacheFolder(env: NodeJS.ProcessEnv, platform: NodeJS.Platform = process.platform): string {
  // The standard has relative paths ignored: https://specifications.freedesktop.org/basedir-spec/latest/
  if (env.XDG_CACHE_HOME && isAbsolute(env.XDG_CACHE_HOME)) return join(env.XDG_CACHE_HOME, 'deskcheck');
  const home = homedir() || tmpdir();
  if (platform === 'darwin') return join(home, 'Library', 'Caches', 'deskcheck');
  if (platform === 'win32') return join(env.LOCALAPPDATA ?? join(home, 'AppData', 'Local'), 'deskcheck', 'cache');
  return join(home, '.cache', 'deskcheck');
}

/** In UTF-16 units; file systems take names of 255 bytes. */
const longestStem = 60;

/** `page-3f2a9c0d41be.txt`: a name people know, and one that two folders do not share. */
function nameFor(absolute: string): string {
  const hash = createHash('sha256').update(absolute).digest('hex').slice(0, 12);
  return `${basename(absolute, extname(absolute))
    .slice(0, longestStem)
    .replace(/[\ud800-\udbff]$/, '')}-${hash}.txt`;
}

function put(folder: string, file: string, text: string): boolean {
  try {
    if (readOr(file) === text) {
      // Kept for as long as it is used.
      const now = new Date();
      utimesSync(file, now, now);
      return true;
    }
    // Sources may be confidential: for nobody else on this machine.
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const temporary = `${file}.${process.pid}.tmp`;
    writeFileSync(temporary, text, { encoding: 'utf8', mode: 0o400 });
    replace(temporary, file);
    return true;
  } catch {
    return false;
  }
}

function readOr(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

/** Windows does not put a file in the place of a read-only one. */
function replace(temporary: string, file: string): void {
  try {
    renameSync(temporary, file);
  } catch {
    try {
      chmodSync(file, 0o600);
      renameSync(temporary, file);
    } catch (error) {
      rmSync(temporary, { force: true });
      throw error;
    }
  }
}

/** Takes away what has not been asked for in a long time; whatever goes wrong, another time will do. */
async function sweep(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names) {
    const file = join(folder, name);
    const old = await stat(file).then(
      ({ mtimeMs }) => Date.now() - mtimeMs > kept,
      () => false,
    );
    if (old && /\.(?:txt|tmp)$/.test(name)) await unlink(file).catch(() => undefined);
  }
}
