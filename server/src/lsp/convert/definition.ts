/** Where the words at a place come from, as links or plain locations. */
import type { Location, LocationLink } from 'vscode-languageserver';
import type { DefinitionTarget, EntryTarget } from '../../engine/index';
import { placeInCatalogue, type CatalogueGround } from './cataloguePlaces';
import { rangeIn, type Ground } from './ranges';

/** Links with the selected origin where the client knows them, plain locations otherwise. */
export function definitionOf(ground: Ground, targets: readonly DefinitionTarget[]): LocationLink[] | Location[] {
  const { draft, uriOf } = ground;
  if (!ground.features.definitionLinks) {
    return targets.map(({ article, span: words }) => ({ uri: uriOf(article), range: rangeIn(article, words) }));
  }
  return targets.map(({ origin, article, span: words, full }) => ({
    originSelectionRange: rangeIn(draft, origin),
    targetUri: uriOf(article),
    targetRange: rangeIn(article, full),
    targetSelectionRange: rangeIn(article, words),
  }));
}

/** A work without a text: where its bibliography states it. */
export function entryDefinitionOf(
  { draft, features }: Ground,
  targets: readonly EntryTarget[],
  catalogue: CatalogueGround,
): LocationLink[] | Location[] {
  const places = targets.map(({ origin, entry }) => ({ origin, ...placeInCatalogue(catalogue, entry.from) }));
  if (!features.definitionLinks) return places.map(({ uri, range }) => ({ uri, range }));
  return places.map(({ origin, uri, range }) => ({
    originSelectionRange: rangeIn(draft, origin),
    targetUri: uri,
    targetRange: range,
    targetSelectionRange: range,
  }));
}
