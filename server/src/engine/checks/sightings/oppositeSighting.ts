/** A word in whose place the source has its opposite, as a check tells it: the word underlined, the source's with its noun quoted. */
import type { WordApart } from '../../evidence/claims/clauses/wordsApart';
import { sliceOf } from '../../model/span';
import type { CheckContext, ClaimSubject, Sighting } from '../check';
import { draftSpan } from './draftSpan';
import { replacement } from './replacement';

export function oppositeSighting(
  subject: ClaimSubject,
  context: CheckContext,
  { claim, source, phrase, sentence, alike }: WordApart,
): Sighting {
  const { article, span: evidence } = sentence;
  const draft = sliceOf(subject.reading.text, claim);
  const word = sliceOf(article.text, source).toLowerCase();
  const value = /^\p{Lu}/u.test(draft) ? word.charAt(0).toUpperCase() + word.slice(1) : word;
  return {
    data: { rule: 'claim/direction', draft, source: sliceOf(article.text, phrase) },
    span: draftSpan(subject, context, claim),
    evidence: [{ article, span: evidence }],
    fixes: alike ? [replacement(subject, context, claim, value)] : [],
  };
}
