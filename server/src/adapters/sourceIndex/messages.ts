/** What the sources' side and the indexing thread say to each other; all of it plain data. */
import type { Article, RebuildWords, SegmentWords, SourceProblem } from '../../engine/index';
import type { LookedAt, Received } from '../received';

/** A file of the source folders. */
export interface SourceAddress {
  readonly absolute: string;
  /** Path as reports show it. */
  readonly shown: string;
}

/** A log that this process writes, as far as it is known to be whole, in bytes. */
export interface LogSoFar {
  readonly path: string;
  readonly end: number;
}

export type IndexOrder =
  /** Read these files; what is in them is kept in the store, where there is one: in `log`, if this process has begun it. */
  | {
      readonly kind: 'read';
      readonly files: readonly SourceAddress[];
      readonly store: string | undefined;
      readonly log: LogSoFar | undefined;
    }
  /** The files are being looked for: what the store holds may be read meanwhile, where there is one. */
  | { readonly kind: 'open'; readonly store: string | undefined }
  /** What the store knows of these files: answered block by block, the first at once, and one to each `next`. */
  | { readonly kind: 'restore'; readonly store: string; readonly files: readonly SourceAddress[] }
  | { readonly kind: 'next' }
  /** Nobody waits: logs that were restored may be written anew. */
  | { readonly kind: 'rest' }
  /** The log of this process has grown: what it holds of files that are `present`, by their paths, is written anew. */
  | {
      readonly kind: 'tidy';
      readonly store: string;
      readonly log: LogSoFar;
      readonly present: readonly string[];
    }
  /** Which of these files are no longer as they were when they got their marks? */
  | { readonly kind: 'compare'; readonly files: readonly string[]; readonly marks: Int32Array }
  | { readonly kind: 'rebuild'; readonly rebuild: RebuildWords }
  /** What would this be as a source? Nothing of it is kept. */
  | { readonly kind: 'look'; readonly received: Received };

/** Where a text stands in the store; lengths in bytes. */
export interface StoredText {
  readonly at: number;
  readonly bytes: number;
  /** Two bytes a unit (UTF-16, little end first), else one (Latin-1). */
  readonly wide: boolean;
}

/** Three numbers for each paragraph: its kind, where it starts and where it ends. */
export type PackedParagraphs = readonly number[];

export type ArticleParts = Omit<Article, 'path' | 'text' | 'extracted' | 'paragraphs'> & {
  readonly paragraphs: PackedParagraphs;
};

/** One file as it was read. */
export interface FileEntry {
  readonly path: string;
  /** Stands for what the disk said of the file; none where it may have changed since unseen. */
  readonly mark?: number;
  readonly problems: readonly SourceProblem[];
  /** None where it could not be read. */
  readonly articles: readonly ArticleParts[];
  readonly extracted?: true;
  /** Either of them, where there are articles. */
  readonly stored?: StoredText;
  readonly text?: string;
}

/**
 * A list of files, in stretches that are each read in some milliseconds. As JSON, which costs a third of the time that it takes to
 * clone what it says.
 */
export type Told = readonly string[];

/** Files in one stretch. */
const STRETCH = 512;

export const told = (entries: readonly FileEntry[]): Told =>
  Array.from({ length: Math.ceil(entries.length / STRETCH) }, (_, i) =>
    JSON.stringify(entries.slice(i * STRETCH, (i + 1) * STRETCH)),
  );

/** One of the stretches. */
export const heard = (stretch: string): readonly FileEntry[] => JSON.parse(stretch) as readonly FileEntry[];

/** Files and their part of the word index: the articles of all entries in their order. */
export interface EntriesRead {
  readonly kind: 'entries';
  readonly entries: Told;
  /** Numbers of the entries that are no longer what is on the disk; they only take part in the counting. */
  readonly stale: readonly number[];
  readonly words: SegmentWords;
  /** File that holds the texts. */
  readonly log?: string;
  /** Where these entries end in it, in bytes. */
  readonly end?: number;
  /** Why nothing can be kept, in words for the log. */
  readonly unkept?: string;
}

/** Everything the store has, has been told. */
export interface Restored {
  readonly kind: 'restored';
  /** In words for the log; undefined where the store was as it should be. */
  readonly damage?: string;
}

export interface RebuildDone {
  readonly kind: 'rebuilt';
  readonly words: SegmentWords;
}

/** Texts that stood at `from` in a log, ascending, and stand at `to` in another; in bytes. */
export interface MovedTexts {
  readonly log: string;
  readonly from: Float64Array;
  readonly to: Float64Array;
}

/** A log that takes the place of others. */
export interface Rewritten extends LogSoFar {
  /** Of each log that it takes the place of. */
  readonly moved: readonly MovedTexts[];
}

export interface Rested {
  readonly kind: 'rested';
  /** Undefined where nothing was written anew. */
  readonly rewritten?: Rewritten;
  /** Why it could not be, in words for the log. */
  readonly unkept?: string;
}

/** By their numbers in the order. */
export interface Compared {
  readonly kind: 'compared';
  readonly changed: readonly number[];
}

export interface Looked {
  readonly kind: 'looked';
  readonly found: LookedAt;
}

export type IndexAnswer =
  EntriesRead | Restored | RebuildDone | Rested | Compared | Looked | { readonly kind: 'opened' };
