/** Which files of a source folder git is told to ignore: those a writer does not count as sources either. */
import { readFile, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join, relative, sep } from 'node:path';
import ignore, { type Ignore } from 'ignore';

/** The rules of one file, and the folder that their paths are relative to. */
interface Layer {
  readonly folder: string;
  readonly rules: Ignore;
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
  const above = await Promise.all((await ignoreFilesOver([folder], mayLookAt)).map(layerOf));
  const own = await layerOf(join(folder, '.gitignore'));
  return rulesOf([...above, own].filter((layer) => layer !== undefined && !takesAll(layer, folder)));
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

function rulesOf(layers: readonly (Layer | undefined)[]): IgnoreRules {
  const known = layers.filter((layer) => layer !== undefined);
  return {
    ignores: (path, isFolder) => {
      for (const { folder, rules } of known.toReversed()) {
        const { ignored, unignored } = rules.test(pathIn(folder, path) + (isFolder ? '/' : ''));
        if (ignored || unignored) return ignored;
      }
      return false;
    },
    within: async (folder) => rulesOf([...known, await layerOf(join(folder, '.gitignore'))]),
  };
}

function takesAll({ folder, rules }: Layer, sources: string): boolean {
  const way = pathIn(folder, sources);
  return (way !== '' && rules.ignores(`${way}/`)) || rules.ignores(way === '' ? anyFile : `${way}/${anyFile}`);
}

async function layerOf(file: string): Promise<Layer | undefined> {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  const folder = basename(file) === 'exclude' ? dirname(dirname(dirname(file))) : dirname(file);
  return { folder, rules: ignore({ ignorecase: process.platform !== 'linux' }).add(text) };
}

const pathIn = (folder: string, path: string): string => relative(folder, path).split(sep).join('/');

const isThere = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );
