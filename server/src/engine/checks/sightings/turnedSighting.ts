/** A clause that goes the other way than the source's, as a check tells it: the draft's word underlined, the source's quoted. */
import type { ClauseTurned } from '../../evidence/claims/clauses/clauseDenials';
import type { ClaimRule } from '../../model/finding';
import { sliceOf } from '../../model/span';
import type { CheckContext, ClaimSubject, Sighting } from '../check';
import { draftSpan } from './draftSpan';

export function turnedSighting(
  rule: ClaimRule,
  subject: ClaimSubject,
  context: CheckContext,
  { claim, source, clause, sentence: { article } }: ClauseTurned,
): Sighting {
  return {
    data: {
      rule,
      draft: sliceOf(subject.reading.text, claim),
      source: sliceOf(article.text, source).replace(/\s+/gu, ' '),
    },
    span: draftSpan(subject, context, claim),
    evidence: [{ article, span: clause }],
    fixes: [],
  };
}
