/** A value that departs, as a check tells it: the draft's value underlined, the source's sentence as evidence, and its value as fix. */
import type { SourceSentence } from '../../evidence/claims/sourceSentences';
import type { ClaimRule } from '../../model/finding';
import { sliceOf, type Span } from '../../model/span';
import type { CheckContext, ClaimSubject, Sighting } from '../check';
import { draftSpan } from './claimSighting';

/**
 * @param here in the claim's text
 * @param there the value in the article's text
 * @param words of the source that a message quotes
 */
export function valueSighting(
  rule: ClaimRule,
  subject: ClaimSubject,
  context: CheckContext,
  here: Span,
  { article, span: sentence }: SourceSentence,
  there: Span,
  words: string,
): Sighting {
  const value = sliceOf(article.text, there);
  const at = draftSpan(subject, context, here);
  return {
    data: { rule, draft: sliceOf(subject.reading.text, here), source: words },
    span: at,
    evidence: [{ article, span: sentence }],
    fixes: [{ title: `Replace with “${value}”`, edits: [{ span: at, newText: value }], preferred: true }],
  };
}
