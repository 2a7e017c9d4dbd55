/** The quotation marks a draft uses, as its format writes them and as they look in print. */
import type { Draft } from '../../model/draft';
import { OPENING_MARKS } from '../../text/inMarks';

/** Ways to open a quotation that only one format has; in print all of them are “. */
const WRITTEN = ['``', '\\enquote{', '#quote[', '"`'] as const;

/** The opening mark of `own` and those every format has that most of the draft's quotations begin with; else the first. */
export function mostUsedMark({ text, quotations }: Draft, own: readonly string[]): string {
  const marks = [...own, ...OPENING_MARKS.filter((mark) => !own.includes(mark))];
  // The longest first, for `"` begins "`, too.
  const longest = [...marks].sort((a, b) => b.length - a.length);
  const counts = new Map<string, number>();
  for (const { quoted, span } of quotations) {
    const mark = quoted.style === 'block' ? undefined : longest.find((m) => text.startsWith(m, span.start));
    if (mark !== undefined) counts.set(mark, (counts.get(mark) ?? 0) + 1);
  }
  return marks.reduce((a, b) => ((counts.get(b) ?? 0) > (counts.get(a) ?? 0) ? b : a));
}

/** `“` for ` `` ` and `\enquote{`. */
export const printedMark = (open: string): string => (WRITTEN.some((mark) => mark === open) ? '“' : open);
