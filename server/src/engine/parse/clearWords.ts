/** Leaves out what holds something unclear, when it is known what each citation speaks for: sentences, and quotations with code in them. */
import type { CitationScope, DraftBlock } from '../model/draft';
import { keptWith } from '../model/kept';
import { covers, type Span } from '../model/span';
import { UNCLEAR } from './proseBuilder';
import type { ScopedProse } from './sentencesOfDraft';

/** The block without its unclear sentences and their quotations; the same block where all of it is clear. */
export function clearWords({ block, scopes }: ScopedProse): ScopedProse {
  if (!/[\ufffb\ufffc]/u.test(block.prose.text)) return { block, scopes };
  const kept: readonly (CitationScope | undefined)[] = block.sentences.map((s, i) =>
    isClear(block, s) ? scopes[i] : undefined,
  );
  return { block: clearBlock(block), scopes: kept.flatMap((scope) => scope ?? []) };
}

const clearBlock = keptWith((block: DraftBlock): DraftBlock => {
  const sentences = block.sentences.filter((s) => isClear(block, s));
  // A quotation of several sentences is read as one: it goes when any of them does.
  const unclear = block.sentences.filter((s) => !isClear(block, s));
  const quoted = block.quoted.filter((q) => {
    const begins = sentences.some((s) => s.start <= q.span.start && q.span.start < s.end);
    const words = block.prose.text.slice(q.span.start, q.span.end);
    return begins && !unclear.some((s) => covers(q.span, s)) && !/[\ufffb\ufffc]/u.test(words);
  });
  return { ...block, sentences, quoted };
});

const isClear = ({ prose }: DraftBlock, { start, end }: Span): boolean =>
  !prose.text.slice(start, end).includes(UNCLEAR);
