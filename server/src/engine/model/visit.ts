/** Somebody is somewhere, for something, on a day: as one sentence of an article tells it. */
import type { Span } from './span';

export interface StatedDay {
  /** As it stands: "Monday". */
  readonly words: string;
  /** `2026-03-06` where the article's date is known; else the weekday, folded; empty where neither can be told. */
  readonly day: string;
}

export interface Visit {
  /** The sentence, in `article.text`. */
  readonly span: Span;
  /** Surname as it stands, and the key by which its spellings are one. */
  readonly who: string;
  readonly whoKey: string;
  /** Others who go along. */
  readonly company: readonly string[];
  /** As it stands, and the key by which capital and country are one. */
  readonly where: string;
  readonly whereKey: string;
  /** Undefined where neither the sentence nor another one about the same visit says. */
  readonly day?: StatedDay;
  /** For talks, negotiations, a summit. */
  readonly forTalks: boolean;
  /** Told before it happened. */
  readonly ahead: boolean;
}
