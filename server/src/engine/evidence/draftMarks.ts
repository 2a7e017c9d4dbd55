/** The quotation marks a draft uses. */
import type { Draft } from '../model/draft';
import { keptWith } from '../model/kept';
import { closingMarkOf, OPENING_MARKS } from '../text/inMarks';

/** The opening mark most of the draft's quotations have. */
export function openingMarkOf({ text, quotations }: Draft): string {
  const counts = OPENING_MARKS.map((mark) => ({
    mark,
    count: quotations.filter((q) => q.quoted.style !== 'block' && text.charAt(q.span.start) === mark).length,
  }));
  return counts.reduce((a, b) => (b.count > a.count ? b : a)).mark;
}

/** That mark and the one that closes it. */
export const marksOf = keptWith((draft: Draft): readonly [open: string, close: string] => {
  const open = openingMarkOf(draft);
  return [open, closingMarkOf(open)];
});
