/** `check --since REV`: the parts of a draft that are not as they were, as spans of its text. */
import { changedLines, GitTrouble } from '../adapters/changedLines';
import { lineStarts, type Span } from '../engine/index';
import { BadInput } from './terminal';

/**
 * @param path absolute
 * @returns undefined where all of the draft is new; an empty span where something was taken out
 */
export async function changedSpans(path: string, text: string, revision: string): Promise<readonly Span[] | undefined> {
  try {
    const stretches = await changedLines(path, revision);
    const starts = lineStarts(text);
    const startOf = (line: number): number => starts[line - 1] ?? text.length;
    return stretches?.map(({ first, lines }) => {
      // What was taken out stood between this line's end and the next one.
      const gap = Math.max(0, startOf(first + 1) - 1);
      return lines === 0 ? { start: gap, end: gap } : { start: startOf(first), end: startOf(first + lines) };
    });
  } catch (error) {
    throw error instanceof GitTrouble ? new BadInput(error.message) : error;
  }
}
