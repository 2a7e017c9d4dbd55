/** Which words of a source stand beside a part of a quotation: a long one has several sentences on either side. */
import type { DiffStep, QuoteMatch } from '../../model/evidence';
import { covers, hull, overlaps, sliceOf, span, type Span } from '../../model/span';

/**
 * Spans of the match that belong to `part`; all of them where nothing more can be told.
 * @param draft the draft's text
 * @param part original span in it
 */
export function partsBeside(match: QuoteMatch, draft: string, part: Span): readonly Span[] {
  const { diff, spans } = match;
  const beside = diff.flatMap((step) => {
    if (!overlaps(step.draftSpan, part) || step.sourceSpan.start === step.sourceSpan.end) return [];
    return [step.kind === 'same' ? shareOf(match, step, draft, part) : step.sourceSpan];
  });
  const parts = spans.flatMap((whole) => {
    const its = beside.filter((it) => overlaps(it, whole));
    const all = hull(its);
    return all ? [span(Math.max(all.start, whole.start), Math.min(all.end, whole.end))] : [];
  });
  return parts.length > 0 ? parts : spans;
}

/** The same words stand in the same order, so the part begins and ends with the words of the same number. */
function shareOf({ article, spans }: QuoteMatch, { draftSpan, sourceSpan }: DiffStep, draft: string, part: Span): Span {
  const ours = wordsIn(draft, draftSpan);
  const theirs = spans.flatMap((its) => wordsIn(article.text, its)).filter((word) => covers(sourceSpan, word));
  // Within the folds one word may be two (per cent).
  if (ours.length !== theirs.length) return sourceSpan;
  const inside = ours.flatMap((word, i) => (overlaps(word, part) ? [theirs[i]!] : []));
  return hull(inside) ?? sourceSpan;
}

/** What has a letter or a digit; markup and dashes have none. */
const wordsIn = (text: string, at: Span): readonly Span[] =>
  [...sliceOf(text, at).matchAll(/[\p{L}\p{N}][^\s]*/gu)].map((word) =>
    span(at.start + word.index, at.start + word.index + word[0].length),
  );
