/** What the writer of a format knows: how words of a source, quotation marks and citations are put into a draft. */
import type { Citation, Draft } from '../../model/draft';

/** A further key for a citation that is there: what is put in, and where. */
export interface FurtherKey {
  readonly at: number;
  readonly newText: string;
}

export interface DraftWriting {
  /**
   * A citation that stands behind words, without the blank before it: `[@key, p. 3]`; undefined where the format cannot
   * write this key.
   * @param locator in words: `p. 3`, `pp. 3–5`
   */
  readonly citation: (key: string, locator?: string) => string | undefined;
  /** Whether the key may take another's place as it is, in whatever form the draft cites there. */
  readonly isPlainKey: (key: string) => boolean;
  readonly further: (citation: Citation, key: string) => FurtherKey | undefined;
  /** What stands between a word and its citation. */
  readonly blank: string;
  /** A locator in words as the format writes it: `pp.~3--5`. */
  readonly locator: (words: string) => string;
  /**
   * Plain words, with quotation marks in the shape of `open`, as the format writes them: what would be markup is escaped.
   * @param open as `openingMark` gives it
   */
  readonly words: (plain: string, open: string) => string;
  /**
   * The quotation mark that most of the draft's quotations begin with, as it is written there: “, ", ``.
   * @param several of paragraphs, of which only the last is closed
   */
  readonly openingMark: (draft: Draft, several?: boolean) => string;
  /** Whether other words may take the place of these: nothing among them is markup that would be torn apart. */
  readonly mayReplace: (written: string) => boolean;
  /** Comments are lines of their own here and begin with this; absent where they are Markdown's. */
  readonly comment?: '%' | '//';
  /** Such a line may not be indented. */
  readonly commentsAtMargin?: true;
}
