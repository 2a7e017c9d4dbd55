/** Custom messages between the server and its clients: types only, so that a client bundles none of the server. */

/** `deskcheck/status`, server to client: what the status bar shows for a document; sent whenever it changes. */
export interface StatusParams {
  readonly uri: string;
  /**
   * `not-a-draft`: a source, a README … nothing is checked there; `no-corpus`: the draft cites or has a `deskcheck.json`, and
   * there is no article to compare it with.
   */
  readonly state: 'indexing' | 'ready' | 'no-corpus' | 'not-a-draft' | 'error';
  /** Source files read so far, and how many there are. */
  readonly done: number;
  readonly total: number;
  readonly sentences: number;
  readonly checked: number;
  readonly toSettle: number;
  /** What is the matter with sources and ledger: files that could not be read, keys that two files share … */
  readonly problems: number;
  /** One sentence for the writer; with `error` and `no-corpus`. */
  readonly message?: string;
}

/** What a decision is bound to; no line numbers, so it survives edits elsewhere. */
export interface Binding {
  readonly clause: string;
  readonly passage: string;
}

/** Argument of the command `deskcheck.acceptFinding`, with the words to show while the reason is asked for. */
export interface AcceptOffer {
  readonly uri: string;
  readonly rule: string;
  readonly binding: Binding;
  readonly message: string;
}

/**
 * `deskcheck/accept`, client to server: settles a finding. Answers false when it stands there no more; fails with a sentence
 * for the writer, and `LedgerProblem` as data, when the ledger cannot be written.
 */
export interface AcceptParams {
  readonly uri: string;
  readonly rule: string;
  readonly binding: Binding;
  /** Not blank. */
  readonly reason: string;
}

export interface LedgerProblem {
  /** Address of the file. */
  readonly ledger: string;
}

/** `deskcheck/sources`, client to server: the articles behind a document, and the files that could not be read. */
export interface SourcesParams {
  readonly uri?: string;
}

export interface SourcesResult {
  readonly sources: readonly {
    readonly uri: string;
    readonly path: string;
    readonly key: string;
    readonly title: string;
  }[];
  readonly problems: readonly { readonly uri: string; readonly path: string; readonly message: string }[];
}

/**
 * Scheme of the texts that were extracted from sources (`workspace/textDocumentContent`): the path is the source's own, the
 * query says whose source it is. Fragments like `#L9,64-L9,90` name words in it.
 */
export type SourceTextScheme = 'deskcheck-source';

/** Requests by method; `deskcheck/reindex` reads every source again. */
export interface Requests {
  'deskcheck/accept': { readonly params: AcceptParams; readonly result: boolean };
  'deskcheck/sources': { readonly params: SourcesParams; readonly result: SourcesResult };
  'deskcheck/reindex': { readonly params: SourcesParams; readonly result: null };
}

/** What a client may say of itself and ask for, in `initializationOptions`; everything may be left out. */
export interface ClientOptions {
  /** The client has the command `deskcheck.acceptFinding`, which asks for the reason. */
  readonly asksReason?: boolean;
  /** The client shows `deskcheck/status` itself; others see the indexing as work-done progress. */
  readonly showsStatus?: boolean;
  /** The client opens links with a fragment like `#L9,64-L9,90` and selects what it names; others know `#L9`. */
  readonly selectsFromLinks?: boolean;
  /** Milliseconds without a keystroke before a draft is analysed; 150 by default. */
  readonly debounceMs?: number;
  /** Milliseconds of rest before findings in a half-typed sentence show; 1,500 by default. */
  readonly restMs?: number;
  /** False in a folder the writer has not trusted: decisions are not written, sources outside it not read. */
  readonly trusted?: boolean;
}
