/** Entries of bibliographies as places that an editor opens. */
import { positionAt, type EntryPlace } from '../../engine/index';
import type { Spot } from '../../protocol';

/** Where the files of a catalogue are, and where their lines begin. */
export interface CatalogueGround {
  readonly uriOf: (shown: string) => string;
  /** By path as reports show it. */
  readonly lines: ReadonlyMap<string, Uint32Array>;
}

const ONE_LINE = Uint32Array.of(0);

export function placeInCatalogue({ uriOf, lines }: CatalogueGround, { path, span }: EntryPlace): Spot {
  const starts = lines.get(path) ?? ONE_LINE;
  return { uri: uriOf(path), range: { start: positionAt(starts, span.start), end: positionAt(starts, span.end) } };
}
