/** Files and the addresses that editors have for them, by the rules of each system; any system's can be asked for on any other. */
import { posix, win32 } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { lowered, pathRulesOf } from '../adapters/paths';

type System = NodeJS.Platform;

const here: System = process.platform;

/**
 * The path of an address, however an editor has spelt it: `file:///c%3A/a`, `file:///C:/a` and `file:///c:/a` are one path.
 * Undefined for documents that are no files, or not on this machine.
 */
export function pathOf(uri: string, system: System = here): string | undefined {
  if (!/^file:/i.test(uri)) return undefined;
  try {
    const path = fileURLToPath(wellFormed(uri, system), { windows: system === 'win32' });
    return path.includes('\0') ? undefined : tidy(path, system);
  } catch {
    return undefined;
  }
}

export const uriOf = (path: string, system: System = here): string =>
  pathToFileURL(path, { windows: system === 'win32' }).href;

/** The same for every way to write the path of one file; not a path to be opened. */
export function pathKey(path: string, system: System = here): string {
  return system === 'win32' ? lowered(path) : pathRulesOf(system).fold(path);
}

/** The same for every way to spell a document's address. */
export function documentKey(uri: string, system: System = here): string {
  const path = pathOf(uri, system);
  return path === undefined ? uri : pathKey(path, system);
}

/** @param b undefined is no document */
export const sameDocument = (a: string, b: string | undefined, system: System = here): boolean =>
  b !== undefined && (a === b || documentKey(a, system) === documentKey(b, system));

/** Some editors leave signs of a file's name as they are that mean something in an address. */
function wellFormed(uri: string, system: System): string {
  const escaped = uri.replace(/%(?![\da-f]{2})/gi, '%25').replace(/[?#]/g, encodeURIComponent);
  // A server's share, with its slashes doubled once more.
  return system === 'win32' ? escaped.replace(/^file:\/{4,}(?=[^/])/i, 'file://') : escaped;
}

/**
 * One spelling for what a system takes for the same: drive letters as Windows itself writes them, letters with marks as
 * editors on a Mac send them.
 */
function tidy(path: string, system: System): string {
  // `C:` alone would be wherever that drive happens to stand.
  if (system === 'win32')
    return win32.normalize(path.replace(/^[a-z]:$/i, '$&\\')).replace(/^[a-z]:/, (drive) => drive.toUpperCase());
  return posix.normalize(system === 'darwin' ? path.normalize('NFC') : path);
}
