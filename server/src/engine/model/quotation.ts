/** Words inside quotation marks (or a block quote), in a draft or an article. */
import type { Span } from './span';

export type QuotationStyle = 'double' | 'single' | 'guillemet' | 'block';

/** A quotation inside one block of prose; all spans index that block's prose. */
export interface QuotedSpan {
  /** With its marks. */
  readonly span: Span;
  /** Without them. */
  readonly content: Span;
  readonly style: QuotationStyle;
  /** 0 for an outer quotation, 1 for one inside it. */
  readonly depth: number;
  /** False when the paragraph ends before a closing mark (one opening mark a paragraph, or a mark was forgotten). */
  readonly closed: boolean;
  /** True when the previous paragraph's open quotation goes on here. */
  readonly continues: boolean;
}
