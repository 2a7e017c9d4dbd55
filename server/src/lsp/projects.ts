/** The projects behind open documents: one for each root, opened when first needed, reopened when its settings change. */
import { dirname, isAbsolute, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Config } from '../adapters/config';
import { configProblemLine } from '../adapters/configProblem';
import { isInside, wayTo } from '../adapters/paths';
import { findProject } from '../adapters/findProject';
import { openProject, type Project } from '../adapters/project';
import { isDraftLanguage, type Article } from '../engine/index';
import { pathOf } from './fileAddresses';

/** Source files read, and how many there are. */
interface Count {
  done: number;
  total: number;
}

/** A project with what is known of the reading of its sources. */
export interface OpenProject {
  readonly project: Project;
  /** True until every source has been read once. */
  reading: boolean;
  /** True while all are read again: what was read before serves until then. */
  rereading: boolean;
  /** Settles after the first reading, when `changed` has been told of it; never rejects. */
  read: Promise<void>;
  readonly count: Count;
  /** Address that opens the text an article's spans index. */
  readonly uriOf: (article: Article) => string;
}

export interface ProjectsOptions {
  /** Workspace folders to begin with, as absolute paths. */
  readonly folders: readonly string[];
  /** False: no source outside these folders is read, unless the writer's own settings name its place in full. */
  readonly trusted: boolean;
  /** Folder in which the indexes of all workspaces are kept, absolute; without one none is kept. */
  readonly indexes: string | undefined;
  /** Keys and links by which open drafts cite sources. */
  readonly cited: () => ReadonlySet<string>;
  /** Bibliographies that open drafts in a folder name, absolute. */
  readonly named: (root: string) => readonly string[];
  readonly addressOf: (project: Project, article: Article) => string;
  /** True for files of our own making, which belong to no project. */
  readonly setAside: (path: string) => boolean;
  /** Sources, decisions or settings of a project are not what they were. */
  readonly changed: (open: OpenProject) => void;
  readonly progress: (open: OpenProject) => void;
  /** The files of its sources are known, and are being read now: elsewhere, so that there is time for other things. */
  readonly listed: (open: OpenProject) => void;
  readonly failed: (error: unknown) => void;
}

export class Projects {
  readonly #options: ProjectsOptions;
  readonly #byRoot = new Map<string, Promise<OpenProject>>();
  #folders: readonly string[];
  /** What `deskcheck.json` said in each root when it was last open. */
  readonly #said = new Map<string, Partial<Config> | undefined>();
  #settings: Partial<Config> = {};

  constructor(options: ProjectsOptions) {
    this.#options = options;
    this.#folders = options.folders;
  }

