/** Keeps the reading of sources inside the source folders, and inside a folder's own borders until it is trusted. */
import { realpath } from 'node:fs/promises';
import { isReallyInside } from './paths';
import { said } from '../engine/index';

/** Why a file or folder may not be read, in a sentence; undefined when it may. */
export type Border = (path: string) => Promise<string | undefined>;

export interface Borders {
  /** Absolute source folders; each may itself be a link. */
  readonly corpus: readonly string[];
  /** Absolute folders outside which nothing may be read; without them there is no such border. */
  readonly confinedTo: readonly string[] | undefined;
}

export const whyConfined = said(
  'Not read: it lies outside the open folder, which you have not told the editor to trust.',
);

/** Judges by where a path really leads, through all links, at the time of asking. */
export function borderOf({ corpus, confinedTo }: Borders): Border {
  return async (path) => {
    if (confinedTo && !(await liesInside(path, confinedTo))) return whyConfined;
    if (await liesInside(path, corpus)) return undefined;
    return said(
      'Not read: it is a link to {0}, outside your source folders. To read it, name its folder under “corpus” in deskcheck.json.',
      await real(path),
    );
  };
}

/** Whether a path really lies in one of the folders; links are followed on both sides. */
export async function liesInside(path: string, folders: readonly string[]): Promise<boolean> {
  const [target, ...tops] = await Promise.all([path, ...folders].map(real));
  return tops.some((folder) => isReallyInside(target!, folder));
}

/** What is not there is for others to complain of. */
const real = (path: string): Promise<string> => realpath(path).catch(() => path);
