/** All mutable state of the server: open documents, the project behind each, their analyses and what editors were told. */
import { setTimeout as wait } from 'node:timers/promises';
import { LSPErrorCodes, ResponseError, type Connection, type DocumentDiagnosticReport } from 'vscode-languageserver';
import type { TextDocumentContentChangeEvent, TextDocumentItem } from 'vscode-languageserver';
import type { Config } from '../adapters/config';
import type { Analysis, CompletionGround, Draft } from '../engine/index';
import type { AcceptParams, ClientOptions, LedgerProblem, SourcesResult } from '../protocol';
import { analysing, parsedOf } from './analysing';
import type { ClientFeatures } from './clientFeatures';
import { diagnosticOf, draftProblems, type Ground } from './convert';
import { IndexingProgress } from './indexingProgress';
import { OpenDraft } from './openDraft';
import { isDraft, Projects, uriOf, type OpenProject } from './projects';
import { Reports } from './reports';
import { Scheduler } from './scheduler';
import { sourceList } from './sourceList';
import { hasSources, Statuses } from './statuses';

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
  readonly #options: SessionOptions;
  readonly #drafts = new Map<string, OpenDraft>();
  readonly #projects: Projects;
  readonly #scheduler: Scheduler<Analysis>;
  readonly #reports: Reports;
  readonly #statuses: Statuses;
  readonly #progress: IndexingProgress;
  readonly #resting = new Map<string, NodeJS.Timeout>();
  readonly #configured: Promise<void>;
  #configure: () => void = () => undefined;
  #progressAt = 0;

  constructor(options: SessionOptions) {
    const { connection, features, folders } = options;
    const failed = (error: unknown): void => this.#log(error);
    this.#options = options;
    this.#reports = new Reports(connection, features);
    this.#statuses = new Statuses(connection);
    this.#progress = new IndexingProgress(connection);
    this.#scheduler = new Scheduler({
      debounceMs: options.debounceMs ?? defaults.debounceMs,
      sliceMs: defaults.sliceMs,
      failed: (uri, error) => this.#giveUp(uri, error),
    });
    this.#projects = new Projects({
      folders,
      trusted: options.trusted !== false,
      failed,
      changed: (open) => this.#changed(open),
      progress: (open) => this.#showProgress(open),
    });
    this.#configured = new Promise((resolve) => {
      this.#configure = resolve;
      // A client that never answers must not keep its drafts unchecked.
      setTimeout(resolve, defaults.settingsMs).unref();
    });
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
    clearTimeout(this.#resting.get(uri));
    draft.change(changes, version);
    this.#analyse(draft, true);
  }

  close(uri: string): void {
    this.#drafts.delete(uri);
    clearTimeout(this.#resting.get(uri));
    this.#resting.delete(uri);
    this.#scheduler.cancel(uri);
    this.#reports.forget(uri);
    this.#statuses.forget(uri);
  }

  /** Waits out the quiet time of a pending analysis. */
  async diagnostics(uri: string, previousId: string | undefined): Promise<DocumentDiagnosticReport> {
    await this.#prepared(this.#drafts.get(uri));
    await this.#scheduler.quiet(uri);
    return this.#reports.pull(uri, previousId);
  }

  /** Does not wait for the writer to pause; undefined when the text changed meanwhile or is not checked. */
  async current(uri: string): Promise<Current | undefined> {
    const draft = this.#drafts.get(uri);
    const version = draft?.version;
    await this.#prepared(draft);
    if (draft?.analysis && draft.analysis.corpus !== draft.project?.project.corpus) this.#analyse(draft, false, 0);
    await this.#scheduler.settled(uri);
    if (!draft?.analysis || draft.version !== version) return undefined;
    return { analysis: draft.analysis, ground: this.#ground(draft, draft.analysis.draft) };
  }

  /** Enough for completion, which must not wait for an analysis. */
  async typed(uri: string): Promise<Current<CompletionGround> | undefined> {
    const draft = this.#drafts.get(uri);
    const version = draft?.version;
    await draft?.attached;
    if (!draft?.project || !draft.checked || draft.version !== version) return undefined;
    const parsed = draft.analysis?.draft ?? parsedOf(draft, draft.project);
    return {
      analysis: { draft: parsed, corpus: draft.project.project.corpus },
      ground: this.#ground(draft, parsed),
    };
  }

  /** False when the finding is not there (any more) or the folder is not trusted; rejects when the ledger is damaged. */
  async accept({ uri, rule, binding, reason }: AcceptParams): Promise<boolean> {
    const project = this.#drafts.get(uri)?.project?.project;
    const current = await this.current(uri);
    if (!project || !current || !reason.trim() || this.#options.trusted === false) return false;
    const { clause, passage } = binding;
    const there = current.analysis.findings.some(
      (finding) => finding.rule === rule && finding.binding.clause === clause && finding.binding.passage === passage,
    );
    if (!there) return false;
    const accepted = await project.accept({ rule, clause, passage, reason: reason.trim() });
    if (!accepted.ok) {
      const data: LedgerProblem = { ledger: uriOf(project.ledgerFile) };
      throw new ResponseError(LSPErrorCodes.RequestFailed, accepted.problem, data);
    }
    return true;
  }

  async sources(uri: string | undefined): Promise<SourcesResult> {
    return sourceList(await this.#meant(uri));
  }

  async reindex(uri: string | undefined): Promise<void> {
    for (const open of await this.#meant(uri)) {
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
  reopen(): Promise<void> {
    return this.#projects.reopen();
  }

  async dispose(): Promise<void> {
    for (const timer of this.#resting.values()) clearTimeout(timer);
    this.#drafts.clear();
    this.#scheduler.dispose();
    this.#reports.dispose();
    await this.#projects.dispose();
  }

  /** The project is known, and its sources are read if that is a matter of a moment; a large desk answers meanwhile. */
  async #prepared(draft: OpenDraft | undefined): Promise<void> {
    await draft?.attached;
    if (!draft?.project?.reading) return;
    await Promise.race([draft.project.read, wait(defaults.momentMs, undefined, { ref: false })]);
    await draft.attached;
  }

  async #meant(uri: string | undefined): Promise<readonly OpenProject[]> {
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
      this.#tell(draft, asked, true);
      return;
    }
    const done = (analysis: Analysis): void => {
      draft.analysed(analysis);
      this.#tell(draft, asked, draft.rested >= this.#restMs);
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
    this.#tell(draft, false, true);
  }

  #tell(draft: OpenDraft, asked: boolean, resting: boolean): void {
    const { uri, version, analysis, project } = draft;
    clearTimeout(this.#resting.get(uri));
    // While sources are still being read, what is missing may only be unread: no findings until all are there.
    const ready = analysis !== undefined && !project?.reading;
    const held = ready ? draft.show(resting) : 0;
    const ground = analysis && this.#ground(draft, analysis.draft);
    const findings = ready && ground ? draft.shown.map((finding) => diagnosticOf(ground, finding)) : [];
    const items = ground ? [...draftProblems(ground), ...findings] : [];
    this.#reports.set(uri, version, items, asked);
    this.#statuses.tell(draft);
    if (held === 0) return;
    const wait = Math.max(0, this.#restMs - draft.rested);
    this.#resting.set(
      uri,
      setTimeout(() => this.#tell(draft, false, true), wait),
    );
  }

  get #restMs(): number {
    return this.#options.restMs ?? defaults.restMs;
  }

  #ground(draft: OpenDraft, parsed: Draft): Ground {
    const { uri, version, project } = draft;
    const uriFor: Ground['uriOf'] = ({ path }) => uriOf(project?.project.absolute(path) ?? path);
    return { uri, version, draft: parsed, features: this.#options.features, uriOf: uriFor };
  }

  /** Settings may have changed which project a draft belongs to: each is attached anew. */
  #changed(open: OpenProject): void {
    if (!open.reading) this.#progress.show(open);
    for (const draft of this.#drafts.values()) if (draft.project === open) this.#attach(draft, false);
  }

  #showProgress(open: OpenProject): void {
    const now = performance.now();
    if (now - this.#progressAt < defaults.progressMs) return;
    this.#progressAt = now;
    if (this.#options.features.progress && !this.#options.showsStatus) this.#progress.show(open);
    for (const draft of this.#drafts.values()) if (draft.project === open) this.#statuses.tell(draft);
  }

  #log(error: unknown, uri?: string): void {
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    this.#options.connection.console.error(uri === undefined ? text : `${uri}: ${text}`);
  }
}
