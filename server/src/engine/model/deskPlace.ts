/** A place on the writer's desk: in a source, or in a draft that need not be open. */
import type { Article } from './article';
import type { DraftDigest } from './draftDigest';
import type { Span } from './span';

export type DeskPlace =
  | { readonly in: 'source'; readonly article: Article; readonly span: Span }
  | { readonly in: 'draft'; readonly draft: DraftDigest; readonly span: Span };
