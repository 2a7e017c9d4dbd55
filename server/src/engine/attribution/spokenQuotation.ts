/** What speech is read from and what is read: paragraphs with their marks, quotations with their speakers. */
import type { Speaker } from '../model/evidence';
import type { HouseLexicon } from '../model/lexicon';
import type { QuotedSpan } from '../model/quotation';
import type { Span } from '../model/span';

/** The same `sentences` array means the same paragraph: what is read of it once is kept with that array. */
export interface SpeechParagraph {
  readonly text: string;
  /** Outer and nested quotations, in `text`. */
  readonly quoted: readonly QuotedSpan[];
  readonly sentences: readonly Span[];
  /** Headlines and crossheads: their quotations are lifted from the text and inherit no speaker. */
  readonly aside?: boolean;
  /** The desk's own words. */
  readonly lexicon?: HouseLexicon;
}

/** Who says one quotation; spans index the paragraph's text. */
export interface SpokenQuotation {
  readonly quotation: QuotedSpan;
  readonly speaker?: Speaker;
  readonly cue?: Span;
  /** 0 to 1; 0 without a speaker. Speakers inherited over a paragraph break stay below 0.7. */
  readonly confidence: number;
  /** True when the quotation's own sentence says who speaks. */
  readonly direct: boolean;
}
