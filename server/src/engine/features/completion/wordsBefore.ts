/** Where the quotation stands that a half-typed citation speaks for. */
import { isSameWords, locateQuote } from '../../evidence/locateQuote';
import type { QuoteMatch } from '../../model/evidence';
import { sliceOf, span } from '../../model/span';
import type { CompletionGround } from './offer';

/** Of the sentence's last quotation, places with its very words. @param offset of the citation, or in its key */
export function wordsBefore({ draft, corpus }: CompletionGround, offset: number): readonly QuoteMatch[] {
  const quotation = draft.quotations.findLast((q) => q.span.end <= offset);
  const sentence = quotation && draft.sentences[quotation.sentence];
  // Behind the sentence's full stop a citation still speaks for it.
  const between = sentence ? draft.text.slice(sentence.span.end, offset) : '';
  if (!quotation || !sentence || between.search(/[^\s[@\p{L}\p{N}:._\\{~#(<,-]/u) >= 0) return [];
  const words = sliceOf(draft.blocks[quotation.block]?.prose.text ?? '', quotation.quoted.content);
  return locateQuote({ text: words, origin: 0 }, span(0, words.length), [], corpus).filter(isSameWords);
}
