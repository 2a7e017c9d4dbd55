/** Custom messages between the server and its clients: types only, so that a client bundles none of the server. */
import type { NewKeyParams, NewSourceParams, NewSourceResult } from './protocol/newSource';

export type * from './protocol/newSource';

/**
 * `deskcheck/status`, server to client: what the status bar shows for a document; sent whenever it changes, to clients that
 * say `showsStatus`.
 */
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

/** `deskcheck/cursor`, client to server: the writer has moved the cursors without changing the text. */
export interface CursorParams {
  readonly uri: string;
  /** Of the text the positions are in. */
  readonly version: number;
  /** As in LSP: line and UTF-16 character. */
  readonly positions: readonly { readonly line: number; readonly character: number }[];
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
    /** The source's words that changed, with a few around them; only where it is the source. */
    readonly words?: { readonly before: string; readonly now: string };
  };
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
 * `deskcheck/sourcesView`, client to server: a part of the tree of sources. A client that has asked once is told with
 * `deskcheck/sourcesViewChanged` when the answers may be others.
 */
export interface SourcesViewParams {
  /** The draft whose sources are meant; without one those of every open folder. */
  readonly uri?: string;
  /** `id` of the node whose children are asked for; without one the top of the tree. */
  readonly parent?: string;
  /** How many children are there already. */
  readonly from?: number;
}

export interface SourcesViewResult {
  /** `reading`: there may be more soon; `none`: there is no article. */
  readonly state: 'reading' | 'ready' | 'none';
  readonly nodes: readonly SourcesNode[];
  /** Children behind these. */
  readonly more: number;
}

export interface SourcesNode {
  /** Stays the same as long as the thing does. */
  readonly id: string;
  readonly kind:
    | 'folder'
    | 'group'
    | 'problems'
    | 'conflict'
    | 'side'
    | 'origin'
    | 'article'
    | 'person'
    | 'organisation'
    | 'nameless'
    | 'quotation'
    | 'report'
    | 'work'
    | 'duplicate'
    | 'problem';
  readonly label: string;
  /** Stands behind the label in a paler type. */
  readonly description: string;
  /** Lines that say more. */
  readonly tooltip: readonly string[];
  /** All of it, for a screen reader. */
  readonly spoken: string;
  /** Whether the draft uses it; absent without a draft, and where that says nothing. */
  readonly used?: boolean;
  /** There is something to know of this source: to do something about its file, or only to know. */
  readonly health?: 'problem' | 'note';
  /** Where it stands. */
  readonly opens?: Spot;
  readonly hasChildren: boolean;
  /** Its children are of interest at once. */
  readonly open?: true;
  /** Keys of the articles it stands for. */
  readonly keys?: readonly string[];
  /** The writer has decided that these are one source. */
  readonly decided?: true;
  /** The words with their citation, for places outside of drafts; only what can be quoted has it. */
  readonly quotation?: string;
}

/** `deskcheck/original`, client to server: where the original of an extracted text can be opened, for words in it. */
export interface OriginalParams {
  readonly uri: string;
  readonly range: Spot['range'];
}

export interface OriginalResult {
  /** Address of the file, with the page where viewers know one. */
  readonly file: string;
  /** Its address on the web, with the words as a text fragment, where the source states one. */
  readonly address?: string;
}

/** `deskcheck/sourceMarks`, client to server: the names of places in the text of a source. */
export interface SourceMarksParams {
  readonly uri: string;
}

export interface SourceMarksResult {
  readonly marks: readonly { readonly position: LineCharacter; readonly name: string }[];
  /** Whether the source states an address on the web. */
  readonly online: boolean;
}

/** `deskcheck/sourcesViewChanged`, server to client. */
export interface SourcesViewChanged {
  /** Of the draft; absent where all are meant. */
  readonly uri?: string;
}

/** `deskcheck/quoteSource`, client to server: a node of the tree of sources as a quotation over `range` of a draft. */
export interface QuoteSourceParams {
  readonly uri: string;
  readonly range: Spot['range'];
  /** `id` of the node. */
  readonly node: string;
}

/**
 * `deskcheck/find`, client to server: where sources say something. May be cancelled. With `text`, the places that share most
 * of its words; without one, the sources that carry the sentence at `position` or a part of it.
 */
export interface FindParams {
  /** The draft whose sources are meant; without one those of every open folder. */
  readonly uri?: string;
  readonly text?: string;
  readonly position?: LineCharacter;
}

export interface FindResult {
  /** What was looked for. */
  readonly sought: string;
  /** One sentence for the writer: how many places there are, or why there is none. */
  readonly message: string;
  /** Best first. Their ids are good for `deskcheck/quoteSource`. */
  readonly places: readonly FoundNode[];
}

/** Words of a source: the label has them, the description says whose source and where. */
export interface FoundNode extends SourcesNode {
  /** `[@key]`, as a draft writes it; absent for a key that none can be written for. */
  readonly citation?: string;
}

/**
 * Scheme of the texts that were extracted from sources (`workspace/textDocumentContent`): the path is the source's own with
 * the mark behind it, the query says whose source it is. Fragments like `#L9,64-L9,90` name words in it.
 */
export type SourceTextScheme = 'deskcheck-source';
export type SourceTextMark = ' (text)';

