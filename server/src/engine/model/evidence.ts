/** The passage a quotation is compared with, and how its words differ. */
import type { Article } from './article';
import type { Span } from './span';

/** A place in an article. */
export interface Place {
  readonly article: Article;
  /** In `article.text`. */
  readonly span: Span;
}

/** One step from the source's words to the draft's; `same` may differ within the folds. Offsets: see `WordDiff`. */
export interface DiffStep {
  readonly kind: 'same' | 'restyled' | 'changed' | 'dropped' | 'added';
  /** The draft's words, as written; empty when dropped. */
  readonly draft: string;
  /** The source's words, as written; empty when added. */
  readonly source: string;
  /** Original span in the draft (empty at the gap when dropped). */
  readonly draftSpan: Span;
  /** Span in the article's text (empty at the gap when added). */
  readonly sourceSpan: Span;
}

export type WordDiff = readonly DiffStep[];

/** Folds that were needed to call the words the same; listed in the hover. */
export type Fold =
  | 'marks'
  | 'case'
  | 'dashes'
  | 'hyphens'
  | 'accents'
  | 'spacing'
  | 'end-punctuation'
  | 'joined'
  | 'brackets'
  | 'ellipsis'
  /** Spellings that the desk has for one. */
  | 'house';

/** Words of the source that the draft left out at an ellipsis or replaced in brackets. */
export interface Omission {
  readonly by: 'ellipsis' | 'bracket';
  /** Original span in the draft of the `…` or `[…]`. */
  readonly draftSpan: Span;
  /** What the draft has there: `…`, or the bracketed words. */
  readonly draft: string;
  readonly source: string;
  readonly sourceSpan: Span;
}

export type MatchKind =
  /** The same words after the folds. */
  | 'found'
  /** The same words in another house style. */
  | 'restyled'
  /** The same utterance with words changed, dropped or added. */
  | 'altered'
  /** The parts are the source's, but not joined there. */
  | 'stitched'
  /** Some of the quoted words stand there, the rest does not. */
  | 'partial'
  /** The nearest words of a cited article; not the same utterance. */
  | 'near';

/** How a quotation of the draft stands in one article. */
export interface QuoteMatch {
  readonly kind: MatchKind;
  readonly article: Article;
  /** The source's words, in order: several when a run is broken by attribution or ellipsis. */
  readonly spans: readonly Span[];
  readonly diff: WordDiff;
  readonly folds: readonly Fold[];
  readonly omissions: readonly Omission[];
  /** True when the draft's marked words lie inside quotation marks in the article. */
  readonly quotedThere: boolean;
  /** Share of the draft's words found in order, 0 to 1. */
  readonly likeness: number;
}

export type SpeakerKind = 'person' | 'organisation' | 'document' | 'anonymous' | 'group' | 'unknown';

/** Somebody a text gives words to, resolved as far as the text allows. */
export interface Speaker {
  /** Fullest name the text has, or the phrase as it stands for nameless ones; empty when unresolved (a bare pronoun). */
  readonly name: string;
  readonly kind: SpeakerKind;
  /** Titles and roles the text gives them, folded to lower case: "mayor", "prime minister of italy". */
  readonly roles: readonly string[];
  /** Who issued a document, or whom a spokesperson speaks for: "European leaders" for "the statement". */
  readonly onBehalfOf?: string;
  /** The phrase at the quotation: "she", "the mayor", "Ms. Orsk". */
  readonly mention: string;
  /** Where that phrase stands, in the text of its paragraph. */
  readonly span?: Span;
  /** Number of that paragraph. */
  readonly paragraph?: number;
  /** Where the phrase that a pronoun or an inherited speaker goes back to stands. */
  readonly antecedent?: { readonly span: Span; readonly paragraph: number };
}

/** How an article's words come to stand there: inside marks, reported by a cue, in the article's own voice, or not clear. */
export type VoiceKind = 'quoted' | 'reported' | 'own' | 'unclear';

/** Who stands behind a stretch of an article. */
export interface Voice {
  readonly speaker?: Speaker;
  /** 0 to 1; 0 without a speaker. */
  readonly confidence: number;
  readonly as: VoiceKind;
}

/** `anonymous`: the source's speaker has no name, the draft's has; `unknown`: the texts do not allow a judgement. */
export type SpeakerRelation = 'same' | 'different' | 'anonymous' | 'unknown';
