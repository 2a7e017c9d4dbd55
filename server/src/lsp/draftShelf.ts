/** All drafts of a project as digests: open ones as they are typed now, others as they are on disk. */
import type { CancellationToken } from 'vscode-languageserver';
import { listDraftFiles, type DraftFile } from '../adapters/draftFiles';
import { readDraftFile, type Project } from '../adapters/project';
import { digestOf, parseDraft, type DraftDigest } from '../engine/index';
import { parsedOf } from './analysing';
import { inSlices, stopIfCancelled } from './inSlices';
import type { OpenDraft } from './openDraft';
import { pathOf, shownPath, uriOf, type OpenProject } from './projects';

/** Digests in the order they are to be listed in, with their addresses. */
export type KnownDrafts = ReadonlyMap<DraftDigest, string>;

interface Kept {
  readonly uri: string;
  readonly digest: DraftDigest;
  readonly file: DraftFile;
}

/** What was read of a file is kept until the file changes, and goes with its project. */
export class DraftShelf {
  readonly #kept = new WeakMap<Project, Map<string, Kept>>();

  /**
   * Open drafts first, then the others by their place in the folders. The first call reads them all; later ones what has
   * changed on disk.
   * @param documents whatever is open
   */
  async all(open: OpenProject, documents: readonly OpenDraft[], token: CancellationToken): Promise<KnownDrafts> {
    await Promise.all(documents.map(({ attached }) => attached));
    const drafts = documents.filter(({ project, checked }) => project === open && checked);
    const known = await inSlices(readTyped(open, drafts), token);
    const shown = new Set(drafts.map(({ uri }) => pathOf(uri)));
    const files = open.project.hasSources
      ? await listDraftFiles(open.project, () => token.isCancellationRequested)
      : [];
    stopIfCancelled(token);
    const before = this.#kept.get(open.project) ?? new Map<string, Kept>();
    this.#kept.set(open.project, before);
    for (const file of files) {
      const kept = upToDate(before.get(file.path), file) ?? (await read(open, file, token));
      if (!kept) continue;
      before.set(file.path, kept);
      if (!shown.has(file.path)) known.set(kept.digest, kept.uri);
    }
    const there = new Set(files.map(({ path }) => path));
    for (const path of before.keys()) if (!there.has(path)) before.delete(path);
    return known;
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
  const format = file.path.toLowerCase().endsWith('.txt') ? 'plain' : 'markdown';
  return { uri, file, digest: digestOf(parseDraft(decoded.text, { path: shownPath(open, uri), format })) };
}
