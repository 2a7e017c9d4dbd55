/** What client and server say of words that are put into a draft: quotations, citations, lists of references. */
import type { Spot } from './status';

/** `deskcheck/quoteSource`, client to server: a node of the tree of sources as a quotation over `range` of a draft. */
export interface QuoteSourceParams {
  readonly uri: string;
  readonly range: Spot['range'];
  /** `id` of the node. */
  readonly node: string;
}

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
