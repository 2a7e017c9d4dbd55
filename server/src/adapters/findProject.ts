/** Finds a project on disk: the nearest `deskcheck.json` upward, else the nearest `corpus/` folder. */
import { stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';

export const configFileName = 'deskcheck.json';

export interface FoundProject {
  /** Folder that the configuration's paths are relative to. */
  readonly root: string;
  /** Absolute path of `deskcheck.json`, when there is one. */
  readonly configFile?: string;
}

/** `from` is an absolute folder; undefined when neither is found up to the file system's root. */
export async function findProject(from: string): Promise<FoundProject | undefined> {
  const folders = upward(from);
  for (const root of folders) {
    const configFile = join(root, configFileName);
    if ((await kindOf(configFile)) === 'file') return { root, configFile };
  }
  for (const root of folders) {
    if ((await kindOf(join(root, 'corpus'))) === 'folder') return { root };
  }
  return undefined;
}

/** What is neither is not there for us: reading a pipe or a device would never end. */
export async function kindOf(path: string): Promise<'file' | 'folder' | 'none'> {
  try {
    const found = await stat(path);
    return found.isDirectory() ? 'folder' : found.isFile() ? 'file' : 'none';
  } catch {
    return 'none';
  }
}

function upward(from: string): readonly string[] {
  const parent = dirname(from);
  return parent === from ? [from] : [from, ...upward(parent)];
}
