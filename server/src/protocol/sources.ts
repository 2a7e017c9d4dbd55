/** What client and server say of sources: the list, the tree, the texts and originals of articles, what is found in them. */
import type { LineCharacter, Spot } from './status';

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

/** A node of any of our trees. */
export interface ViewNode {
  /** Stays the same as long as the thing does. */
  readonly id: string;
  readonly label: string;
  /** Stands behind the label in a paler type. */
  readonly description: string;
  /** Lines that say more. */
  readonly tooltip: readonly string[];
  /** All of it, for a screen reader. */
  readonly spoken: string;
  readonly hasChildren: boolean;
  /** Its children are of interest at once. */
  readonly open?: true;
}

export interface SourcesNode extends ViewNode {
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
  /** Whether the draft uses it; absent without a draft, and where that says nothing. */
  readonly used?: boolean;
  /** There is something to know of this source: to do something about its file, or only to know. */
  readonly health?: 'problem' | 'note';
  /** Where it stands. */
  readonly opens?: Spot;
  /** Keys of the articles it stands for. */
  readonly keys?: readonly string[];
  /** The writer has decided that these are one source. */
  readonly decided?: true;
  /** The words with their citation, for places outside of drafts; only what can be quoted has it. */
  readonly quotation?: string;
}

/** `deskcheck/sourcesViewChanged`, server to client. */
export interface SourcesViewChanged {
  /** Of the draft; absent where all are meant. */
  readonly uri?: string;
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

/**
 * Scheme of the texts that were extracted from sources (`workspace/textDocumentContent`): the path is the source's own with
 * the mark behind it, the query says whose source it is. Fragments like `#L9,64-L9,90` name words in it.
 */
export type SourceTextScheme = 'deskcheck-source';
export type SourceTextMark = ' (text)';

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