  get all(): Promise<readonly OpenProject[]> {
    return Promise.all(this.#byRoot.values());
  }

  /** Those that are open; where none is yet, those of the workspace folders. Waits a moment for their sources. */
  async everywhere(): Promise<readonly OpenProject[]> {
    const open = this.#byRoot.size > 0 ? this.all : Promise.all(this.#folders.map((folder) => this.around(folder)));
    const desks = [...new Set(await open)];
    await Promise.all(desks.map(readInAMoment));
    return desks;
  }

  /**
   * The project of a document; undefined for one that no file system has and no workspace folder takes in. A new document
   * that has no file yet belongs to the first folder.
   */
  async of(uri: string): Promise<OpenProject | undefined> {
    const path = pathOf(uri) ?? (uri.startsWith('untitled:') ? this.#folders[0] : undefined);
    if (path === undefined || this.#options.setAside(path)) return undefined;
    const folder = this.#folderOf(path);
    const from = path === folder ? folder : dirname(path);
    return this.around(from, folder);
  }

  /**
   * The project rooted in exactly this folder, if the writer has it before them: it is open, or belongs to a workspace
   * folder. Addresses come from anywhere, and none may have another folder read.
   */
  async rootedIn(root: string): Promise<OpenProject | undefined> {
    const known = this.#byRoot.has(root) || this.#folderOf(root) !== undefined;
    if (known) return this.around(root);
    const above = await Promise.all(this.#folders.map((folder) => findProject(folder)));
    return above.some((found) => found?.root === root) ? this.around(root) : undefined;
  }

  /** The project that a folder belongs to; where nothing on disk makes one, it is rooted in `fallback`. */
  async around(folder: string, fallback = folder): Promise<OpenProject> {
    const root = (await findProject(folder))?.root ?? fallback;
    const known = this.#byRoot.get(root);
    if (known) return known;
    const opening = this.#open(root);
    this.#byRoot.set(root, opening);
    // What could not be opened once is tried again by the next who asks, and stands in nobody else's way.
    opening.catch(() => this.#byRoot.get(root) === opening && this.#byRoot.delete(root));
    return opening;
  }

  /** Editor settings; projects that are open already take them over. */
  async configure(settings: Partial<Config>): Promise<void> {
    if (JSON.stringify(settings) === JSON.stringify(this.#settings)) return;
    this.#settings = settings;
    await this.renew();
  }

  /** Settings, `deskcheck.json` or folders have changed: taken over as they are now, if need be by opening everything anew. */
  async renew(): Promise<void> {
    const opening = await Promise.allSettled(this.#byRoot.values());
    const opened = opening.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
    const taken = await Promise.all(opened.map(({ project }) => project.reconfigure(this.#settings)));
    if (taken.includes(false)) await this.reopen();
    else for (const open of opened) this.#options.changed(open);
  }

  /** Opens everything anew: what is read is not what it was. */
  async reopen(): Promise<void> {
    const before = await this.#forget();
    for (const open of before) this.#options.changed(open);
  }

  /** Folders have been added to the workspace or taken out of it, as absolute paths. */
  async refolder(added: readonly string[], removed: readonly string[]): Promise<void> {
    const kept = this.#folders.filter((folder) => !removed.includes(folder));
    this.#folders = [...kept, ...added.filter((folder) => !kept.includes(folder))];
    // In folders that are not trusted, which ones are open decides what may be read at all.
    if (!this.#options.trusted) await this.reopen();
  }

  /** Closes projects that lie in no workspace folder, unless they are in `used`. */
  async closeOthers(used: ReadonlySet<OpenProject | undefined>): Promise<void> {
    for (const [root, opening] of [...this.#byRoot]) {
      if (this.#folderOf(root) !== undefined) continue;
      const open = await opening.catch(() => undefined);
      if (!open || used.has(open) || this.#byRoot.get(root) !== opening) continue;
      this.#byRoot.delete(root);
      await open.project.dispose();
    }
  }

  async dispose(): Promise<void> {
    await this.#forget();
  }

  /** The innermost workspace folder around a path: one may lie inside another. */
  #folderOf(path: string): string | undefined {
    const around = this.#folders.filter((folder) => isInside(path, folder));
    return around.reduce<string | undefined>((inner, f) => (f.length > (inner?.length ?? 0) ? f : inner), undefined);
  }

  async #forget(): Promise<readonly OpenProject[]> {
    // Forgotten before anything is waited for: a project opened meanwhile is a new one, and stays.
    const opening = [...this.#byRoot.values()];
    this.#byRoot.clear();
    const before = await Promise.allSettled(opening);
    const opened = before.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
    await Promise.all(opened.map(({ project }) => project.dispose()));
    for (const { project } of opened) this.#said.set(project.root, project.configGiven);
    return opened;
  }

  /** The editor withholds a folder's own settings until it is trusted, so an address here is the writer's wish. */
  #ownFolders(root: string): readonly string[] {
    const folders = this.#folders;
    const named = (this.#settings.corpus ?? []).filter((folder) => isAbsolute(folder));
    return [...(folders.length > 0 ? folders : [root]), ...named];
  }

  async #open(root: string): Promise<OpenProject> {
    const count: Count = { done: 0, total: 0 };
    let progress = (): void => undefined;
    let listed = (): void => undefined;
    const before = this.#said.get(root);
    const project = await openProject({
      from: root,
      settings: this.#settings,
      ...(before ? { before } : {}),
      ...(this.#options.trusted ? {} : { confinedTo: this.#ownFolders(root) }),
      watch: true,
      ...(this.#options.indexes !== undefined && { indexes: this.#options.indexes }),
      note: this.#options.failed,
      cited: this.#options.cited,
      named: this.#options.named(root),
      onProgress: (done, total) => {
        Object.assign(count, { done, total });
        progress();
      },
      onListed: () => listed(),
    });
    const uriOf = (article: Article): string => this.#options.addressOf(project, article);
    const opened: OpenProject = { project, reading: true, rereading: false, read: Promise.resolve(), count, uriOf };
    progress = () => this.#options.progress(opened);
    listed = () => this.#options.listed(opened);
    for (const problem of project.configProblems) this.#options.failed(configProblemLine(problem));
    project.onDidChange((change) => {
      if (change === 'config') void this.reopen().catch(this.#options.failed);
      else if (!opened.reading) this.#options.changed(opened);
    });
    opened.read = project.ready.catch(this.#options.failed).finally(() => {
      opened.reading = false;
      this.#options.changed(opened);
    });
    return opened;
  }
}

/** True for a document whose text is to be checked: a draft of the project, or a new one that has no file yet. */
export function isDraft({ project }: OpenProject, uri: string, languageId: string): boolean {
  const path = pathOf(uri);
  return path === undefined ? uri.startsWith('untitled:') && isDraftLanguage(languageId) : project.isDraft(path);
}

/** Path of a document as the engine knows it: relative to the root, with `/`; a new document lies in the root. */
export function shownPath({ project }: OpenProject, uri: string): string {
  const path = pathOf(uri) ?? join(project.root, 'untitled.md');
  return wayTo(project.root, path);
}

/** How long an answer waits for sources that are still being read, in milliseconds. */
const momentMs = 250;

/** Resolves when the sources have been read, or after a moment: a large desk answers meanwhile. */
export const readInAMoment = ({ read }: OpenProject): Promise<void> =>
  Promise.race([read, wait(momentMs, undefined, { ref: false })]);
