/** Where a citation may go that speaks for the sentence of one quotation, as drafts are written: "…,” she said [@key]." */
import type { Draft, DraftQuotation } from '../model/draft';
import { sliceOf, span, type Span } from '../model/span';
import { MID_OR_END, TIMES } from '../text/lexicons/abbreviations';

/**
 * Original offsets, best first; the citation goes there with a blank before it. Only reading the draft again tells what a
 * citation there speaks for, since one behind a full stop speaks for earlier sentences, too.
 */
export function citingPlaces(quotation: DraftQuotation, draft: Draft): readonly number[] {
  if (quotation.quoted.style === 'block') return [behindSignature(quotation, draft), quotation.span.end];
  const sentence = draft.sentences[quotation.sentence]?.span ?? quotation.span;
  const introduction = sliceOf(draft.text, span(sentence.start, quotation.span.start));
  const mark = /[:,]\s*$/u.exec(introduction);
  // `She said: “A. B.”` may not be cited behind its stop, for earlier sentences' sake; `She said [@key]: “A. B.”` may.
  return [beforeStop(quotation, sentence, draft.text), ...(mark ? [sentence.start + mark.index] : [])];
}

/** Before the full stop of the sentence, or behind the quotation when that ends it. */
function beforeStop(quotation: DraftQuotation, sentence: Span, text: string): number {
  const tail = text.slice(quotation.span.end, sentence.end);
  const stop = /[.!?…]+[)\]]*$/u.exec(tail)?.[0] ?? '';
  const last = /\S+$/u.exec(tail.slice(0, tail.length - stop.length))?.[0] ?? '';
  // "… at 4 a.m.", "… said Tennet Jr.": the stop belongs to the word.
  const ofWord = stop === '.' && (MID_OR_END.has(last) || TIMES.has(last));
  return Math.max(quotation.span.end, sentence.end - (ofWord ? 0 : stop.length));
}

const SIGNS = /^(?:—|–|―|-{1,3})\s*\S/u;
const BETWEEN = /^\s*(?:>[ \t]*\s*)+$/u;

/** A block quote is cited where it is signed, on a line of its own, perhaps behind further paragraphs of the quote. */
function behindSignature(quotation: DraftQuotation, { blocks, text }: Draft): number {
  for (let b = quotation.block; ; b++) {
    const block = blocks[b];
    const next = blocks[b + 1];
    if (!block) return quotation.span.end;
    if (b > quotation.block && SIGNS.test(block.prose.text)) return block.span.end;
    const goesOn = next?.kind === 'blockquote' && BETWEEN.test(text.slice(block.span.end, next.span.start));
    if (!goesOn) return b === quotation.block ? block.span.end : quotation.span.end;
  }
}
