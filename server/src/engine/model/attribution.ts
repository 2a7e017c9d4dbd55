/** Who says what in an article, and through whom it reached the page. */
import type { Speaker } from './evidence';
import type { Span } from './span';
import type { Visit } from './visit';

/** Direct: the words themselves; mixed: a reported clause with quoted words in it; indirect: a report in other words. */
export type SpeechType = 'direct' | 'mixed' | 'indirect';

/** Content + cue + source + speaker. Spans index `article.text`. */
export interface Attribution {
  /** What is said: direct words without their marks, a mixed or indirect clause as it stands. Several when the cue splits it. */
  readonly content: readonly Span[];
  /** The words that report: "said", "according to"; empty for floating quotations and goings-on. */
  readonly cue: readonly Span[];
  /** The phrase that names who says it, as it stands; empty where nothing is printed. */
  readonly source: readonly Span[];
  readonly speaker: Speaker;
  readonly type: SpeechType;
  /** 0 to 1: how sure the reading is; checks stay quiet below their own floor. */
  readonly confidence: number;
  /** To whom: "reporters", "NBC News", "parliament". */
  readonly addressee?: Circumstance;
  /** On what occasion, in what document or on what platform: "on Truth Social", "in a statement". */
  readonly venue?: Circumstance;
  /** When it was said, as the article states it. */
  readonly date?: StatedDate;
  /** Words by which the article holds its distance: "reportedly", "alleged". */
  readonly hedges: readonly Span[];
  /** The article says that this was not said ("declined to say whether …"). */
  readonly negated: boolean;
  /** The same number for what one speaker says in a row: a quotation and those that go on with it without a cue. */
  readonly utterance?: number;
  /** How the words came from the speaker to this page; speaker first, page last. */
  readonly chain: ProvenanceChain;
}

/** An attribution as it is read, before its way to the page is known. */
export type Utterance = Omit<Attribution, 'chain'>;

/** Somebody or something beside a cue. */
export interface Circumstance {
  /** Without preposition and article, resolved where the text allows: "Truth Social". */
  readonly name: string;
  readonly span: Span;
}

export interface StatedDate {
  readonly span: Span;
  /** ISO date where it can be told from the words and the article's own date. */
  readonly iso?: string;
}

export type LinkKind = 'speaker' | 'audience' | 'document' | 'platform' | 'outlet' | 'wire' | 'page';

/** One station of the way. */
export interface ProvenanceLink {
  readonly kind: LinkKind;
  /** As the page names it; empty for a page whose publisher is not known. */
  readonly name: string;
  /** Where the page states the link; absent for what metadata say. */
  readonly span?: Span;
  /** The page does not state it: another article that runs the same words does. */
  readonly inferred?: true;
}

/** `two officials → NBC News → Newsmax`: at least the speaker (or, for an outlet's own report, the outlet) and the page. */
export type ProvenanceChain = readonly ProvenanceLink[];

/** Everything deep reading finds in an article; a few milliseconds for each hundred words. */
export interface ArticleAnalysis {
  /** In the order of the text. */
  readonly attributions: readonly Attribution[];
  /** Who goes where, and when; absent where nobody has looked. */
  readonly visits?: readonly Visit[];
}