/** `deskcheck/paste`, client to server: what text about to be pasted over `range` may become; lines and characters as in LSP. */
export interface PasteParams {
  readonly uri: string;
  readonly range: {
    readonly start: { readonly line: number; readonly character: number };
    readonly end: { readonly line: number; readonly character: number };
  };
  readonly text: string;
}

/** Best first; empty where the text stands in no source, or `range` is no place for a quotation. */
export interface PasteResult {
  readonly offers: readonly {
    /** With the name of who says it, or with the citation only. */
    readonly kind: 'speaker' | 'citation';
    readonly title: string;
    readonly newText: string;
  }[];
}

/**
 * `deskcheck/references`, client to server: puts the list of the works a draft cites into it, or brings it up to date, by an
 * edit that the client is asked to apply.
 */
export interface ReferencesParams {
  readonly uri: string;
}

export interface ReferencesResult {
  /** Whether the draft was changed. */
  readonly written: boolean;
  /** How the list stands, or why there is none: a sentence or two. */
  readonly message: string;
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

/** `deskcheck/provenance`, client to server: how the words at a place travelled; null where none stand that could have. */
export interface ProvenanceParams {
  readonly uri: string;
  readonly position: LineCharacter;
}

/**
 * A drawing and the same as a list, both markup in which nothing of a text acts; elements with `data-station` are numbers
 * into `stations`, in the drawing they carry the numbers of those beside them as `data-before` and `data-behind`.
 */
export interface ProvenanceDrawing {
  readonly heading: string;
  /** For a page that takes over `style`. */
  readonly svg: string;
  readonly list: string;
  /** In the variables of VS Code's themes. */
  readonly style: string;
  /** A picture that needs nothing else, in colours for white paper. */
  readonly file: string;
  /** Where each station is named, or where the words stand there. */
  readonly stations: readonly Spot[];
}

/**
 * `deskcheck/why`, client to server: what the sentence at a place says, what it was compared with and what the checks made of
 * it; null where none stands that cites a source. Also the argument of the command of that name.
 */
export interface WhyParams {
  readonly uri: string;
  readonly position: LineCharacter;
}

export interface WhyResult {
  /** Plain text in lines. */
  readonly text: string;
  /** Places that the text names: where, and the address that opens them. */
  readonly links: readonly { readonly range: Spot['range']; readonly target: string }[];
}

/** Requests by method; `deskcheck/reindex` reads every source again. */
export interface Requests {
  'deskcheck/accept': { readonly params: AcceptParams; readonly result: boolean };
  'deskcheck/ignoreSource': { readonly params: IgnoreSourceParams; readonly result: boolean };
  'deskcheck/reopen': { readonly params: ReopenParams; readonly result: boolean };
  'deskcheck/undoDecision': { readonly params: UndoParams; readonly result: UndoResult };
  'deskcheck/decisions': { readonly params: DecisionsParams; readonly result: DecisionsResult };
  'deskcheck/sources': { readonly params: SourcesParams; readonly result: SourcesResult };
  'deskcheck/sourcesView': { readonly params: SourcesViewParams; readonly result: SourcesViewResult };
  'deskcheck/quoteSource': { readonly params: QuoteSourceParams; readonly result: PasteResult };
  'deskcheck/decideOrigins': { readonly params: DecideOriginsParams; readonly result: DecideOriginsResult };
  'deskcheck/references': { readonly params: ReferencesParams; readonly result: ReferencesResult };
  'deskcheck/paste': { readonly params: PasteParams; readonly result: PasteResult };
  'deskcheck/provenance': { readonly params: ProvenanceParams; readonly result: ProvenanceDrawing | null };
  'deskcheck/why': { readonly params: WhyParams; readonly result: WhyResult | null };
  'deskcheck/find': { readonly params: FindParams; readonly result: FindResult };
  'deskcheck/newKey': { readonly params: NewKeyParams; readonly result: string };
  'deskcheck/newSource': { readonly params: NewSourceParams; readonly result: NewSourceResult };
  'deskcheck/reindex': { readonly params: SourcesParams; readonly result: null };
}

/** What a client may say of itself and ask for, in `initializationOptions`; everything may be left out. */
export interface ClientOptions {
  /** The client has commands of its own for decisions: `deskcheck.acceptFinding` and the like, which ask for the reason. */
  readonly asksReason?: boolean;
  /** The client has the command `deskcheck.why`, which shows the answer to that request. */
  readonly showsWhy?: boolean;
  /** The client has the command `deskcheck.findSupport`, which shows the answer to `deskcheck/find` at a place. */
  readonly showsFound?: boolean;
  /** The client shows `deskcheck/status`; others are not sent it, and see the indexing as work-done progress. */
  readonly showsStatus?: boolean;
  /** The client holds `deskcheck.json` to its schema; the server then says only what no schema knows. */
  readonly validatesConfig?: boolean;
  /** The client opens links with a fragment like `#L9,64-L9,90` and selects what it names; others know `#L9`. */
  readonly selectsFromLinks?: boolean;
  /** Milliseconds without a keystroke before a draft is analysed; 150 by default. */
  readonly debounceMs?: number;
  /** Milliseconds of rest before findings in a half-typed sentence show; 1,500 by default. */
  readonly restMs?: number;
  /** Milliseconds without a keystroke before articles are read in depth that no open draft rests on; 2,000 by default. */
  readonly calmMs?: number;
  /** False in a folder the writer has not trusted: decisions are not written, sources outside it not read. */
  readonly trusted?: boolean;
}
