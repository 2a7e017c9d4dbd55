/** What Deskcheck reads out of a text: each sentence, each of its clauses, and how far the clause commits its writer. */
import type { Commitment } from '../model/claim';
import { overlaps, type Span } from '../model/span';
import { commitmentAt, predicatesIn } from '../claims/commitment/commitment';
import { findQuotedSpans } from '../text/quotationMarks';
import { splitSentences } from '../text/sentences';
import { parseSentence } from '../text/syntax/parseSentence';

/** All spans are in the text that was given. */
export interface ExplainedClause {
  readonly predicate: Span;
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
    const clauses = predicatesIn(parse).map((at) => ({
      predicate: parse.words[at]!.span,
      commitment: commitmentAt(parse, at),
    }));
    return { span: sentence, clauses };
  });
}
