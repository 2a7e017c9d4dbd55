/** How words travelled from whoever said them to the pages and drafts that carry them, as a graph. */
import type { LinkKind } from './attribution';
import type { DeskPlace } from './deskPlace';

export interface Station {
  /** The same for the same speaker, outlet, page or draft; unique in its graph. */
  readonly id: string;
  readonly kind: LinkKind | 'draft';
  /** Of a page its publisher, of a draft its path; empty where nobody is named. */
  readonly name: string;
  /** What stands beside the name: the occasion of a speaker, the title of a page. */
  readonly detail: string;
  /** Of a page and of what is said where the text tells, as ISO date. */
  readonly date?: string;
  /** Where it is named, or where the words stand. */
  readonly at: DeskPlace;
  /** The words as they stand there; for pages and drafts. */
  readonly words?: string;
  /** A page that reports in other words. */
  readonly reworded?: true;
  /** No page names it on the way of these words; another that runs the same words does. */
  readonly inferred?: true;
  /** Number of the origin that a page goes back to; pages with the same number count as one source. */
  readonly origin?: number;
}

/** A step on the way. */
export interface Passing {
  /** Ids of stations. */
  readonly from: string;
  readonly to: string;
  /** How the words changed on this step: at most a few. */
  readonly changes: readonly WordChange[];
  readonly inferred?: true;
}

/** Words replaced by others; one of both is empty where words were dropped or added. */
export interface WordChange {
  readonly was: string;
  readonly is: string;
}

export interface Provenance {
  /** The words asked about, as they stand where the cursor is. */
  readonly words: string;
  /** Speakers before those they passed the words to. */
  readonly stations: readonly Station[];
  readonly passings: readonly Passing[];
  /** How many independent origins the pages go back to. */
  readonly origins: number;
}
