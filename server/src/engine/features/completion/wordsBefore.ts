/** The quotation that a half-typed citation speaks for. */
import { sliceOf } from '../../model/span';
import type { CompletionGround } from './offer';

/** Words of the sentence's last quotation; empty without one. @param offset of the citation, or in its key */
export function wordsBefore({ draft }: CompletionGround, offset: number): string {
  const quotation = draft.quotations.findLast((q) => q.span.end <= offset);
  const sentence = quotation && draft.sentences[quotation.sentence];
  // Behind the sentence's full stop a citation still speaks for it.
  const between = sentence ? draft.text.slice(sentence.span.end, offset) : '';
  if (!quotation || !sentence || between.search(/[^\s[@\p{L}\p{N}:._\\{~#(<,-]/u) >= 0) return '';
  return sliceOf(draft.blocks[quotation.block]?.prose.text ?? '', quotation.quoted.content);
}
