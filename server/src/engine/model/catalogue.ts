/** What bibliographies and sidecars state about sources: keys and metadata, with the files and addresses they speak of. */
import type { StatedMetadata } from './article';
import type { Span } from './span';

/** One entry of a bibliography, or what a sidecar says of the source beside it. */
export interface CatalogueEntry {
  readonly kind: 'bibliography' | 'sidecar';
  /** A bibliography's entry always has one. */
  readonly key?: string;
  /** Without `key`. */
  readonly stated: StatedMetadata;
  readonly work: WorkDetails;
  /** Of bibliographies: files the entry names, as paths are shown where they lie in the project; folders may be another computer's. */
  readonly files: readonly string[];
  readonly from: EntryPlace;
}

/** Where a key is written. */
export interface EntryPlace {
  /** As reports show it. */
  readonly path: string;
  /** UTF-16, of the key; of the entry where it has none. */
  readonly span: Span;
}

/** What only a list of references has use for. */
export interface WorkDetails {
  /** As CSL names it: `article-newspaper`, `book`, `chapter`, `webpage` … */
  readonly type?: string;
  /** Each author as `Family, Given`; an organisation as it is called. */
  readonly authors?: readonly string[];
  /** `authors` are the editors: nobody is named as its author. */
  readonly edited?: true;
  /** Journal, newspaper or book in which it appeared. */
  readonly container?: string;
  readonly volume?: string;
  readonly issue?: string;
  readonly pages?: string;
  /** Without `https://doi.org/`. */
  readonly doi?: string;
}

/** Immutable: a change of any bibliography makes another. */
export interface Catalogue {
  /** In the order of their files, then of the text. */
  readonly entries: readonly CatalogueEntry[];
}

export const emptyCatalogue: Catalogue = { entries: [] };
