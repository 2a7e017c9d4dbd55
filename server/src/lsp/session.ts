/** All mutable state of the server: open documents, the project behind each, and their analyses. */
import { setTimeout as wait } from 'node:timers/promises';
import type {
  CancellationToken,
  Connection,
  DocumentDiagnosticReport,
  TextDocumentContentChangeEvent,
  TextDocumentItem,
} from 'vscode-languageserver';
import type { Config } from '../adapters/config';
import { makeExtractedTexts } from '../adapters/extractedTexts';
import type { Analysis, CompletionGround } from '../engine/index';
import type { ClientOptions, CursorParams } from '../protocol';
import { analysing, parsedOf } from './analysing';
import type { ClientFeatures } from './clientFeatures';
import { ConfigReports } from './configReports';
import type { Ground } from './convert/ranges';
import { DecisionHistory } from './decisionHistory';
import { DraftShelf, type KnownDrafts } from './draftShelf';
import { groundOf } from './ground';
import { IndexingProgress } from './indexingProgress';
import { OpenDraft } from './openDraft';
import { sourceOf, type OpenSource } from './openSource';
import { isDraft, Projects, type OpenProject } from './projects';
import { Scheduler } from './scheduler';
import { hasSources } from './statuses';
import { addressing } from './sourceAddresses';
import { SourceTexts } from './sourceTexts';
import { Telling } from './telling';

export interface SessionOptions extends ClientOptions {
  readonly connection: Connection;
  readonly features: ClientFeatures;
  /** Workspace folders, as absolute paths. */
  readonly folders: readonly string[];
}

/** A document whose analysis is of its current text. */
export interface Current<T = Analysis> {
  readonly analysis: T;
  readonly ground: Ground;
}

const defaults = {
  debounceMs: 150,
  restMs: 1500,
  sliceMs: 15,
  settingsMs: 2000,
  progressMs: 100,
  momentMs: 250,
} as const;

export class Session {
  /** What this session wrote into ledgers. */
  readonly decided = new DecisionHistory();
  readonly #options: SessionOptions;
  readonly #drafts = new Map<string, OpenDraft>();
  readonly #projects: Projects;
  readonly #scheduler: Scheduler<Analysis>;
  readonly #telling: Telling;
  readonly sourceTexts: SourceTexts;
  readonly #shelf = new DraftShelf();
  readonly #progress: IndexingProgress;
  readonly #configReports: ConfigReports;
  readonly #configured: Promise<void>;
  #configure: () => void = () => undefined;
  #progressAt = 0;

