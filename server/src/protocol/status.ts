/** What client and server say of a document's state, and of where the writer is. */
/**
 * `deskcheck/status`, server to client: what the status bar shows for a document; sent whenever it changes, to clients that
 * say `showsStatus`.
 */
export interface StatusParams {
  readonly uri: string;
  /**
   * `not-a-draft`: a source, a README … nothing is checked there; `no-corpus`: the draft cites or has a `deskcheck.json`, and
   * there is no article to compare it with; `paused`: the writer wants nothing checked for now.
   */
  readonly state: 'indexing' | 'ready' | 'paused' | 'no-corpus' | 'not-a-draft' | 'error';
  /** Source files read so far, and how many there are. */
  readonly done: number;
  readonly total: number;
  readonly sentences: number;
  readonly checked: number;
  readonly toSettle: number;
  /** Findings that the baseline has: counted apart. */
  readonly fromBefore: number;
  /** Sentences that were not checked, by why in words: “no citation”, 4. */
  readonly notChecked: readonly { readonly why: string; readonly sentences: number }[];
  /** What is the matter with sources and ledger: files that could not be read, keys that two files share … */
  readonly problems: number;
  /** Why no learned judge reads claims though the writer wants one, in one line; with `ready`. */
  readonly rulesOnly?: string;
  /** One sentence for the writer; with `error` and `no-corpus`. */
  readonly message?: string;
}

/**
 * `deskcheck/pause`, client to server: nothing is checked and nothing told until it is taken back. What is asked for by name, a
 * hover, a source, is still answered.
 */
export interface PauseParams {
  readonly paused: boolean;
}

/** `deskcheck/cursor`, client to server: the writer has moved the cursors without changing the text. */
export interface CursorParams {
  readonly uri: string;
  /** Of the text the positions are in. */
  readonly version: number;
  /** As in LSP: line and UTF-16 character. */
  readonly positions: readonly { readonly line: number; readonly character: number }[];
}

/** A place in a document. */
export interface Spot {
  readonly uri: string;
  readonly range: { readonly start: LineCharacter; readonly end: LineCharacter };
}

/** Counted from 0, characters in UTF-16. */
export interface LineCharacter {
  readonly line: number;
  readonly character: number;
}
