/** Where one path lies in another, and how a path is shown, by the rules of each system. */
import { posix, win32 } from 'node:path';

export interface PathRules {
  readonly path: typeof posix;
  /** Two spellings of one name become the same. */
  readonly fold: (path: string) => string;
}

const asItIs = (path: string): string => path;

/** Windows does not tell names apart by case; macOS not by case, nor by whether an accent is a sign of its own. */
export function pathRulesOf(platform: NodeJS.Platform): PathRules {
  // `win32.relative` folds by itself, and gives the rest as it was spelt.
  if (platform === 'win32') return { path: win32, fold: asItIs };
  if (platform === 'darwin') return { path: posix, fold: (path) => lowered(path.normalize('NFC')) };
  return { path: posix, fold: asItIs };
}

/** As file systems do it, sign by sign: for them `ΟΔΟΣ` is `οδοσ` and `οδος`, which end in one letter. */
export const lowered = (path: string): string => path.toLowerCase().replaceAll('ς', 'σ');

const here = pathRulesOf(process.platform);

/** Both absolute; a folder is inside itself. By names alone: links are not followed. */
export function isInside(path: string, folder: string, rules: PathRules = here): boolean {
  if (plainlyBelow(path, folder, rules) !== undefined) return true;
  return isWayDown(rules.path.relative(rules.fold(folder), rules.fold(path)), rules);
}

/** The same to the letter, for paths that the system itself has spelt: where a wrong yes would let something out. */
export const isReallyInside = (path: string, folder: string, { path: flavour }: PathRules = here): boolean =>
  isInside(path, folder, { path: flavour, fold: asItIs });

/** Relative to `root` where the file lies below it, else absolute; `/` between folders. */
export const shownPath = (root: string, absolute: string, rules: PathRules = here): string =>
  isInside(absolute, root, rules) ? wayTo(root, absolute, rules) || '.' : withStrokes(absolute, rules);

/** From one place to another, with `/` between folders; the names as `to` spells them. */
export function wayTo(from: string, to: string, rules: PathRules = here): string {
  const { path } = rules;
  const plain = plainlyBelow(to, from, rules);
  if (plain !== undefined) return withStrokes(plain, rules);
  const way = path.relative(from, to);
  if (isWayDown(way, rules) || !isInside(to, from, rules)) return withStrokes(way, rules);
  // The folder is spelt in two ways.
  const names = (absolute: string): readonly string[] => path.normalize(absolute).split(path.sep).filter(Boolean);
  return names(to).slice(names(from).length).join('/');
}

/**
 * A folder that a configuration names, absolute. The file is written on one system and read on another, so `\` stands
 * between folders on all of them.
 */
export const namedFolder = (root: string, named: string, { path }: PathRules = here): string =>
  path.resolve(root, path.sep === '/' ? named.replace(/\\/g, '/') : named);

/** What no system needs to work out: of tens of thousands of files in a folder each begins with the folder's own letters. */
function plainlyBelow(path: string, folder: string, { path: { sep } }: PathRules): string | undefined {
  if (!path.startsWith(folder) || path[folder.length] !== sep || !ROOTED.test(folder)) return undefined;
  const rest = path.slice(folder.length + 1);
  return NOT_PLAIN.test(rest) ? undefined : rest;
}

/** Absolute, no share of a network, and without a stroke at its end. */
const ROOTED = /^(?:\/(?![\\/])|[a-z]:[\\/])(?:.*[^\\/])$/is;
/** Strokes that may stand between folders or not, names that are none, or that lead elsewhere. */
const NOT_PLAIN = /^$|^[a-z]:|^[\\/]|[\\/]$|[\\/]{2}|(?:^|[\\/])\.{1,2}(?:[\\/]|$)/i;

/** A way that climbs, or that leads to another drive, is none. `..notes` is a name. */
function isWayDown(way: string, { path }: PathRules): boolean {
  return way !== '..' && !way.startsWith(`..${path.sep}`) && !path.isAbsolute(way);
}

const withStrokes = (way: string, { path }: PathRules): string => way.split(path.sep).join('/');
