/** What a block's inside is read with: the prose that grows, and the citations found on the way. */
import type { SyntaxNode } from '@lezer/common';
import type { CitationForm, CitedKey } from '../model/draft';
import type { Span } from '../model/span';
import type { ProseBuilder } from './proseBuilder';

/** A citation as the block has it; footnotes and reference links find their keys elsewhere in the draft. */
export interface RawCitation {
  readonly form: CitationForm;
  readonly span: Span;
  readonly maybe?: true;
  readonly keys: readonly CitedKey[];
  /** Index in the prose where it stands, or stood before it was taken out. */
  readonly at: number;
  /** Where its own words end in the prose, for a link or narrative key; absent when it was taken out. */
  readonly wordsEnd?: number;
  /** Label of the footnote, or of the link's definition, that holds the keys. */
  readonly refersTo?: string;
}

export interface InlineReader {
  readonly source: string;
  readonly block: Span;
  readonly out: ProseBuilder;
  readonly citations: RawCitation[];
  /** Link labels looked up so far, and whether the draft defines them. */
  readonly labels: Map<string, boolean>;
  readonly isDefined: (label: string) => boolean;
  /** Reads `[from, to)` of a node: its children each in their way, the text between them as words. */
  readonly children: (reader: InlineReader, node: SyntaxNode, from: number, to: number) => void;
}

/** What is needed of it to cite, in whatever format. */
export type CitingReader = Pick<InlineReader, 'out' | 'citations'>;

/** Takes a citation out of the prose. */
export function cite(r: CitingReader, citation: Omit<RawCitation, 'at'>): void {
  r.citations.push({ ...citation, at: r.out.gap(citation.span.end) });
}

/** Notes a citation whose words stay in the prose; `words` puts them there. */
export function citeInPlace(r: CitingReader, citation: Omit<RawCitation, 'at'>, words: () => void): void {
  const at = r.out.length();
  const place = r.citations.length;
  words();
  // Behind what is cited inside the words, the citation still comes first: it begins first.
  r.citations.splice(place, 0, { ...citation, at, wordsEnd: r.out.length() });
}
