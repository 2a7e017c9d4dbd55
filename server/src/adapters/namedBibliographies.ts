/** Bibliographies that drafts and settings name: which of them may be read, and those of drafts followed on the disk. */
import { whyConfined, liesInside } from './confine';
import { kindOf } from './findProject';
import { isInside } from './paths';
import type { Settled } from './settle';
import type { Watch } from './watchSources';
import { said } from '../engine/index';

export interface NamedBibliographies {
  /** Absolute; those that settings name come first. */
  readonly all: readonly string[];
  /** Why one may not be read, in a sentence; undefined when it may. */
  whyBarred(path: string): Promise<string | undefined>;
  /** By drafts, in place of those before. False where they are the same. Settles when changes of them are followed. */
  name(paths: readonly string[]): Promise<boolean>;
  close(): Promise<void>;
}

export interface NamingOptions {
  readonly settled: Settled;
  /** By drafts, absolute. */
  readonly named: readonly string[];
  /** Whether a folder that is not trusted may ask for it. */
  readonly mayLookAt: (path: string) => Promise<boolean>;
  /** Never rejects; undefined where nothing is followed. */
  readonly watch: (paths: readonly string[]) => Promise<Watch | undefined>;
}

const whyFar = said(
  'Not read: a draft names it, and it lies outside this folder. To have it read, name it under “bibliography” in deskcheck.json.',
);

export function nameBibliographies({ settled, named: first, mayLookAt, watch }: NamingOptions): NamedBibliographies {
  const { root, corpusFolders, bibliographies } = settled;
  let named = first;
  let closed = false;
  const whyBarred = async (path: string): Promise<string | undefined> => {
    if (!(await mayLookAt(path))) return whyConfined;
    if (bibliographies.includes(path) || (await liesInside(path, [root, ...corpusFolders]))) return undefined;
    // What is not there leads nowhere; that it is missing is said when it is read.
    return isInside(path, root) && (await kindOf(path)) === 'none' ? undefined : whyFar;
  };
  const isFollowed = (path: string): boolean =>
    bibliographies.includes(path) || corpusFolders.some((folder) => isInside(path, folder));
  const followed = async (before: Watch | undefined): Promise<Watch | undefined> => {
    await before?.close();
    const wanted = named.filter((path) => !isFollowed(path));
    const barred = await Promise.all(wanted.map(whyBarred));
    const paths = wanted.filter((_, i) => barred[i] === undefined);
    return closed || paths.length === 0 ? undefined : watch(paths);
  };
  let watching = followed(undefined);
  return {
    get all() {
      return [...new Set([...bibliographies, ...named])];
    },
    whyBarred,
    name: async (paths) => {
      if (JSON.stringify(paths) === JSON.stringify(named) || closed) return false;
      named = paths;
      await (watching = watching.then(followed));
      return true;
    },
    close: async () => {
      closed = true;
      await (await watching)?.close();
    },
  };
}
