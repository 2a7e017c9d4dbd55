/** Offers while typing, as completion items. */
import { CompletionItemKind, MarkupKind, type CompletionItem } from 'vscode-languageserver';
import type { CompletionOffer } from '../../engine/index';
import { rangeIn, type Ground } from './ranges';

export function completionOf({ draft, features }: Ground, offer: CompletionOffer): CompletionItem {
  const { key, detail, documentation, filterText, sortText, replace } = offer;
  const kind = features.completionDocumentation;
  const value = kind === MarkupKind.Markdown ? documentation.replace(/[\\`*_{}[\]()<>#!|~&]/g, '\\$&') : documentation;
  return {
    label: key,
    kind: CompletionItemKind.Reference,
    detail,
    ...(documentation ? { documentation: { kind, value } } : {}),
    filterText,
    sortText,
    textEdit: { range: rangeIn(draft, replace), newText: key },
  };
}
