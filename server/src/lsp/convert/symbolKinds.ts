/** Which of the protocol's kinds stand for ours: they were made for programs, so what counts is the icon. */
import { SymbolKind } from 'vscode-languageserver';
import type { DeskSymbol, DraftSymbol, SourceSymbol, Station } from '../../engine/index';

/** Sections as in VS Code's own outline of Markdown; a quotation is what has to stay as it is. */
export const symbolKinds: Readonly<
  Record<DraftSymbol['kind'] | SourceSymbol['kind'] | DeskSymbol['kind'] | Station['kind'], SymbolKind>
> = {
  section: SymbolKind.String,
  quotation: SymbolKind.Constant,
  attribution: SymbolKind.Constant,
  citation: SymbolKind.Key,
  article: SymbolKind.File,
  speaker: SymbolKind.Object,
  audience: SymbolKind.Object,
  document: SymbolKind.Struct,
  platform: SymbolKind.Event,
  outlet: SymbolKind.Module,
  wire: SymbolKind.Module,
  page: SymbolKind.File,
  draft: SymbolKind.File,
};
