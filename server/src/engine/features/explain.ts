/** What Deskcheck reads out of a text: in each sentence what is told, and how far its writer stands behind it. */
import type { Commitment, Frame } from '../model/claim';
import { overlaps, type Span } from '../model/span';
import { commitmentOf } from '../claims/commitment/commitment';
import { framesOf } from '../claims/frames/framesIn';
import { findQuotedSpans } from '../text/quotationMarks';
import { splitSentences } from '../text/sentences';
import { parseSentence } from '../text/syntax/parseSentence';

/** All spans are in the text that was given. */
export interface ExplainedClause {
  readonly frame: Frame;
  readonly commitment: Commitment;
}

export interface ExplainedSentence {
  readonly span: Span;
  readonly clauses: readonly ExplainedClause[];
}

/** Time is linear in the text. Quotations stand as one word each, as they do for the checks. */
export function explainText(text: string): readonly ExplainedSentence[] {
  const quoted = findQuotedSpans(text);
  return splitSentences(text, quoted).map((sentence) => {
    const inside = quoted.filter((q) => q.closed && q.depth === 0 && overlaps(q.span, sentence)).map((q) => q.span);
    const parse = parseSentence(text, sentence, inside);
    const clauses = framesOf(text, parse).flatMap((frame): readonly ExplainedClause[] => {
      const commitment = commitmentOf(parse, frame.predicate.span);
      return commitment ? [{ frame, commitment }] : [];
    });
    return { span: sentence, clauses };
  });
}
