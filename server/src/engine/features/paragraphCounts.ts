/** How the sentences of each paragraph stand, counted: the line above it, for whoever wants one. */
import type { Analysis } from '../model/analysis';
import type { Finding } from '../model/finding';
import type { Span } from '../model/span';
import { claimRows, type ClaimRow, type RowStatus } from '../analysis/claimRows';

export interface ParagraphCounts {
  /** Original span of the paragraph's first sentence. */
  readonly first: Span;
  /** Of the sentence to look at first: the worst, else the first. */
  readonly worst: Span;
  /** What is to be settled first; no zeros. */
  readonly counts: readonly { readonly status: RowStatus; readonly sentences: number }[];
}

const ORDER: readonly RowStatus[] = ['differs', 'overstated', 'not-found', 'accepted', 'found', 'not-checked'];

/**
 * Of paragraphs in which anything was checked; where nothing was, there is nothing to say.
 * @param shown findings that the writer sees now
 */
export function paragraphCounts(analysis: Analysis, shown: readonly Finding[]): readonly ParagraphCounts[] {
  const paragraphs: ClaimRow[][] = [];
  let last: number | undefined;
  for (const row of claimRows(analysis, shown)) {
    const block = analysis.draft.sentences[row.sentence]?.block;
    if (block === last) paragraphs.at(-1)?.push(row);
    else paragraphs.push([row]);
    last = block;
  }
  return paragraphs.flatMap((rows): readonly ParagraphCounts[] => {
    const counts = ORDER.map((status) => ({ status, sentences: rows.filter((row) => row.status === status).length }));
    const said = counts.filter(({ sentences }) => sentences > 0);
    const [first] = rows;
    const worst = rows.find(({ status }) => status === said[0]?.status);
    if (!first || !worst || said.every(({ status }) => status === 'not-checked')) return [];
    return [{ first: first.span, worst: worst.span, counts: said }];
  });
}
