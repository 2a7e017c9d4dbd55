/** A departure of a claim as a check tells it: the draft's words underlined, the source's clause as evidence. */
import type { Comparison } from '../../evidence/claims/events/comparisons';
import { eventWords } from '../../evidence/claims/reading/eventWords';
import type { ClaimRule, Fix } from '../../model/finding';
import { sliceOf, type Span } from '../../model/span';
import { foldText } from '../../text/words';
import { draftSpan } from './draftSpan';
import { governedFix } from './governedFix';
import { sourceGroup } from './sourceFixes';
import type { CheckContext, ClaimSubject, Sighting } from '../check';

/**
 * None where both texts have the same words.
 * @param claimBy the draft's words that carry the column at issue
 * @param sourceBy the source's
 */
export function* claimSighting(
  rule: ClaimRule,
  subject: ClaimSubject,
  context: CheckContext,
  comparison: Comparison,
  claimBy: readonly Span[],
  sourceBy: readonly Span[],
  { fixes, ...more }: { readonly saidBy?: string; readonly fixes?: readonly Fix[] } = {},
): Iterable<Sighting> {
  const { claim, source, sentence } = comparison;
  const { text, parse } = subject.reading;
  const here = eventWords(parse, claim, claimBy);
  const there = eventWords(sentence.parse, source, sourceBy);
  // The same words say the same, however they were parsed; but one of the texts may have them from somebody.
  if (more.saidBy === undefined && foldText(sliceOf(text, here)) === foldText(sliceOf(sentence.article.text, there)))
    return;
  yield {
    data: { rule, draft: sliceOf(text, here), source: sliceOf(sentence.article.text, there), ...more },
    span: draftSpan(subject, context, here),
    evidence: [{ article: sentence.article, span: source.frame.span }],
    fixes: fixes ?? fixesOf(subject, context, comparison, here, there),
  };
}

function fixesOf(
  subject: ClaimSubject,
  context: CheckContext,
  comparison: Comparison,
  here: Span,
  there: Span,
): readonly Fix[] {
  const group = sourceGroup(subject, context, comparison, here, there);
  return group.length > 0 ? group : governedFix(subject, context, comparison);
}
