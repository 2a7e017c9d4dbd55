/** A value that departs, as a check tells it: the draft's value underlined, the source's sentence as evidence, and its value as fix. */
import type { SourceSentence } from '../../evidence/claims/reading/sourceSentences';
import type { ClaimRule } from '../../model/finding';
import { sliceOf, type Span } from '../../model/span';
import type { CheckContext, ClaimSubject, Sighting } from '../check';
import { draftSpan } from './draftSpan';
import { replacement } from './replacement';

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
  const { text } = subject.reading;
  const draft = sliceOf(text, here);
  const value = asWritten(draft, sliceOf(article.text, there), here.start === 0, there.start === sentence.start);
  const at = draftSpan(subject, context, here);
  return {
    data: { rule, draft, source: words },
    span: at,
    evidence: [{ article, span: sentence }],
    fixes: value === undefined ? [] : [replacement(subject, context, here, value)],
  };
}

/**
 * The source's value in the draft's form: "three hours" of "three-hour" where the draft has "five hours"; undefined where
 * the form would have to be guessed.
 * @param opensDraft the draft's value is the sentence's first word
 */
function asWritten(draft: string, source: string, opensDraft: boolean, opensSource: boolean): string | undefined {
  let value = source;
  const [mine, theirs] = [UNIT.exec(draft), UNIT.exec(source)];
  if (mine && theirs && mine[2] !== theirs[2]) {
    // One hour, five hours: the unit's number would change, too.
    if (/^(?:one|an?|1)$/iu.test(theirs[1]!) || /^(?:one|an?|1)$/iu.test(mine[1]!)) return undefined;
    value = `${theirs[1]!}${mine[2]!}${mine[3]!}`;
    if (singular(mine[3]!) !== singular(theirs[3]!)) return undefined;
  }
  if (opensSource && !opensDraft && SPELLED.test(value)) return value.charAt(0).toLowerCase() + value.slice(1);
  return opensDraft ? value.charAt(0).toUpperCase() + value.slice(1) : value;
}

/** A number of one word, a blank or hyphen, and its unit. */
const UNIT = /^([\p{L}\d.,]+)([\s-])(\p{L}+)$/u;
const singular = (unit: string): string => unit.toLowerCase().replace(/s$/u, '');

/** Words that have a capital only from their sentence. */
const SPELLED =
  /^(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|first|second|third|fourth|fifth|half|more|less|fewer|at|up|nearly|almost|over|under|about|around|roughly|approximately|as)(?![\p{L}\p{N}])/iu;
