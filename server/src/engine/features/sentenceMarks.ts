/** How every sentence of a draft stands, as spans: for underlines and for the colours of themes. */
import type { Analysis } from '../model/analysis';
import type { Finding, SentenceStatus } from '../model/finding';
import { span, type Span } from '../model/span';
import { claimRows } from '../analysis/claimRows';

export interface SentenceMark {
  /** Original span in the draft: one line, without the blanks and the marks of a block quote at its beginning. */
  readonly span: Span;
  readonly status: SentenceStatus;
}

/**
 * In the order of the text; a sentence over several lines has several.
 * @param shown findings that the writer sees now
 */
export const sentenceMarks = (analysis: Analysis, shown: readonly Finding[]): readonly SentenceMark[] =>
  claimRows(analysis, shown).flatMap(({ span: whole, status }) =>
    // What was accepted asks for nobody's eye.
    status === 'accepted'
      ? []
      : linesOf(analysis.draft.text, whole).map((line): SentenceMark => ({ span: line, status })),
  );

/** What of each line is words. */
const WORDS = /[^\r\n]+/gu;
const BEFORE = /^[\s>]*/u;

function linesOf(text: string, { start, end }: Span): readonly Span[] {
  return [...text.slice(start, end).matchAll(WORDS)].flatMap(({ 0: line, index }): readonly Span[] => {
    const from = start + index + (BEFORE.exec(line)?.[0].length ?? 0);
    const to = start + index + line.trimEnd().length;
    return from < to ? [span(from, to)] : [];
  });
}
