/** Lists sentences and quotations of the whole draft, with original offsets and scopes. */
import type { CitationScope, DraftBlock, DraftQuotation, DraftSentence } from '../model/draft';
import { originalSpan } from '../model/prose';
import type { Span } from '../model/span';

export interface ScopedProse {
  readonly block: DraftBlock;
  /** One for each sentence of the block. */
  readonly scopes: readonly CitationScope[];
}

const UNCITED: CitationScope = { citations: [], keys: [], own: false, reach: 'none' };

export function draftSentences(blocks: readonly ScopedProse[]): readonly DraftSentence[] {
  return blocks.flatMap(({ block, scopes }, index) =>
    block.sentences.map((prose, i) => ({
      span: originalSpan(block.prose, prose),
      block: index,
      prose,
      scope: scopes[i] ?? UNCITED,
    })),
  );
}

/** Outer quotations with words in them; each stands in the sentence that its opening mark stands in. */
export function draftQuotations(
  blocks: readonly DraftBlock[],
  sentences: readonly DraftSentence[],
): readonly DraftQuotation[] {
  let first = 0;
  return blocks.flatMap((block, index) => {
    const offset = first;
    first += block.sentences.length;
    return block.quoted
      .filter((q) => q.depth === 0 && hasWords(block, q.content))
      .map((quoted): DraftQuotation => {
        const at = block.sentences.findLastIndex((s) => s.start <= quoted.span.start);
        const sentence = offset + Math.max(0, at);
        return {
          span: originalSpan(block.prose, quoted.span),
          content: originalSpan(block.prose, quoted.content),
          block: index,
          quoted,
          sentence,
          scope: sentences[sentence]?.scope ?? UNCITED,
        };
      });
  });
}

const hasWords = (block: DraftBlock, s: Span): boolean => /[\p{L}\p{N}]/u.test(block.prose.text.slice(s.start, s.end));
