/** Which files of a source folder git is told to ignore: those a writer does not count as sources either. */
import { readFile, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { readGitRules, type GitRules } from './gitRules';
import { wayTo } from './paths';

/** The rules of one file, and the folder that their paths are relative to. */
interface Layer {
  readonly folder: string;
  readonly rules: GitRules;
}

/** Rules that hold in a folder; a nearer file's win. */
export interface IgnoreRules {
  /** @param path absolute, without links on the way. */
  ignores(path: string, isFolder: boolean): boolean;
  /** With those of a `.gitignore` in `folder`, when there is one. */
  within(folder: string): Promise<IgnoreRules>;
}

/** A file that nobody has: rules that ignore it ignore everything. */
const anyFile = 'deskcheck-6f1c9a';

/** True for files whose change changes what is ignored. */
export const isIgnoreFile = (path: string): boolean =>
  basename(path) === '.gitignore' || path.endsWith(join('.git', 'info', 'exclude'));

/**
 * The rules for a source folder from its own `.gitignore` and from those above it, up to the repository's root. Rules
 * that ignore the folder as a whole do not count: newsrooms keep sources out of git, and the writer named the folder.
 * @param folder absolute, without links on the way.
 * @param mayLookAt whether a file with rules may be read.
 */
export async function ignoreRulesFor(
  folder: string,
  mayLookAt: (file: string) => Promise<boolean>,
): Promise<IgnoreRules> {
  const read = layersWith(mayLookAt);
  const above = await Promise.all((await ignoreFilesOver([folder], mayLookAt)).map(read));
  const own = await read(join(folder, '.gitignore'));
  return rulesOf(
    [...above, own].filter((layer) => layer !== undefined && !takesAll(layer, folder)),
    read,
  );
}

/** Files that may hold rules for a folder inside a repository, whether they are there or not; the weakest first. */
async function ignoreFilesAbove(folder: string): Promise<readonly string[]> {
  const files: string[] = [];
  for (let at = folder; ; at = dirname(at)) {
    if (at !== folder) files.unshift(join(at, '.gitignore'));
    if (await isThere(join(at, '.git'))) return [join(at, '.git', 'info', 'exclude'), ...files];
    // Outside a repository only the folder's own files count.
    if (dirname(at) === at) return [];
  }
}

/** Those above any of the folders, as far as they may be read. */
export async function ignoreFilesOver(
  folders: readonly string[],
  mayLookAt: (file: string) => Promise<boolean>,
): Promise<readonly string[]> {
  const above = await Promise.all(
    folders.map(async (folder) => ignoreFilesAbove(await realpath(folder).catch(() => folder))),
  );
  const files = [...new Set(above.flat())];
  const allowed = await Promise.all(files.map(mayLookAt));
  return files.filter((_, i) => allowed[i]);
}

function rulesOf(layers: readonly (Layer | undefined)[], read: ReadLayer): IgnoreRules {
  const known = layers.filter((layer) => layer !== undefined);
  return {
    ignores: (path, isFolder) => {
      for (const { folder, rules } of known.toReversed()) {
        const verdict = rules.judge(wayTo(folder, path), isFolder);
        if (verdict) return verdict === 'ignored';
      }
      return false;
    },
    within: async (folder) => rulesOf([...known, await read(join(folder, '.gitignore'))], read),
  };
}

function takesAll({ folder, rules }: Layer, sources: string): boolean {
  const way = wayTo(folder, sources);
  const ignores = (path: string, isFolder: boolean): boolean => rules.judge(path, isFolder) === 'ignored';
  return ignores(way, true) || ignores(way === '' ? anyFile : `${way}/${anyFile}`, false);
}

type ReadLayer = (file: string) => Promise<Layer | undefined>;

/** Larger files hold no rules that anybody wrote, in bytes. */
const LARGEST = 1024 * 1024;

/** Rules may be links, and are read where these lead to a file that may be looked at. */
const layersWith =
  (mayLookAt: (file: string) => Promise<boolean>): ReadLayer =>
  async (file) => {
    try {
      const found = await stat(file);
      if (!found.isFile() || found.size > LARGEST || !(await mayLookAt(file))) return undefined;
      const folder = basename(file) === 'exclude' ? dirname(dirname(dirname(file))) : dirname(file);
      const rules = readGitRules(await readFile(file, 'utf8'), { ignoreCase: process.platform !== 'linux' });
      return { folder, rules };
    } catch {
      return undefined;
    }
  };

const isThere = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );
