/** Lists the article files of the source folders, and says what is not read and why. */
import { readdir, realpath } from 'node:fs/promises';
import { dirname, extname, join } from 'node:path';
import { giveWay } from './givingWay';
import { said, type SourceProblem } from '../engine/index';
import type { Border } from './confine';
import { ignoreRulesFor, type IgnoreRules } from './gitIgnore';
import { mayTellOfSources } from './bibliography/catalogueFiles';
import { isReadable, unsupported } from './readers/index';
import { whySystem } from './systemError';
import { isTextBeside } from './textBeside';

export interface Listing {
  /** Absolute, in the order of their names. */
  readonly files: readonly string[];
  /** Listed links to files, by what they lead to. */
  readonly links: ReadonlyMap<string, readonly string[]>;
  readonly problems: readonly SourceProblem[];
  /** Files that may tell of sources without being one: bibliographies, sidecars. Absolute, in the order of their names. */
  readonly catalogues: readonly string[];
  /** What is to be said of files that were listed so, and are neither. */
  readonly passedOver: (files: readonly string[]) => readonly SourceProblem[];
}

export interface ListOptions {
  /** Path as reports show it. */
  readonly show: (absolute: string) => string;
  /** Files that are no articles though they lie there: drafts, reports. */
  readonly leaveOut: (absolute: string) => boolean;
  readonly border: Border;
  /** Whether a file that is no source, but has rules for them, may be read. */
  readonly mayLookAt: (absolute: string) => Promise<boolean>;
}

/** Documents a writer will miss when they are passed over, so each is named. */
const documents = new Set(['.doc', '.pages', '.mobi', '.azw3', '.msg']);

/** Files of a folder after which others have their turn: some milliseconds. */
const TURN = 1000;

/**
 * Dot-folders, `node_modules` and what git ignores are passed over; a missing folder is a problem that says what to do.
 * Linked folders are not entered: what may be read behind them is read at its own place.
 */
export async function listSources(folders: readonly string[], options: ListOptions): Promise<Listing> {
  const files = new Set<string>();
  const problems: SourceProblem[] = [];
  const links = new Map<string, string[]>();
  const others = new Map<string, number>();
  const catalogues = new Set<string>();
  const tops = new Map<string, string>();
  for (const folder of folders) await open(folder);
  for (const [real, folder] of tops) {
    await walk(folder, real, await ignoreRulesFor(real, options.mayLookAt));
  }
  problems.push(...notRead(others));
  const countOthers = (paths: readonly string[]): readonly SourceProblem[] => {
    const more = new Map<string, number>();
    for (const path of paths) count(more, path, dirname(path));
    return notRead(more);
  };
  return { files: [...files].sort(), links, problems, catalogues: [...catalogues].sort(), passedOver: countOthers };

  /** The same folder under two names is read once, under its first. */
  async function open(folder: string): Promise<void> {
    try {
      const real = await realpath(folder);
      const why = await options.border(real);
      if (why !== undefined) problems.push({ path: options.show(folder), message: why });
      else if (!tops.has(real)) tops.set(real, folder);
    } catch (error) {
      problems.push({ path: options.show(folder), message: folderProblem(error, true) });
    }
  }

  async function walk(folder: string, real: string, rules: IgnoreRules): Promise<void> {
    try {
      for (const [i, entry] of (await readdir(folder, { withFileTypes: true })).entries()) {
        if (i % TURN === TURN - 1) await giveWay();
        const [path, realPath] = [join(folder, entry.name), join(real, entry.name)];
        if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
        if (rules.ignores(realPath, entry.isDirectory())) continue;
        if (entry.isSymbolicLink()) await follow(path, folder);
        else if (entry.isFile() && (await isTextBeside(path))) continue;
        else if (!entry.isDirectory()) sort(path, folder);
        // A source folder inside another one has its own turn, by its own rules.
        else if (!tops.has(realPath)) await walk(path, realPath, await rules.within(realPath));
      }
    } catch (error) {
      problems.push({ path: options.show(folder), message: folderProblem(error, tops.has(real)) });
    }
  }

  async function follow(path: string, folder: string): Promise<void> {
    const why = await options.border(path);
    if (why !== undefined) problems.push({ path: options.show(path), message: why });
    else if (!(await isFolder(path))) {
      sort(path, folder);
      const target = await realpath(path).catch(() => path);
      links.set(target, [...(links.get(target) ?? []), path]);
    }
  }

  function sort(path: string, folder: string): void {
    if (options.leaveOut(path)) return;
    const ext = extname(path).toLowerCase();
    if (isReadable(path)) files.add(path);
    else if (documents.has(ext))
      problems.push({ path: options.show(path), message: said('Not read yet: {0}.', unsupported(path)) });
    else if (mayTellOfSources(path)) catalogues.add(path);
    else count(others, path, folder);
  }

  function count(counts: Map<string, number>, path: string, folder: string): void {
    const key = `${options.show(folder)}\n${extname(path).toLowerCase() || 'other'}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
}

/** @param counts by folder and extension */
function notRead(counts: ReadonlyMap<string, number>): readonly SourceProblem[] {
  return [...counts].map(([key, count]) => {
    const [path = '', ext = ''] = key.split('\n');
    const message =
      count === 1
        ? said('Not read: {0} {1} file; Deskcheck has no reader for them.', count, ext)
        : said('Not read: {0} {1} files; Deskcheck has no reader for them.', count, ext);
    return { path, message };
  });
}

async function isFolder(path: string): Promise<boolean> {
  try {
    await readdir(path);
    return true;
  } catch {
    return false;
  }
}

function folderProblem(error: unknown, top: boolean): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT' && top) {
    return said(
      'There is no such source folder. Create it and put your articles there, or name another with --corpus or “corpus” in deskcheck.json.',
    );
  }
  if (code === 'ENOTDIR') return said('This is a file, not a folder. Name the folder that holds your articles.');
  return said('Not read: {0}.', whySystem(error));
}
