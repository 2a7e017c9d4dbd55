/** Lists the draft files of a project, for questions about drafts that are not open. */
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { giveWay } from './givingWay';
import { configFileName } from './findProject';
import type { Project } from './project';

/** Time and size together tell whether a file is still what was read of it. */
export interface DraftFile {
  /** Absolute. */
  readonly path: string;
  /** Milliseconds. */
  readonly modified: number;
  /** Bytes. */
  readonly size: number;
}

export interface DraftLimits {
  readonly drafts: number;
  readonly folders: number;
  /** Bytes of one draft. */
  readonly size: number;
}

/**
 * A desk keeps some hundred drafts; somebody's whole home folder, opened by mistake, must not be walked to its end. A
 * draft of more than 200 KB takes longer to parse than the server may be silent for.
 */
const usual: DraftLimits = { drafts: 2000, folders: 5000, size: 200 * 1024 };

/** Longest stretch of looking at names without giving way, in milliseconds. */
const sliceMs = 10;

/**
 * Drafts below the project's root, those nearest to it first. Links are not followed; dot-folders, `node_modules` and
 * folders that are projects of their own are passed over. What cannot be read is not there.
 */
export async function listDraftFiles(
  project: Pick<Project, 'root' | 'configFile' | 'isDraft'>,
  stopped: () => boolean = () => false,
  limits: DraftLimits = usual,
): Promise<readonly DraftFile[]> {
  const found: DraftFile[] = [];
  const folders = [project.root];
  let since = performance.now();
  for (let at = 0; at < Math.min(folders.length, limits.folders); at++) {
    if (stopped()) return [];
    const folder = folders[at] ?? project.root;
    const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
    if (at > 0 && isOtherProject(project, entries)) continue;
    const drafts: string[] = [];
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
      const path = join(folder, entry.name);
      if (entry.isDirectory()) folders.push(path);
      else if (entry.isFile() && project.isDraft(path)) drafts.push(path);
      if (performance.now() - since < sliceMs) continue;
      await giveWay();
      since = performance.now();
    }
    const files = await Promise.all(drafts.slice(0, limits.drafts - found.length).map(draftFile));
    found.push(...files.flatMap((file) => (file && file.size <= limits.size ? [file] : [])));
    if (found.length >= limits.drafts) break;
    since = performance.now();
  }
  return found;
}

/** Its drafts are looked up there: see `findProject`. */
const isOtherProject = (
  { configFile }: Pick<Project, 'configFile'>,
  entries: readonly { readonly name: string; isDirectory(): boolean }[],
): boolean =>
  entries.some(
    (entry) =>
      entry.name === configFileName || (configFile === undefined && entry.name === 'corpus' && entry.isDirectory()),
  );

const draftFile = (path: string): Promise<DraftFile | undefined> =>
  stat(path).then(
    ({ mtimeMs, size }) => ({ path, modified: mtimeMs, size }),
    () => undefined,
  );
