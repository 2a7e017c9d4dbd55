/** Finds quotations in a paragraph by their marks (signature only; the finder lands shortly). */
import type { QuotedSpan } from '../model/quotation';

/** Outer and nested quotations of one paragraph, in the order of the text. `open`: the quotation the previous paragraph left open. */
export const findQuotedSpans = (_text: string, _open?: QuotedSpan): readonly QuotedSpan[] => [];
