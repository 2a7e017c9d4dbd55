/** A quotation that was found in a source, and is watched from then on. */
import type { Span } from './span';
import { span } from './span';
import type { TextChange } from './textChange';

/** The words of a source that a quotation had when it was found: none of the draft's. */
export interface LockedPlace {
  /** Id and path of the article. */
  readonly article: string;
  readonly path: string;
  /** In the text of its file; several where the source breaks them by its attribution. */
  readonly spans: readonly Span[];
  /** Hash of those words, folded: a source that has others there now has nothing to be held to. */
  readonly words: number;
}

export interface QuoteLock {
  readonly source: LockedPlace;
  /**
   * In this session: where it stands in the text as it is now, and what it was, marks and markup included; that is not known of
   * one that was changed while the draft was closed.
   */
  readonly here?: { readonly span: Span; readonly written?: string };
  /** From an earlier session: hashes of the folded words before it and behind it in the draft. */
  readonly around?: { readonly before: number; readonly behind: number };
}

/** What is watched in a draft, and which of its quotations never were. */
export interface WatchedQuotes {
  readonly locks: readonly QuoteLock[];
  /** Quotations that no source had, as they are written: none of them is a watched one that was changed. */
  readonly strangers: ReadonlySet<string>;
}

export const nothingWatched: WatchedQuotes = { locks: [], strangers: new Set() };

/** The same beside the text after a change. */
export const watchedAfter = (watched: WatchedQuotes, change: TextChange): WatchedQuotes => ({
  ...watched,
  locks: watched.locks.map((lock) =>
    lock.here ? { ...lock, here: { ...lock.here, span: spanAfter(lock.here.span, change) } } : lock,
  ),
});

/** What is put in at its edges is no part of it; of what is replaced with it nothing is left but the place. */
function spanAfter({ start, end }: Span, change: TextChange): Span {
  const by = change.newLength - (change.end - change.start);
  if (end <= change.start) return span(start, end);
  if (start >= change.end) return span(start + by, end + by);
  // A part of it, or all: whatever came in its place counts.
  return span(Math.min(start, change.start), end <= change.end ? change.start + change.newLength : end + by);
}
