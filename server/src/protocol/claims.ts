/** What client and server say of the overview of a draft: its sentences with how they stand. */
import type { AcceptOffer } from './decisions';
import type { ViewNode } from './sources';
import type { LineCharacter, Spot } from './status';

/** By what sentences are put together. */
export type ClaimsGrouping = 'status' | 'section' | 'source';

/**
 * `deskcheck/claimsView`, client to server: a part of the overview. What has been asked for is kept up to date with
 * `deskcheck/claimsViewChanged` until another draft or another grouping is asked for.
 */
export interface ClaimsViewParams {
  readonly uri: string;
  readonly by: ClaimsGrouping;
  /** `id` of the node whose children are asked for; without one the top. */
  readonly parent?: string;
  /** How many children are there already. */
  readonly from?: number;
}

export interface ClaimsViewResult {
  /** `waiting`: nothing is known of the draft yet; `none`: it has no sentence, or is no draft. */
  readonly state: 'waiting' | 'ready' | 'none';
  readonly nodes: readonly ClaimsNode[];
  /** Children behind these. */
  readonly more: number;
}

export interface ClaimsNode extends ViewNode {
  readonly kind: 'group' | 'sentence';
  /** Of a sentence, and of a group whose sentences all stand so; `to-look-at`: not its words but a citation or source. */
  readonly mark?: 'differs' | 'overstated' | 'not-found' | 'to-look-at' | 'accepted' | 'found' | 'not-checked';
  /** A source has the sentence, or what it is compared with. */
  readonly hasSource?: true;
  /** There is a finding that can be accepted. */
  readonly hasFinding?: true;
}

/** `deskcheck/claimsViewChanged`, server to client: what has changed of all that was asked for, and nothing else. */
export interface ClaimsViewChanged {
  readonly uri: string;
  readonly by: ClaimsGrouping;
  readonly state: ClaimsViewResult['state'];
  readonly changes: readonly ClaimsChange[];
}

/** Children of one node: from the one numbered `from` on, `removed` of them make room for `nodes`. */
export interface ClaimsChange {
  /** Absent for the top. */
  readonly parent?: string;
  readonly from: number;
  readonly removed: number;
  readonly nodes: readonly ClaimsNode[];
  /** Children behind all that are shown. */
  readonly more: number;
}

/** `deskcheck/claim`, client to server: where a sentence of the overview stands now; null when it is gone. */
export interface ClaimParams {
  readonly uri: string;
  readonly id: string;
}

export interface ClaimResult {
  readonly range: Spot['range'];
  readonly source?: Spot;
  /** What can be accepted, the gravest first. */
  readonly offers: readonly AcceptOffer[];
}

/** `deskcheck/claimAt`, client to server: ids from the top down to the sentence at a place; empty where none is. */
export interface ClaimAtParams {
  readonly uri: string;
  readonly by: ClaimsGrouping;
  readonly position: LineCharacter;
}

/** Argument of the command `deskcheck.showClaim`: a place in the sentence to show. */
export interface ShowClaimParams {
  readonly uri: string;
  readonly position: LineCharacter;
}

/**
 * `deskcheck/sentenceMarks`, server to client: how each sentence of a draft stands, in pieces of one line; sent whenever it
 * changes, and empty where the writer wants to see none.
 */
export interface SentenceMarksParams {
  readonly uri: string;
  /** Of the text that the ranges are in. */
  readonly version: number;
  readonly marks: readonly {
    readonly range: Spot['range'];
    readonly status: Exclude<NonNullable<ClaimsNode['mark']>, 'to-look-at' | 'accepted'>;
  }[];
}
