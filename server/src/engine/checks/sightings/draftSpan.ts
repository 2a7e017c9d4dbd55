/** Where in the draft a part of a claim stands. */
import { originalSpan } from '../../model/prose';
import { moved, type Span } from '../../model/span';
import type { CheckContext, ClaimSubject } from '../check';

/** Original span in the draft of a span of the claim's text. */
export function draftSpan({ sentence }: ClaimSubject, { draft }: CheckContext, at: Span): Span {
  const block = draft.blocks[sentence.block];
  return block ? originalSpan(block.prose, moved(at, sentence.prose.start)) : sentence.span;
}
