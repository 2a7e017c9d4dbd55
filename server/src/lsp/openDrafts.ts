/** The open documents: attaches each to its project, has it analysed, and answers from the analysis of its current text. */
import type {
  Connection,
  DocumentDiagnosticReport,
  TextDocumentContentChangeEvent,
  TextDocumentItem,
} from 'vscode-languageserver';
import { type Analysis, type CompletionGround, type Judgements, prepareAnalysis, t } from '../engine/index';
import type { CursorParams } from '../protocol';
import { analysing, parsedOf } from './analysing';
import type { ClientFeatures } from './clientFeatures';
import type { Ground } from './convert/ranges';
import { documentKey } from './fileAddresses';
import { groundOf } from './ground';
import { inSlicesWhile } from './inSlices';
import { OpenDraft } from './openDraft';
import { isDraft, readInAMoment, type OpenProject } from './projects';
import { Scheduler } from './scheduler';
import { RememberedQuotes } from './rememberedQuotes';
import { hasSources } from './statuses';
import { Telling } from './telling';

export interface OpenDraftsOptions {
  readonly connection: Connection;
  readonly features: ClientFeatures;
  /** Quiet time before an analysis, in milliseconds; 150 by default. */
  readonly debounceMs: number | undefined;
  /** Milliseconds of rest before findings in a half-typed sentence show; 1,500 by default. */
  readonly restMs: number | undefined;
  /** The project of a document, once settings are known; undefined for a document that belongs to none. */
  readonly projectOf: (uri: string) => Promise<OpenProject | undefined>;
  /** What the open drafts rest on may not be what it was: one has been analysed, or closed. */
  readonly moved: () => void;
  /** What is shown of a draft may be another than before: analysed anew, or the writer has gone or rested. */
  readonly told: (draft: OpenDraft) => void;
  /** Nothing is checked for now. */
  readonly paused: () => boolean;
  /** What the learned judge has said so far. */
  readonly judgements: () => Judgements;
  /** Why the learned judge says nothing, where it should; see `Statuses`. */
  readonly rulesOnly: () => string | undefined;
  readonly log: (error: unknown, uri?: string) => void;
}

/** A document whose analysis is of its current text. */
export interface Current<T = Analysis> {
  readonly analysis: T;
  readonly ground: Ground;
}

const defaults = { debounceMs: 150, restMs: 1500, sliceMs: 15 } as const;

export class OpenDrafts {
  readonly #options: OpenDraftsOptions;
  /** By what all spellings of a document's address have in common; drafts themselves keep the editor's. */
  readonly #drafts = new Map<string, OpenDraft>();
  readonly #scheduler: Scheduler<Analysis>;
  readonly #telling: Telling;
  readonly #quotes = new RememberedQuotes();

