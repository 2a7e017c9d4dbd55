/** Places in sources and drafts as locations. */
import type { Location } from 'vscode-languageserver';
import { positionAt, type Article, type DeskPlace, type DraftDigest } from '../../engine/index';
import { rangeIn } from './ranges';

/** Where a project's texts open. */
export interface DeskUris {
  readonly uriOf: (article: Article) => string;
  readonly drafts: ReadonlyMap<DraftDigest, string>;
}

export function locationOf({ uriOf, drafts }: DeskUris, place: DeskPlace): Location {
  if (place.in === 'source') return { uri: uriOf(place.article), range: rangeIn(place.article, place.span) };
  const { draft, span } = place;
  // The text of a draft that is not open is not kept; where its lines begin is.
  const range = { start: positionAt(draft.lines, span.start), end: positionAt(draft.lines, span.end) };
  return { uri: drafts.get(draft) ?? '', range };
}
