/** Keeps the reading of sources inside given folders, wherever links and settings point. */
import { realpath } from 'node:fs/promises';
import { isInside } from './drafts';

/** Whether a file or folder may be read. */
export type MayRead = (path: string) => Promise<boolean>;

export const whyConfined = 'Not read: it lies outside the open folder, which you have not told the editor to trust.';

/** @param folders absolute; without them everything may be read. */
export function confinedTo(folders: readonly string[] | undefined): MayRead {
  if (!folders) return () => Promise.resolve(true);
  // Links are followed on both sides: the folder itself may be opened through one.
  const real = Promise.all(folders.map((folder) => realpath(folder).catch(() => folder)));
  return async (path) => {
    // What is not there is for others to complain of.
    const target = await realpath(path).catch(() => path);
    return (await real).some((folder) => isInside(target, folder));
  };
}
