/** What client and server say of a second opinion: what may be sent elsewhere, and where words that come back stand. */
import type { LineCharacter, Spot } from './status';

/** `deskcheck/opinionGround`, client to server: the sentence at a place and the passages it was compared with; null elsewhere. */
export interface OpinionGroundParams {
  readonly uri: string;
  readonly position: LineCharacter;
}

export interface OpinionGroundResult {
  readonly sentence: string;
  /** Where the sentence stands in the draft. */
  readonly range: Spot['range'];
  readonly passages: readonly { readonly key: string; readonly text: string }[];
}

/** `deskcheck/standsIn`, client to server: which of these words stand in the articles that the sentence at a place cites. */
export interface StandsInParams extends OpinionGroundParams {
  readonly quotes: readonly string[];
}

/** In the order of the quotes: where each stands, nowhere for empty lists. */
export type StandsInResult = readonly (readonly { readonly label: string; readonly target: string }[])[];
