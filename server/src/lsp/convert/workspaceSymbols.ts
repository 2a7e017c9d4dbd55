/** Finds of the whole desk as symbols. */
import type { WorkspaceSymbol } from 'vscode-languageserver';
import type { DeskSymbol } from '../../engine/index';
import { locationOf, type DeskUris } from './deskPlaces';
import { plainLine } from './plainLine';
import { symbolKinds } from './symbolKinds';

export const workspaceSymbolOf = (uris: DeskUris, { kind, name, container, at }: DeskSymbol): WorkspaceSymbol => ({
  name: plainLine(name),
  kind: symbolKinds[kind],
  containerName: plainLine(container),
  location: locationOf(uris, at),
});
