/** The outline of a draft: a tree, or a list for editors that know no trees. */
import type { DocumentSymbol, SymbolInformation } from 'vscode-languageserver';
import type { DraftSymbol } from '../../engine/index';
import { rangeIn, type Ground } from './ranges';
import { symbolKinds } from './symbolKinds';

export const documentSymbolsIn = (
  ground: Ground,
  symbols: readonly DraftSymbol[],
): DocumentSymbol[] | SymbolInformation[] =>
  ground.features.symbolTrees ? symbols.map((symbol) => treeOf(ground, symbol)) : listOf(ground, symbols);

function treeOf(ground: Ground, { kind, name, detail, span: whole, selection, children }: DraftSymbol): DocumentSymbol {
  return {
    name: nameOf(name),
    detail,
    kind: symbolKinds[kind],
    range: rangeIn(ground.draft, whole),
    selectionRange: rangeIn(ground.draft, selection),
    children: children.map((child) => treeOf(ground, child)),
  };
}

/** Without a place for the detail, it follows the name. */
function listOf(ground: Ground, symbols: readonly DraftSymbol[], section?: string): SymbolInformation[] {
  return symbols.flatMap(({ kind, name, detail, selection, children }) => [
    {
      name: detail ? `${nameOf(name)} · ${detail}` : nameOf(name),
      kind: symbolKinds[kind],
      location: { uri: ground.uri, range: rangeIn(ground.draft, selection) },
      ...(section === undefined ? {} : { containerName: section }),
    },
    ...listOf(ground, children, name),
  ]);
}

/** VS Code refuses a whole outline for one entry without a name. */
const nameOf = (name: string): string => name.trim() || '…';