  constructor(options: SessionOptions) {
    const { connection, features, folders } = options;
    const texts = makeExtractedTexts();
    const failed = (error: unknown): void => this.#log(error);
    this.#options = options;
    this.#telling = new Telling({ connection, features, restMs: options.restMs ?? defaults.restMs });
    this.#progress = new IndexingProgress(connection);
    this.#configReports = new ConfigReports(connection, features);
    this.#scheduler = new Scheduler({
      debounceMs: options.debounceMs ?? defaults.debounceMs,
      sliceMs: defaults.sliceMs,
      failed: (uri, error) => this.#giveUp(uri, error),
    });
    this.#projects = new Projects({
      folders,
      trusted: this.trusted,
      // In a folder that is not trusted nothing is written, not even to the cache.
      addressOf: addressing(features, this.trusted ? texts : undefined),
      setAside: (path) => texts.holds(path),
      failed,
      changed: (open) => this.#changed(open),
      progress: (open) => this.#showProgress(open),
    });
    this.#configured = new Promise((resolve) => {
      this.#configure = resolve;
      // A client that never answers must not keep its drafts unchecked.
      setTimeout(resolve, defaults.settingsMs).unref();
    });
    this.sourceTexts = new SourceTexts(connection, this.#projects, this.#configured);
  }

  /** Editor settings, as far as the client has any; documents opened before wait for the first call. */
  async configure(settings: Partial<Config>): Promise<void> {
    await this.#projects.configure(settings);
    this.#configure();
  }

  open(item: TextDocumentItem): void {
    const draft = new OpenDraft(item);
    this.#drafts.set(item.uri, draft);
    this.#attach(draft, true);
  }

  change(uri: string, changes: readonly TextDocumentContentChangeEvent[], version: number): void {
    const draft = this.#drafts.get(uri);
    if (!draft) return;
    this.#telling.stir(uri);
    draft.change(changes, version);
    this.#analyse(draft, true);
  }

  /** Findings wait only where the writer is; a text that has changed since says by itself where that is. */
  moveCursors({ uri, version, positions }: CursorParams): void {
    const draft = this.#drafts.get(uri);
    if (!draft || draft.version !== version) return;
    this.#leave(draft, positions);
  }

  /** Who saves has finished a thought: nothing waits any more. */
  saved(uri: string): void {
    const draft = this.#drafts.get(uri);
    if (draft) this.#leave(draft, []);
  }

  #leave(draft: OpenDraft, positions: CursorParams['positions']): void {
    draft.moveCursors(positions);
    if (draft.analysis) this.#telling.tell(draft, false);
  }

  close(uri: string): void {
    this.#drafts.delete(uri);
    this.#scheduler.cancel(uri);
    this.#telling.forget(uri);
  }

  /** Waits out the quiet time of a pending analysis. */
  async diagnostics(uri: string, previousId: string | undefined): Promise<DocumentDiagnosticReport> {
    await this.#prepared(this.#drafts.get(uri));
    await this.#scheduler.quiet(uri);
    return this.#telling.reports.pull(uri, previousId);
  }

  /** Does not wait for the writer to pause; undefined when the text changed meanwhile or is not checked. */
  async current(uri: string): Promise<Current | undefined> {
    const draft = this.#drafts.get(uri);
    const version = draft?.version;
    await this.#prepared(draft);
    if (draft?.analysis && draft.analysis.corpus !== draft.project?.project.corpus) this.#analyse(draft, false, 0);
    await this.#scheduler.settled(uri);
    if (!draft?.analysis || draft.version !== version) return undefined;
    return { analysis: draft.analysis, ground: groundOf(draft, draft.analysis.draft, this.#options.features) };
  }

  /** Every open draft of a project that has an analysis of its current text. */
  async currentOf(open: OpenProject): Promise<readonly Current[]> {
    const drafts = [...this.#drafts.values()].filter((draft) => draft.project === open);
    return (await Promise.all(drafts.map(({ uri }) => this.current(uri)))).filter((it) => it !== undefined);
  }

  /**
   * Like `current`, once every source has been read and the writer pauses: for answers that an editor asks for with every
   * edit and keeps until the next.
   */
  async settled(uri: string): Promise<Current | undefined> {
    const draft = this.#drafts.get(uri);
    await draft?.attached;
    await draft?.project?.read;
    await this.#scheduler.quiet(uri);
    return this.current(uri);
  }

  /** The drafts of a project; rejects when the request is cancelled. */
  drafts(open: OpenProject, token: CancellationToken): Promise<KnownDrafts> {
    return this.#shelf.all(open, [...this.#drafts.values()], token);
  }

  /** The open projects, or those of the workspace folders. */
  async desks(): Promise<readonly OpenProject[]> {
    await this.#configured;
    return this.#projects.everywhere(defaults.momentMs);
  }

  /** Undefined for a document that is no source of an open project. */
  async source(uri: string): Promise<OpenSource | undefined> {
    const document = this.#drafts.get(uri);
    await this.#prepared(document);
    return document && sourceOf(document, await this.#projects.all);
  }

  /**
   * Enough for completion, which must not wait for an analysis.
   * @param worth whether a look at the text alone makes it worth parsing; undefined is answered where it does not
   */
  async typed(uri: string, worth: (text: string) => boolean): Promise<Current<CompletionGround> | undefined> {
    const draft = this.#drafts.get(uri);
    const version = draft?.version;
    await draft?.attached;
    if (!draft?.project || !draft.checked || draft.version !== version || !worth(draft.text)) return undefined;
    const parsed = draft.analysis?.draft ?? parsedOf(draft, draft.project);
    return {
      analysis: { draft: parsed, corpus: draft.project.project.corpus },
      ground: groundOf(draft, parsed, this.#options.features),
    };
  }

  /** False in a folder the writer has not told the editor to trust. */
  get trusted(): boolean {
    return this.#options.trusted !== false;
  }

  projectOf(uri: string): OpenProject | undefined {
    return this.#drafts.get(uri)?.project;
  }

  async reindex(uri: string | undefined): Promise<void> {
    for (const open of await this.meant(uri)) {
      open.reading = true;
      try {
        await open.project.reload();
      } finally {
        // Also when it fails: what was read before is still there to check against.
        open.reading = false;
        this.#changed(open);
      }
    }
  }

  /** A settings file or a folder of sources has come or gone. */
  renew(): Promise<void> {
    return this.#projects.renew();
  }

  /** Each draft is looked after from its folder's own sources at once; a project that no folder holds any more is closed. */
  async refolder(added: readonly string[], removed: readonly string[]): Promise<void> {
    await this.#projects.refolder(added, removed);
    const drafts = [...this.#drafts.values()];
    for (const draft of drafts) this.#attach(draft, false);
    await Promise.all(drafts.map(({ attached }) => attached));
    await this.#projects.closeOthers(new Set([...this.#drafts.values()].map(({ project }) => project)));
  }

  async dispose(): Promise<void> {
    this.#drafts.clear();
    this.#scheduler.dispose();
    this.#telling.dispose();
    await this.#projects.dispose();
  }

  /** The project is known, and its sources are read if that is a matter of a moment; a large desk answers meanwhile. */
  async #prepared(draft: OpenDraft | undefined): Promise<void> {
    await draft?.attached;
    if (!draft?.project?.reading) return;
    await Promise.race([draft.project.read, wait(defaults.momentMs, undefined, { ref: false })]);
    await draft.attached;
  }

  /** The project of a document; without one all that are open. */
  async meant(uri: string | undefined): Promise<readonly OpenProject[]> {
    const open = uri === undefined ? undefined : this.#drafts.get(uri)?.project;
    return open ? [open] : this.#projects.all;
  }

  #attach(draft: OpenDraft, asked: boolean): void {
    draft.attached = this.#find(draft).then(() => {
      if (this.#drafts.get(draft.uri) === draft) this.#analyse(draft, asked, 0);
    });
  }

  async #find(draft: OpenDraft): Promise<void> {
    try {
      await this.#configured;
      draft.project = await this.#projects.of(draft.uri);
      if (draft.project) this.#configReports.tell(draft.project);
      draft.checked = draft.project !== undefined && isDraft(draft.project, draft.uri, draft.languageId);
      draft.failure = undefined;
    } catch (error) {
      draft.failure = 'Deskcheck could not open the folder of this draft; the log says why.';
      this.#log(error, draft.uri);
    }
  }

  /** @param asked true when the client knows that something changed, and will ask for diagnostics by itself. */
  #analyse(draft: OpenDraft, asked: boolean, debounceMs?: number): void {
    const { uri, project, checked } = draft;
    if (!project || !checked || !hasSources(project)) {
      this.#scheduler.cancel(uri);
      draft.clear();
      this.#telling.tell(draft, asked, true);
      return;
    }
    const done = (analysis: Analysis): void => {
      draft.analysed(analysis);
      this.#telling.tell(draft, asked);
    };
    this.#scheduler.schedule(uri, () => analysing(draft, project), done, debounceMs);
  }

  /** Old underlines at old places would be worse than none. */
  #giveUp(uri: string, error: unknown): void {
    this.#log(error, uri);
    const draft = this.#drafts.get(uri);
    if (!draft) return;
    draft.clear();
    draft.failure = 'Deskcheck could not check this draft; the log says why.';
    this.#telling.tell(draft, false, true);
  }

  /** Settings may have changed which project a draft belongs to: each is attached anew. */
  #changed(open: OpenProject): void {
    if (!open.reading) this.#progress.show(open);
    this.#configReports.tell(open);
    for (const draft of this.#drafts.values()) if (draft.project === open) this.#attach(draft, false);
    void this.sourceTexts.changed(open).catch((error: unknown) => this.#log(error));
  }

  #showProgress(open: OpenProject): void {
    const now = performance.now();
    if (now - this.#progressAt < defaults.progressMs) return;
    this.#progressAt = now;
    if (this.#options.features.progress && !this.#options.showsStatus) this.#progress.show(open);
    for (const draft of this.#drafts.values()) if (draft.project === open) this.#telling.statuses.tell(draft);
  }

  #log(error: unknown, uri?: string): void {
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    this.#options.connection.console.error(uri === undefined ? text : `${uri}: ${text}`);
  }
}
