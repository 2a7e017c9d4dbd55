/** What client and server say of pages beside a draft: provenance, and why a check spoke. */
import type { LineCharacter, Spot } from './status';

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
