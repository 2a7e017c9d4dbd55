/** One conversation's state: the open documents, the projects behind them, settings, and what was decided. */
import type { CancellationToken, Connection } from 'vscode-languageserver';
import type { Config } from '../adapters/config';
import { makeArticleReader } from '../adapters/articleReader';
import { makeExtractedTexts } from '../adapters/extractedTexts';
import { digestOf } from '../engine/index';
import type { ClientOptions } from '../protocol';
import type { ClientFeatures } from './clientFeatures';
import { citedBy } from './analysing';
import { ConfigReports } from './configReports';
import { DeepReading } from './deepReading';
import { DeskOrigins } from './deskOrigins';
import { DecisionHistory } from './decisionHistory';
import { DraftShelf, type KnownDrafts } from './draftShelf';
import type { Judge, JudgeOptions } from '../adapters/judge';
import { DeskJudge } from './deskJudge';
import { IndexingProgress } from './indexingProgress';
import { articlesToRead } from './articlesToRead';
import { Judging } from './judging';
import { logLine } from './logLine';
import { namedBelow, tellBibliographies } from './namedBibliographies';
import type { OpenDraft } from './openDraft';
import { OpenDrafts } from './openDrafts';
import { sourceOf, type OpenSource } from './openSource';
import { Projects, type OpenProject } from './projects';
import { addressing } from './sourceAddresses';
import { SourceTexts } from './sourceTexts';
import { Weighing } from './weighing';

export interface SessionOptions extends ClientOptions {
  readonly connection: Connection;
  readonly features: ClientFeatures;
  /** Workspace folders, as absolute paths. */
  readonly folders: readonly string[];
  /** Folder in which the indexes of all workspaces are kept, absolute. */
  readonly indexes: string | undefined;
  /** Makes the learned judge. */
  readonly openJudge?: ((options: JudgeOptions) => Judge) | undefined;
}

/** Longest wait for a client's settings, and least time between two reports of progress, in milliseconds. */
const defaults = { settingsMs: 2000, progressMs: 100, calmMs: 2000 } as const;

export class Session {
  readonly drafts: OpenDrafts;
  readonly deepReading: DeepReading<OpenDraft>;
  readonly judge: DeskJudge;
  readonly judging: Judging<OpenDraft>;
  readonly weighing: Weighing;
  readonly origins: DeskOrigins;
  readonly sourceTexts: SourceTexts;
  /** What this session wrote into ledgers. */
  readonly decided = new DecisionHistory();
  readonly #options: SessionOptions;
  readonly #projects: Projects;
  readonly #reloads = new WeakMap<OpenProject, Promise<void>>();
  readonly #shelf = new DraftShelf();
  readonly #listeners: (() => void)[] = [];
  readonly #tellers: ((draft: OpenDraft) => void)[] = [];
  readonly #progress: IndexingProgress;
  readonly #configReports: ConfigReports;
  readonly #configured: Promise<void>;
  #configure: () => void = () => undefined;
  #progressAt = 0;
  #paused: boolean;

