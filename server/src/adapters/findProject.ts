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

export async function kindOf(path: string): Promise<'file' | 'folder' | 'none'> {
  try {
    return (await stat(path)).isDirectory() ? 'folder' : 'file';
  } catch {
    return 'none';
  }
}

function upward(from: string): readonly string[] {
  const parent = dirname(from);
  return parent === from ? [from] : [from, ...upward(parent)];
}
