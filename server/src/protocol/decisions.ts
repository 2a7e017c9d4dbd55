/** What client and server say of decisions: findings accepted and ignored, taken back, listed. */
import type { Spot } from './status';

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
  /** Why it was accepted before words changed: what the reason begins with, and all of it for `deskcheck.acceptAgain`. */
  readonly reason?: string;
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

/** Argument of the command `deskcheck.ignoreSource`. */
export interface IgnoreOffer {
  readonly uri: string;
  readonly rule: string;
  /** Key of the source. */
  readonly source: string;
}

/**
 * `deskcheck/ignoreSource`, client to server: settles a rule for all that rests on one source alone. Answers and fails like
 * `deskcheck/accept`.
 */
export interface IgnoreSourceParams extends IgnoreOffer {
  /** Not blank. */
  readonly reason: string;
}

/** What a decision in the ledger is about. */
export type DecidedOn = (Binding | { readonly source: string }) & { readonly rule: string };

/**
 * `deskcheck/reopen`, client to server: takes a decision out of the ledger. Answers false when it is not in there any more;
 * fails like `deskcheck/accept`. Also the argument of the command of that name.
 */
export interface ReopenParams {
  /** A document of the project, or its ledger. */
  readonly uri: string;
  readonly decided: DecidedOn;
}

/** `deskcheck/undoDecision`, client to server: takes the last change of the ledger back that this session made. */
export interface UndoParams {
  /** A document of the project; without one the last change of all. */
  readonly uri?: string;
}

export interface UndoResult {
  readonly done: boolean;
  /** One sentence for the writer. */
  readonly message: string;
}

/** `deskcheck/decisions`, client to server: what was decided in the project of a document; without one in every open project. */
export interface DecisionsParams {
  readonly uri?: string;
}

export interface DecisionsResult {
  readonly decisions: readonly ListedDecision[];
  /** What baselines have. */
  readonly baseline: readonly ListedEarlier[];
  /** Where a line is missing for git to merge a ledger by itself; empty where there is none to merge. */
  readonly merging: readonly MissingAttribute[];
}

/** A line for `.gitattributes`. */
export interface MissingAttribute {
  /** Address of the file. */
  readonly uri: string;
  readonly line: string;
}

/** `deskcheck/decisionsChanged`, server to client, without parameters: what `deskcheck/decisions` answered last holds no more. */

/** An entry of a baseline. */
export interface ListedEarlier {
  /** Address of the baseline. */
  readonly baseline: string;
  readonly entry: Binding & { readonly rule: string };
  /** Where it was found, as the file says. */
  readonly path: string;
  /** The draft's words: as they stand there where it is in use, else folded. */
  readonly draft: string;
  /** Where it is found now, in open drafts. */
  readonly uses: readonly Spot[];
}

/** `deskcheck/setAside`, client to server: takes all that is open in a draft into the baseline. Fails like `deskcheck/accept`. */
export interface SetAsideParams {
  readonly uri: string;
}

/** `deskcheck/reportAgain`, client to server: takes entries out of a baseline. Fails like `deskcheck/accept`. */
export interface ReportAgainParams {
  /** Address of the baseline. */
  readonly baseline: string;
  readonly entries: readonly (Binding & { readonly rule: string })[];
}

export interface SetAsideResult {
  readonly done: boolean;
  readonly findings: number;
}

export interface ListedDecision {
  /** Address of the ledger. */
  readonly ledger: string;
  readonly decided: DecidedOn;
  readonly reason: string;
  readonly by?: string;
  /** ISO date. */
  readonly date?: string;
  /** The draft's words: as they stand there where the decision is in use, else folded. Empty for a source that is ignored. */
  readonly draft: string;
  /** The source's words, likewise; the key of a source that is ignored. */
  readonly source: string;
  /** Where it settles a finding now, in open drafts. */
  readonly uses: readonly Spot[];
  /** An open finding that it settled before the draft's words or the source's changed. */
  readonly lapsed?: Spot & {
    readonly changed: 'draft' | 'source';
    /** The words that changed, with a few around them. */
    readonly words?: { readonly before: string; readonly now: string };
  };
}

export interface LedgerProblem {
  /** Address of the file. */
  readonly ledger: string;
}

/**
 * `deskcheck/decideOrigins`, client to server: writes into `deskcheck.json` which sources count as one. Where the editor
 * applies edits it is an edit of its own, which can be undone like any other.
 */
export interface DecideOriginsParams {
  /** A document of the project; may be left out while only one is open. */
  readonly uri?: string;
  /** Keys of articles or pages, at least two. */
  readonly keys: readonly string[];
  /** One source; each a source of its own; or as Deskcheck reads it. */
  readonly as: 'together' | 'apart' | 'open';
}

export interface DecideOriginsResult {
  readonly done: boolean;
  /** One sentence for the writer. */
  readonly message: string;
}
