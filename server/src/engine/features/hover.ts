/** What a hover shows: the card of the citation or quotation under the cursor. */
import type { Analysis } from '../model/analysis';
import { touches, type Span } from '../model/span';
import type { HoverCard } from './hover/card';
import { citationCard } from './hover/citationCard';
import { quotationCard } from './hover/quotationCard';

export type { HoverCard, HoverLine, HoverRun } from './hover/card';

/**
 * The card at `offset`, anywhere inside a quotation or citation; undefined elsewhere. Where a quotation ends and a
 * citation begins, the one that holds the character under the cursor wins.
 */
export function hoverAt(analysis: Analysis, offset: number): HoverCard | undefined {
  const { citations, quotations } = analysis.draft;
  for (const holds of [inside, touches]) {
    const citation = citations.find((c) => holdsPart(c.form === 'front-matter' ? [] : [c.span], c.keys, holds, offset));
    const card = citation && citationCard(analysis, citation, offset);
    if (card) return card;
    const index = quotations.findIndex((quotation) => holds(quotation.span, offset));
    if (index >= 0) return quotationCard(analysis, index);
  }
  return undefined;
}

const inside = (s: Span, offset: number): boolean => s.start <= offset && offset < s.end;

/** A key counts wherever it stands: a footnote's keys are in the note, the front matter's in its list. */
function holdsPart(
  whole: readonly Span[],
  keys: readonly { readonly span: Span }[],
  holds: (s: Span, offset: number) => boolean,
  offset: number,
): boolean {
  return [...whole, ...keys.map((key) => key.span)].some((s) => holds(s, offset));
}
