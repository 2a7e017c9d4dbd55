/** All drafts of a project as digests: open ones as they are typed now, others as they are on disk. */
import type { CancellationToken } from 'vscode-languageserver';
import { listDraftFiles, type DraftFile } from '../adapters/draftFiles';
import { readDraftFile, type Project } from '../adapters/project';
import { digestOf, draftFormat, parseDraft, type DraftDigest } from '../engine/index';
import { parsedOf } from './analysing';
import { inSlices, stopIfCancelled } from './inSlices';
import type { OpenDraft } from './openDraft';
import { documentKey, pathKey, uriOf } from './fileAddresses';
import { shownPath, type OpenProject } from './projects';

/** Digests in the order they are to be listed in, with their addresses. */
export type KnownDrafts = ReadonlyMap<DraftDigest, string>;

interface Kept {
  readonly uri: string;
  readonly digest: DraftDigest;
  readonly file: DraftFile;
}

/** What is known of the draft files of one project. */
interface Shelf {
  readonly kept: Map<string, Kept>;
  files: readonly DraftFile[];
  /** When `files` was listed, and how long that took, in milliseconds. */
  listedAt: number;
  took: number;
}

/** A walk through the folders that took longer than this is not made again for each letter of a query, in milliseconds. */
const longWalk = 100;
/** For how many times as long as it took its outcome counts. */
const worth = 20;

/** What was read of a file is kept until the file changes, and goes with its project. */
export class DraftShelf {
  readonly #shelves = new WeakMap<Project, Shelf>();

  /**
   * Open drafts first, then the others by their place in the folders. The first call reads them all; later ones what has
   * changed on disk.
   * @param documents whatever is open
   */
  async all(open: OpenProject, documents: readonly OpenDraft[], token: CancellationToken): Promise<KnownDrafts> {
    await Promise.all(documents.map(({ attached }) => attached));
    const drafts = documents.filter(({ project, checked }) => project === open && checked);
    const known = await inSlices(readTyped(open, drafts), token);
    const shown = new Set(drafts.map(({ uri }) => documentKey(uri)));
    const shelf = await this.#listed(open, token);
    for (const file of shelf.files) {
      if (shown.has(pathKey(file.path))) continue;
      const kept = upToDate(shelf.kept.get(file.path), file) ?? (await read(open, file, token));
      if (!kept) continue;
      shelf.kept.set(file.path, kept);
      known.set(kept.digest, kept.uri);
    }
    return known;
  }

  async #listed({ project }: OpenProject, token: CancellationToken): Promise<Shelf> {
    const shelf = this.#shelves.get(project) ?? { kept: new Map<string, Kept>(), files: [], listedAt: 0, took: 0 };
    this.#shelves.set(project, shelf);
    const begun = performance.now();
    if (!project.hasSources || (shelf.took > longWalk && begun - shelf.listedAt < worth * shelf.took)) return shelf;
    const files = await listDraftFiles(project, () => token.isCancellationRequested);
    stopIfCancelled(token);
    const there = new Set(files.map(({ path }) => path));
    for (const path of shelf.kept.keys()) if (!there.has(path)) shelf.kept.delete(path);
    return Object.assign(shelf, { files, listedAt: performance.now(), took: performance.now() - begun });
  }
}

function* readTyped(open: OpenProject, drafts: readonly OpenDraft[]): Generator<void, Map<DraftDigest, string>> {
  const typed = new Map<DraftDigest, string>();
  for (const draft of drafts) {
    typed.set(digestOf(draft.analysis?.draft ?? parsedOf(draft, open)), draft.uri);
    yield;
  }
  return typed;
}

const upToDate = (kept: Kept | undefined, { modified, size }: DraftFile): Kept | undefined =>
  kept?.file.modified === modified && kept.file.size === size ? kept : undefined;

/** Undefined for a file that cannot be read: it may just have been moved. */
async function read(open: OpenProject, file: DraftFile, token: CancellationToken): Promise<Kept | undefined> {
  stopIfCancelled(token);
  const uri = uriOf(file.path);
  const decoded = await readDraftFile(file.path);
  if ('reason' in decoded) return undefined;
  const format = draftFormat(file.path);
  return { uri, file, digest: digestOf(parseDraft(decoded.text, { path: shownPath(open, uri), format })) };
}
