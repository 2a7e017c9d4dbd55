/** An article of the corpus: the writer's evidence. */
import type { HouseLexicon } from './lexicon';
import type { Span } from './span';

/** A file as an adapter read it: its text, and what front matter, sidecar or page state. */
export interface SourceFile {
  /** Path as reports show it: relative to the project's root where possible, `/` between folders. */
  readonly path: string;
  readonly text: string;
  /** Where the text begins: behind the front matter; 0 without one. */
  readonly bodyStart: number;
  readonly stated: StatedMetadata;
  /** The text was extracted from a format without exact positions (a web page); spans index the extracted text. */
  readonly extracted?: true;
  /** Places in the text that have names, in their order. */
  readonly landmarks?: readonly Landmark[];
  /** The articles of a file that keeps several apart (an archive, a table), in their order; what is between them is nobody's. */
  readonly parts?: readonly SourcePart[];
}

/** Where something begins that a reference can name: "p. 12", "ch. 3", "at 00:14:05". */
export interface Landmark {
  /** UTF-16 offset into the text of the file. */
  readonly at: number;
  readonly kind: 'page' | 'chapter' | 'time';
  /** As a reference has it, without the word for its kind: `12`, `iv`, `00:14:05`. */
  readonly label: string;
  /** Of a page, counted from the first of the file, 1: what is printed on it may be another number, or none. */
  readonly page?: number;
}

/** One article of a file of several. */
export interface SourcePart {
  readonly span: Span;
  /** Of this article alone. */
  readonly stated: StatedMetadata;
}

export interface StatedMetadata {
  /** Citation key from front matter (`key` or `id`); the file's stem otherwise. */
  readonly key?: string;
  readonly title?: string;
  readonly publisher?: string;
  readonly author?: string;
  /** As written; ISO where it can be read so. */
  readonly date?: string;
  readonly url?: string;
  readonly wire?: string;
  /** The site that carries the publisher's article, where it is another's. */
  readonly carrier?: string;
  /** Day on which the copy was saved. */
  readonly accessed?: string;
  /** When the text was last changed, as the page states it; ISO where it can be read so. */
  readonly modified?: string;
  /** Part of the paper: "Opinion", "Harbour". */
  readonly section?: string;
  /** As BCP 47 has it: `en`, `pt-BR`. */
  readonly language?: string;
  /** Notes on changes of the text that stand outside it. */
  readonly corrections?: readonly string[];
}

/** A value with its provenance: stated by metadata, or inferred from the text (then marked so wherever it is shown). */
export interface Known<T> {
  readonly value: T;
  readonly inferred: boolean;
}

export interface ArticleMetadata {
  readonly title?: Known<string>;
  readonly publisher?: Known<string>;
  readonly author?: Known<string>;
  /** ISO date (`2025-08-16`) where it could be read as one, else as written. */
  readonly date?: Known<string>;
  readonly url?: Known<string>;
  /** News agency that first carried the report. */
  readonly wire?: Known<string>;
  /** The page that carries the publisher's article, where that is another's: an aggregator, a republisher. */
  readonly carrier?: Known<string>;
  /** Day on which the copy was saved. */
  readonly accessed?: string;
  /** Day of the last change that the page states. */
  readonly modified?: string;
  readonly section?: string;
  readonly language?: string;
  /** What the article says of its own changes ("This article was updated to …"), whole notes as printed. */
  readonly corrections?: readonly string[];
  /** Outlets the text credits for its facts ("citing Norland News", "told NPA"), most often named first. */
  readonly citedOutlets: readonly string[];
  /** What the file holds instead of a whole article. */
  readonly trouble?: SourceTrouble;
  /** ISO 639-1 code of the language that its words show. */
  readonly wordsIn?: string;
}

/** What was saved instead of an article: its beginning before an offer to subscribe, a consent form, a server's message. */
export interface SourceTrouble {
  readonly kind: 'stub' | 'consent' | 'error-page' | 'robot-check' | 'address';
  /** The line that says so, as the page has it; may be empty. */
  readonly sign: string;
}

export type ParagraphKind = 'body' | 'headline' | 'crosshead';

/** A paragraph that can be evidence; boilerplate has none. */
export interface Paragraph {
  readonly kind: ParagraphKind;
  /** Without surrounding white space. */
  readonly span: Span;
}

export interface Article {
  /** Citation key: `stem` or the stated key; parts of a page of several articles are `stem#1`, `stem#2` … */
  readonly id: string;
  /** Key of the whole page: equals `id` when the page holds one article. */
  readonly pageKey: string;
  readonly path: string;
  /** Text of the whole file; every span of the article indexes it. */
  readonly text: string;
  /** The text was extracted from a format without exact positions; spans index the extracted text, not the file. */
  readonly extracted?: true;
  /** Pages, chapters or times of the article's own part, in their order. */
  readonly landmarks?: readonly Landmark[];
  /** The article's own part of the file. */
  readonly span: Span;
  readonly metadata: ArticleMetadata;
  readonly paragraphs: readonly Paragraph[];
  /** The words of the desk that it is read with. */
  readonly lexicon?: HouseLexicon;
}

/** Something about a source the writer should know: shown in reports and in the log, never swallowed. */
export interface SourceProblem {
  readonly path: string;
  /** One sentence that says what is the matter and what to do. */
  readonly message: string;
  /** Everything was read: something is there twice. */
  readonly kind?: 'duplicate';
}