  constructor(options: SessionOptions) {
    const { connection, features, folders, debounceMs, restMs, calmMs } = options;
    const texts = makeExtractedTexts();
    const log = (error: unknown, uri?: string): void => this.#log(error, uri);
    this.#options = options;
    this.#paused = options.paused ?? false;
    this.#progress = new IndexingProgress(connection);
    this.#configReports = new ConfigReports(connection, features);
    this.drafts = new OpenDrafts({
      connection,
      features,
      debounceMs,
      restMs,
      projectOf: (uri) => this.#projectOf(uri),
      moved: () => this.#moved(),
      paused: () => this.#paused,
      judgements: () => this.judging.known,
      rulesOnly: () => this.judge.rulesOnly,
      told: (draft) => this.#tellers.forEach((listener) => listener(draft)),
      log,
    });
    this.deepReading = new DeepReading({
      reader: makeArticleReader({ failed: (article, why) => log(`${article.path}: not read in depth: ${why}`) }),
      desks: () => this.#projects.all,
      drafts: () => this.drafts.all,
      behind: (draft) => articlesToRead(draft, this.origins),
      arrived: (drafts) => this.drafts.renew(drafts),
      passed: () => this.#listeners.forEach((listener) => listener()),
      failed: log,
      calmMs: calmMs ?? defaults.calmMs,
      paused: () => this.#paused,
    });
    this.judge = new DeskJudge({
      desks: () => this.desks(),
      indexes: this.trusted ? options.indexes : undefined,
      open: options.openJudge,
      changed: () => this.drafts.showJudge(),
    });
    this.judging = new Judging({
      atHand: () => this.judge.atHand(),
      judge: async (pairs, signal) => (await this.judge.get()).judge(pairs, signal, 'later'),
      drafts: () => this.drafts.all,
      judged: (drafts) => this.drafts.renew(drafts),
      paused: () => this.#paused,
      failed: log,
    });
    this.weighing = new Weighing({
      weigh: async (pair, signal) => (await this.judge.get()).weigh(pair, signal),
      failed: log,
    });
    this.origins = new DeskOrigins({
      untilCalm: () => Math.max(0, ...this.drafts.all.map(({ rested }) => (calmMs ?? defaults.calmMs) - rested)),
      // What is known of origins may rest on what was read in depth.
      readSoFar: () => this.deepReading.stretches,
      changed: () => this.#moved(),
      failed: log,
    });
    this.#projects = new Projects({
      folders,
      trusted: this.trusted,
      indexes: this.trusted ? options.indexes : undefined,
      cited: () => new Set(this.drafts.all.flatMap(citedBy)),
      named: (root) => namedBelow(root, this.drafts.all),
      // In a folder that is not trusted nothing is written, not even to the cache.
      addressOf: addressing(features, this.trusted ? texts : undefined),
      setAside: (path) => texts.holds(path),
      failed: log,
      changed: (open) => this.#changed(open),
      progress: (open) => this.#showProgress(open),
      listed: (open) => void this.drafts.prepare(open).catch((error: unknown) => log(error)),
    });
    this.#configured = new Promise((resolve) => {
      this.#configure = resolve;
      // A client that never answers must not keep its drafts unchecked.
      setTimeout(resolve, defaults.settingsMs).unref();
    });
    this.sourceTexts = new SourceTexts(connection, this.#projects, this.#configured);
  }

  /** False in a folder the writer has not told the editor to trust. */
  get trusted(): boolean {
    return this.#options.trusted !== false;
  }

  /** Editor settings, as far as the client has any; documents opened before wait for the first call. */
  async configure(settings: Partial<Config>): Promise<void> {
    await this.#projects.configure(settings);
    this.#configure();
  }

  /** The open projects, or those of the workspace folders. */
  async desks(): Promise<readonly OpenProject[]> {
    await this.#configured;
    return this.#projects.everywhere();
  }

  /** The project of a document; without one all that are open. */
  async meant(uri: string | undefined): Promise<readonly OpenProject[]> {
    const open = uri === undefined ? undefined : this.drafts.projectOf(uri);
    return open ? [open] : this.#projects.all;
  }

  get paused(): boolean {
    return this.#paused;
  }

  /** Nothing is checked, and nothing told, until this is taken back; what is asked for by name is answered. */
  pause(paused: boolean): void {
    if (paused === this.#paused) return;
    this.#paused = paused;
    this.drafts.paused();
    this.#moved();
  }

  /** Told when a draft has been analysed or closed, and when sources have changed. */
  onDidMove(listener: () => void): void {
    this.#listeners.push(listener);
  }

  /** Told when what is shown of a draft may be another than before. */
  onDidTell(listener: (draft: OpenDraft) => void): void {
    this.#tellers.push(listener);
  }

  /** All drafts of a project, open or not; rejects when the request is cancelled. */
  draftsOf(open: OpenProject, token: CancellationToken): Promise<KnownDrafts> {
    return this.#shelf.all(open, this.drafts.all, token);
  }

  /** Those that are open and analysed: what is known without reading anything. */
  openDraftsOf(open: OpenProject): KnownDrafts {
    return new Map(
      this.drafts.of(open).flatMap(({ analysis, uri }) => (analysis ? [[digestOf(analysis.draft), uri] as const] : [])),
    );
  }

  /** Undefined for a document that is no source of an open project. */
  async source(uri: string): Promise<OpenSource | undefined> {
    const document = await this.drafts.prepared(uri);
    return document && sourceOf(document, await this.#projects.all);
  }

  async reindex(uri: string | undefined): Promise<void> {
    for (const open of await this.meant(uri)) {
      // The last of several at once ends the reading.
      const reload = open.project.reload();
      this.#reloads.set(open, reload);
      open.rereading = true;
      try {
        await reload;
      } finally {
        // Also when it fails: what was read before is still there to check against.
        if (this.#reloads.get(open) === reload) open.rereading = false;
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
    const drafts = this.drafts.all;
    for (const draft of drafts) this.drafts.attach(draft, false);
    await Promise.all(drafts.map(({ attached }) => attached));
    await this.#projects.closeOthers(new Set(this.drafts.all.map(({ project }) => project)));
  }

  async dispose(): Promise<void> {
    await this.drafts.dispose();
    this.origins.dispose();
    this.judging.dispose();
    this.weighing.dispose();
    await this.judge.dispose();
    await this.deepReading.dispose();
    await this.#projects.dispose();
  }

  async #projectOf(uri: string): Promise<OpenProject | undefined> {
    await this.#configured;
    const open = await this.#projects.of(uri);
    if (!open) return undefined;
    this.#configReports.tell(open);
    // While sources are read for the first time, nothing is found wanting.
    if (!open.reading) await tellBibliographies(open, this.drafts.all, this.drafts.get(uri));
    return open;
  }

  #moved(): void {
    void this.#projects.all
      .then((desks) => Promise.all(desks.map((open) => tellBibliographies(open, this.drafts.all))))
      .catch((error: unknown) => this.#log(error));
    this.deepReading.stir();
    this.judging.stir();
    for (const listener of this.#listeners) listener();
  }

  /** Settings may have changed which project a draft belongs to: each is attached anew. */
  #changed(open: OpenProject): void {
    if (!open.reading && !open.rereading) this.#progress.show(open);
    this.#configReports.tell(open);
    for (const draft of this.drafts.of(open)) this.drafts.attach(draft, false);
    this.#moved();
    void this.sourceTexts.changed(open).catch((error: unknown) => this.#log(error));
  }

  #showProgress(open: OpenProject): void {
    const now = performance.now();
    if (now - this.#progressAt < defaults.progressMs) return;
    this.#progressAt = now;
    const { progress, showsStatus } = this.#options.features;
    if (progress && !showsStatus) this.#progress.show(open);
    this.drafts.showStatus(open);
  }

  #log(error: unknown, uri?: string): void {
    const text = logLine(error);
    this.#options.connection.console.error(uri === undefined ? text : `${uri}: ${text}`);
  }
}