  constructor(options: OpenDraftsOptions) {
    const { connection, features, told, paused, rulesOnly } = options;
    this.#options = options;
    const restMs = options.restMs ?? defaults.restMs;
    this.#telling = new Telling({ connection, features, restMs, told, paused, rulesOnly });
    this.#scheduler = new Scheduler({
      debounceMs: options.debounceMs ?? defaults.debounceMs,
      sliceMs: defaults.sliceMs,
      failed: (uri, error) => this.#giveUp(uri, error),
    });
  }

  get all(): readonly OpenDraft[] {
    return [...this.#drafts.values()];
  }

  of(open: OpenProject): readonly OpenDraft[] {
    return this.all.filter(({ project }) => project === open);
  }

  projectOf(uri: string): OpenProject | undefined {
    return this.get(uri)?.project;
  }

  get(uri: string): OpenDraft | undefined {
    return this.#drafts.get(documentKey(uri));
  }

  /** One that is open already is taken over as it is now. */
  open(item: TextDocumentItem): void {
    const before = this.get(item.uri);
    if (before && before.uri !== item.uri) this.close(before.uri);
    const draft = new OpenDraft(item);
    this.#drafts.set(documentKey(item.uri), draft);
    this.attach(draft, true);
  }

  change(uri: string, changes: readonly TextDocumentContentChangeEvent[], version?: number): void {
    const draft = this.get(uri);
    if (!draft) return;
    this.#telling.stir(draft.uri);
    draft.change(changes, version);
    this.#analyse(draft, true);
  }

  /** Findings wait only where the writer is; a text that has changed since says by itself where that is. */
  moveCursors({ uri, version, positions }: CursorParams): void {
    const draft = this.get(uri);
    if (draft?.version === version) this.#leave(draft, positions);
  }

  /** Who saves has finished a thought: nothing waits any more, also where nothing is checked before that. */
  saved(uri: string): void {
    const draft = this.get(uri);
    if (!draft) return;
    draft.unsaved = false;
    if (this.#scheduler.isParked(draft.uri)) this.#analyse(draft, false, 0);
    this.#leave(draft, []);
  }

  /** Checking was paused, or goes on. */
  paused(): void {
    for (const draft of this.all) {
      this.#analyse(draft, false, 0);
      this.#telling.tell(draft, false);
    }
  }

  close(uri: string): void {
    const draft = this.get(uri);
    if (!draft) return;
    this.#drafts.delete(documentKey(uri));
    this.#scheduler.cancel(draft.uri);
    this.#telling.forget(draft.uri);
    this.#quotes.closed(draft);
    this.#options.moved();
  }

  /**
   * Finds the document's project (anew) and has it analysed.
   * @param asked true when the client knows that something changed, and will ask for diagnostics by itself.
   */
  attach(draft: OpenDraft, asked: boolean): void {
    draft.attached = this.#find(draft).then(() => {
      if (this.get(draft.uri) === draft) this.#analyse(draft, asked, 0);
    });
  }

  /** Analyses drafts whose articles are better known than before; in its turn, and one that is being analysed not twice. */
  renew(drafts: readonly OpenDraft[]): void {
    for (const draft of drafts) this.#analyse(draft, false);
  }

  /** While a project's sources are read elsewhere: as much of its drafts' analyses as needs none of them. */
  async prepare(open: OpenProject): Promise<void> {
    if (this.#options.paused()) return;
    for (const draft of this.of(open).filter(({ checked }) => checked)) {
      const parsed = parsedOf(draft, open);
      await inSlicesWhile(() => open.reading && draft.parsed === parsed, prepareAnalysis(parsed));
    }
  }

  showStatus(open: OpenProject): void {
    for (const draft of this.of(open)) this.#telling.statuses.tell(draft);
  }

  /** Whether there is a judge has become known. */
  showJudge(): void {
    for (const draft of this.all) this.#telling.statuses.tellAgain(draft);
  }

  /** Waits out the quiet time of a pending analysis. */
  async diagnostics(uri: string, previousId: string | undefined): Promise<DocumentDiagnosticReport> {
    const own = (await this.prepared(uri))?.uri ?? uri;
    await this.#scheduler.quiet(own);
    return this.#telling.reports.pull(own, previousId);
  }

  /** Does not wait for the writer to pause; undefined when the text changed meanwhile or is not checked. */
  async current(uri: string): Promise<Current | undefined> {
    const version = this.get(uri)?.version;
    const draft = await this.prepared(uri);
    if (draft?.analysis && draft.analysis.corpus !== draft.project?.project.corpus) this.#analyse(draft, false, 0);
    if (draft) await this.#scheduler.settled(draft.uri);
    if (!draft?.analysis || draft.version !== version) return undefined;
    return { analysis: draft.analysis, ground: groundOf(draft, draft.analysis.draft, this.#options.features) };
  }

  /** Like `current`, for answers that nobody has asked for by name: undefined where checking waits for a save, or is paused. */
  async atHand(uri: string): Promise<Current | undefined> {
    const draft = await this.prepared(uri);
    return draft && this.#scheduler.isParked(draft.uri) ? undefined : this.current(uri);
  }

  /** Every open draft of a project that has an analysis of its current text. */
  async currentOf(open: OpenProject): Promise<readonly Current[]> {
    return (await Promise.all(this.of(open).map(({ uri }) => this.current(uri)))).filter((it) => it !== undefined);
  }

  /**
   * Like `current`, once every source has been read and the writer pauses: for answers that an editor asks for with every
   * edit and keeps until the next.
   */
  async settled(uri: string): Promise<Current | undefined> {
    const draft = this.get(uri);
    await draft?.attached;
    await draft?.project?.read;
    if (draft) await this.#scheduler.quiet(draft.uri);
    return this.atHand(uri);
  }

  /**
   * Enough for completion, which must not wait for an analysis.
   * @param worth whether a look at the text alone makes it worth parsing; undefined is answered where it does not
   */
  async typed(uri: string, worth: (text: string) => boolean): Promise<Current<CompletionGround> | undefined> {
    const draft = this.get(uri);
    const version = draft?.version;
    await draft?.attached;
    if (!draft?.project || !draft.checked || draft.version !== version || !worth(draft.text)) return undefined;
    const parsed = draft.analysis?.draft ?? parsedOf(draft, draft.project);
    return {
      analysis: { draft: parsed, corpus: draft.project.project.corpus },
      ground: groundOf(draft, parsed, this.#options.features),
    };
  }

  /** The document, once its project is known and its sources are read if that is a matter of a moment. */
  async prepared(uri: string): Promise<OpenDraft | undefined> {
    const draft = this.get(uri);
    await draft?.attached;
    if (!draft?.project?.reading) return draft;
    await readInAMoment(draft.project);
    await draft.attached;
    return draft;
  }

  async dispose(): Promise<void> {
    this.#drafts.clear();
    this.#scheduler.dispose();
    this.#telling.dispose();
    await this.#quotes.dispose();
  }

  async #find(draft: OpenDraft): Promise<void> {
    try {
      draft.project = await this.#options.projectOf(draft.uri);
      draft.checked = draft.project !== undefined && isDraft(draft.project, draft.uri, draft.languageId);
      draft.failure = undefined;
      await this.#quotes.recall(draft);
    } catch (error) {
      draft.failure = t('Deskcheck could not open the folder of this draft; the log says why.');
      this.#options.log(error, draft.uri);
    }
  }

  #leave(draft: OpenDraft, positions: CursorParams['positions']): void {
    draft.moveCursors(positions);
    if (draft.analysis) this.#telling.tell(draft, false);
  }

  #analyse(draft: OpenDraft, asked: boolean, debounceMs?: number): void {
    const { uri, project, checked } = draft;
    if (!project || !checked || !hasSources(project)) {
      this.#scheduler.cancel(uri);
      draft.clear();
      this.#telling.tell(draft, asked, true);
      return;
    }
    const parked = this.#options.paused() || (draft.unsaved && project.project.config.run === 'onSave');
    const done = (analysis: Analysis): void => {
      draft.analysed(analysis);
      this.#quotes.analysed(draft);
      // Somebody has asked for one place: that is answered, and nothing else said.
      if (!parked) this.#telling.tell(draft, asked);
      this.#options.moved();
    };
    this.#scheduler.schedule(
      uri,
      () => analysing(draft, project, this.#options.judgements()),
      done,
      parked ? Infinity : debounceMs,
    );
  }

  /** Old underlines at old places would be worse than none. */
  #giveUp(uri: string, error: unknown): void {
    this.#options.log(error, uri);
    const draft = this.get(uri);
    if (!draft) return;
    draft.clear();
    draft.failure = t('Deskcheck could not check this draft; the log says why.');
    this.#telling.tell(draft, false, true);
  }
}
