/** The document being written, as the engine sees it: blocks of prose, sentences, quotations, citations. */
import type { HouseLexicon } from './lexicon';
import type { Prose } from './prose';
import type { QuotedSpan } from './quotation';
import type { Span } from './span';

export type BlockKind = 'paragraph' | 'heading' | 'listItem' | 'blockquote' | 'tableCell' | 'footnote';

export interface DraftBlock {
  readonly kind: BlockKind;
  /** Of a heading: 1 to 6. */
  readonly level?: number;
  /** Original span of the block's text. */
  readonly span: Span;
  readonly prose: Prose;
  /** In the order of the text; spans index `prose.text`. */
  readonly quoted: readonly QuotedSpan[];
  /** Sentence spans in `prose.text`; a quotation never ends a sentence from inside its marks. */
  readonly sentences: readonly Span[];
}

export type CitationForm = 'pandoc' | 'narrative' | 'footnote' | 'link' | 'wiki' | 'front-matter';

export interface CitedKey {
  /** As written, without `@`; for links the target. */
  readonly key: string;
  /** Original span of the key itself (without `@`), where a corrected key goes. */
  readonly span: Span;
  readonly locator?: string;
  /** Original span of the locator, where the format writes it elsewhere than behind the key. */
  readonly locatorSpan?: Span;
}

export interface Citation {
  readonly form: CitationForm;
  /** It may as well refer to a figure or a section: it counts where the corpus has the key. */
  readonly maybe?: true;
  /** Original span of the whole citation, brackets included. */
  readonly span: Span;
  readonly keys: readonly CitedKey[];
  /** Footnote references: the keys stand in the note, at `keys[].span`. */
  readonly note?: string;
}

/** Which citations speak for a sentence: its own, or one behind a later sentence's full stop. */
export interface CitationScope {
  readonly citations: readonly Citation[];
  /** Keys of `citations` in order, without repeats and without `own`. */
  readonly keys: readonly string[];
  /** `[@own]`: the writer's own interview. */
  readonly own: boolean;
  /**
   * `sentence`: a citation inside or directly behind this sentence; `carried`: one after a later sentence's full stop covers
   * back to here; `document`: only the front matter's `sources`; `none`.
   */
  readonly reach: 'sentence' | 'carried' | 'document' | 'none';
  /** Where only links cite: the scope that holds if none of them names an article, as most links in a draft do not. */
  readonly otherwise?: CitationScope;
}

export interface DraftSentence {
  /** Original span. */
  readonly span: Span;
  /** Index into `Draft.blocks`. */
  readonly block: number;
  /** Span in that block's prose. */
  readonly prose: Span;
  readonly scope: CitationScope;
}

export interface DraftQuotation {
  /** Original span with the marks. */
  readonly span: Span;
  /** Original span of the quoted words. */
  readonly content: Span;
  readonly block: number;
  /** The same quotation in the block's prose. */
  readonly quoted: QuotedSpan;
  /** Index into `Draft.sentences` of the sentence it stands in. */
  readonly sentence: number;
  readonly scope: CitationScope;
}

/** `<!-- deskcheck-ignore-next-line RULE: reason -->` and its block and file forms. */
export interface IgnoreComment {
  readonly span: Span;
  /** Rules it silences; empty means all. */
  readonly rules: readonly string[];
  readonly reason: string;
  /** Original span whose findings it silences. */
  readonly reach: Span;
}

/** How a draft's text is to be read. `quarto` is Markdown with what Quarto and R Markdown add to it. */
export type DraftFormat = 'markdown' | 'quarto' | 'plain' | 'latex' | 'typst' | 'asciidoc';

export interface Draft {
  readonly path: string;
  readonly format: DraftFormat;
  readonly text: string;
  readonly blocks: readonly DraftBlock[];
  readonly sentences: readonly DraftSentence[];
  /** Outer quotations only, in the order of the text. */
  readonly quotations: readonly DraftQuotation[];
  readonly citations: readonly Citation[];
  readonly ignores: readonly IgnoreComment[];
  /** Files that it names as its bibliographies, as written but with their endings: relative to the draft. */
  readonly bibliographies: readonly string[];
  /** The words of the desk that it is read with. */
  readonly lexicon?: HouseLexicon;
  /** What could not be read (broken front matter), in one calm sentence each. */
  readonly problems: readonly { readonly span: Span; readonly message: string }[];
}
