/** The outline of a draft or a source: a tree, or a list for editors that know no trees. */
import type { DocumentSymbol, SymbolInformation } from 'vscode-languageserver';
import type { DraftSymbol, SourceSymbol } from '../../engine/index';
import type { ClientFeatures } from '../clientFeatures';
import { plainLine } from './plainLine';
import { rangeIn } from './ranges';
import { symbolKinds } from './symbolKinds';

/** The text whose outline it is. */
export interface Outlined {
  readonly uri: string;
  readonly text: { readonly text: string };
  readonly features: ClientFeatures;
}

type OutlineSymbol = DraftSymbol | SourceSymbol;

export const documentSymbolsIn = (
  outlined: Outlined,
  symbols: readonly OutlineSymbol[],
): DocumentSymbol[] | SymbolInformation[] =>
  outlined.features.symbolTrees ? symbols.map((symbol) => treeOf(outlined, symbol)) : listOf(outlined, symbols);

function treeOf(
  outlined: Outlined,
  { kind, name, detail, span: whole, selection, children }: OutlineSymbol,
): DocumentSymbol {
  return {
    name: nameOf(name),
    detail: plainLine(detail),
    kind: symbolKinds[kind],
    range: rangeIn(outlined.text, whole),
    selectionRange: rangeIn(outlined.text, selection),
    children: children.map((child) => treeOf(outlined, child)),
  };
}

/** Without a place for the detail, it follows the name. */
function listOf(outlined: Outlined, symbols: readonly OutlineSymbol[], section?: string): SymbolInformation[] {
  return symbols.flatMap(({ kind, name, detail, selection, children }) => [
    {
      name: detail ? `${nameOf(name)} · ${plainLine(detail)}` : nameOf(name),
      kind: symbolKinds[kind],
      location: { uri: outlined.uri, range: rangeIn(outlined.text, selection) },
      ...(section === undefined ? {} : { containerName: section }),
    },
    ...listOf(outlined, children, name),
  ]);
}

/** VS Code refuses a whole outline for one entry without a name. */
const nameOf = (name: string): string => plainLine(name).trim() || '…';
