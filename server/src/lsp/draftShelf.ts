/** All drafts of a project as digests: open ones as they are typed now, others as they are on disk. */
import type { CancellationToken } from 'vscode-languageserver';
import { listDraftFiles, type DraftFile } from '../adapters/draftFiles';
import { readDraftFile, type Project } from '../adapters/project';
import { digestOf, parseDraft, type DraftDigest } from '../engine/index';
import { parsedOf } from './analysing';
import { inSlices, stopIfCancelled } from './inSlices';
import type { OpenDraft } from './openDraft';
import { pathOf, shownPath, uriOf, type OpenProject } from './projects';

export interface KnownDraft {
  readonly uri: string;
  readonly digest: DraftDigest;
}

interface Kept extends KnownDraft {
  readonly file: DraftFile;
}

/** What was read of a file is kept until the file changes, and goes with its project. */
export class DraftShelf {
  readonly #kept = new WeakMap<Project, Map<string, Kept>>();

  /**
   * Open drafts first, then the others by their place in the folders. The first call reads them all; later ones what has
   * changed on disk.
   * @param open documents of the project that are drafts
   */
  async all(open: OpenProject, drafts: readonly OpenDraft[], token: CancellationToken): Promise<readonly KnownDraft[]> {
    const typed = await inSlices(readTyped(open, drafts), token);
    const shown = new Set(drafts.map(({ uri }) => pathOf(uri)));
    const files = open.project.hasSources
      ? await listDraftFiles(open.project, () => token.isCancellationRequested)
      : [];
    stopIfCancelled(token);
    const before = this.#kept.get(open.project) ?? new Map<string, Kept>();
    this.#kept.set(open.project, before);
    const closed: KnownDraft[] = [];
    for (const file of files) {
      const kept = upToDate(before.get(file.path), file) ?? (await read(open, file, token));
      if (!kept) continue;
      before.set(file.path, kept);
      if (!shown.has(file.path)) closed.push(kept);
    }
    const there = new Set(files.map(({ path }) => path));
    for (const path of before.keys()) if (!there.has(path)) before.delete(path);
    return [...typed, ...closed];
  }
}

function* readTyped(open: OpenProject, drafts: readonly OpenDraft[]): Generator<void, readonly KnownDraft[]> {
  const typed: KnownDraft[] = [];
  for (const draft of drafts) {
    typed.push({ uri: draft.uri, digest: digestOf(draft.analysis?.draft ?? parsedOf(draft, open)) });
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
