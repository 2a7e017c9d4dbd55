/** Finds of the whole desk as symbols. */
import type { WorkspaceSymbol } from 'vscode-languageserver';
import type { DeskSymbol } from '../../engine/index';
import { locationOf, type DeskUris } from './deskPlaces';
import { symbolKinds } from './symbolKinds';

export const workspaceSymbolOf = (uris: DeskUris, { kind, name, container, at }: DeskSymbol): WorkspaceSymbol => ({
  name,
  kind: symbolKinds[kind],
  containerName: container,
  location: locationOf(uris, at),
});
