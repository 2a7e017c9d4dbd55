/** A departure of a whole clause as a check tells it: the draft's clause underlined, the source's clause quoted and shown. */
import type { SourceSentence } from '../../evidence/claims/reading/sourceSentences';
import type { ClaimRule, Fix } from '../../model/finding';
import { sliceOf, type Span } from '../../model/span';
import { foldText } from '../../text/words';
import type { CheckContext, ClaimSubject, Sighting } from '../check';
import { draftSpan } from './draftSpan';

/** A source's words beyond this many letters are not quoted in a message; they are shown as evidence all the same. */
const QUOTED = 120;

/**
 * None where both texts have the same words.
 * @param here in the claim's text
 * @param there in the article's text
 */
export function* clauseSighting(
  rule: ClaimRule,
  subject: ClaimSubject,
  context: CheckContext,
  here: Span,
  { article }: SourceSentence,
  there: Span,
  fixes: readonly Fix[] = [],
): Iterable<Sighting> {
  const [draft, told] = [sliceOf(subject.reading.text, here), sliceOf(article.text, there)];
  if (foldText(draft) === foldText(told)) return;
  const source = told.length > QUOTED ? `${told.slice(0, told.lastIndexOf(' ', QUOTED))} …` : told;
  yield {
    data: { rule, draft, source: source.replace(/\s+/gu, ' ') },
    span: draftSpan(subject, context, here),
    evidence: [{ article, span: there }],
    fixes,
  };
}
