/** Lists sentences and quotations of the whole draft, with original offsets and scopes. */
import type { CitationScope, DraftBlock, DraftQuotation, DraftSentence } from '../model/draft';
import { originalSpan } from '../model/prose';

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
  let sentence = 0;
  return blocks.flatMap((block, index) =>
    block.quoted
      .filter((q) => q.depth === 0 && /[\p{L}\p{N}]/u.test(block.prose.text.slice(q.content.start, q.content.end)))
      .map((quoted): DraftQuotation => {
        for (let next = sentences[sentence + 1]; next && startsBefore(next, index, quoted.span.start);) {
          next = sentences[++sentence + 1];
        }
        return {
          span: originalSpan(block.prose, quoted.span),
          content: originalSpan(block.prose, quoted.content),
          block: index,
          quoted,
          sentence,
          scope: sentences[sentence]?.scope ?? UNCITED,
        };
      }),
  );
}

const startsBefore = (s: DraftSentence, block: number, start: number): boolean =>
  s.block < block || (s.block === block && s.prose.start <= start);
