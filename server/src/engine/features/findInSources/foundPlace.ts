/** A place of a source that was found for some words or a sentence. */
import type { Article } from '../../model/article';
import type { Span } from '../../model/span';

export interface FoundPlace {
  readonly article: Article;
  /** The very words, or the sentence that comes nearest; in `article.text`. */
  readonly span: Span;
  /** How it stands to what was looked for: `the same words`, `carries most of it`; empty for what only shares words. */
  readonly how: string;
  /** How likely the rules hold it to say what was looked for, in [0, 1]. */
  readonly rules: number;
  readonly exact: boolean;
}
