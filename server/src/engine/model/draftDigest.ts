/** What of a draft other drafts and articles are compared with; small, since drafts that are not open are kept by the thousand. */
import type { CitationForm } from './draft';
import type { Span } from './span';

/** A stretch of a draft with its words; all spans are original ones. */
export interface DigestWords {
  readonly span: Span;
  /** The words as a reader sees them. */
  readonly text: string;
  /** Keys of the citations that speak for it. */
  readonly cites: readonly string[];
}

export interface DigestQuotation extends DigestWords {
  /** `span` without the marks. */
  readonly content: Span;
}

export interface DigestCitation {
  readonly form: CitationForm;
  readonly key: string;
  /** The key; for a footnote its mark in the text. */
  readonly span: Span;
  /** The key itself, for a footnote in the note. */
  readonly written: Span;
}

export interface DraftDigest {
  /** As the engine knows the draft: relative to the root. */
  readonly path: string;
  /** Offset of the first character of every line. */
  readonly lines: Uint32Array;
  readonly quotations: readonly DigestQuotation[];
  /** Sentences that cite something. */
  readonly sentences: readonly DigestWords[];
  /** One for each key, in the order of the text. */
  readonly citations: readonly DigestCitation[];
}
