/** Offers while typing, as completion items. */
import { CompletionItemKind, type CompletionItem } from 'vscode-languageserver';
import type { CompletionOffer } from '../../engine/index';
import { hoverMarkup } from './hoverMarkup';
import { plainLine } from './plainLine';
import { rangeIn, type Ground } from './ranges';

const kinds: Readonly<Record<CompletionOffer['kind'], CompletionItemKind>> = {
  key: CompletionItemKind.Reference,
  page: CompletionItemKind.Reference,
  quotation: CompletionItemKind.Text,
  speaker: CompletionItemKind.Value,
};

/** @param at place in the list, which is the order that the editor is to keep */
export function completionOf({ draft, features }: Ground, offer: CompletionOffer, at: number): CompletionItem {
  const { kind, label, brief, aside, detail, documentation, filterText, newText, replace, also } = offer;
  const card = { origin: replace, blocks: [documentation] };
  return {
    label: plainLine(features.labelDetails ? (brief ?? label) : label),
    kind: kinds[kind],
    detail: plainLine(detail),
    ...(aside && features.labelDetails ? { labelDetails: { description: plainLine(aside) } } : {}),
    ...(documentation.length > 0
      ? { documentation: hoverMarkup(card, features.completionDocumentation, () => '') }
      : {}),
    filterText,
    sortText: String(at).padStart(6, '0'),
    textEdit: { range: rangeIn(draft, replace), newText },
    ...(also ? { additionalTextEdits: [{ range: rangeIn(draft, also.span), newText: also.newText }] } : {}),
  };
}
