/** Fixes of a claim that take the source's words: its verb with its hedge, or whose word it is. */
import type { ProfiledEvent } from '../../evidence/claims/events/comparisons';
import type { Fix } from '../../model/finding';
import { sliceOf, span, type Span } from '../../model/span';
import type { SourceSentence } from '../../evidence/claims/reading/sourceSentences';
import type { CheckContext, ClaimSubject } from '../check';
import { draftSpan } from './draftSpan';
import { t } from '../../model/language';

interface Pair {
  readonly claim: ProfiledEvent;
  readonly source: ProfiledEvent;
  readonly sentence: SourceSentence;
}

/** Words with which a verb's group may begin and fit any subject. */
const OPENS =
  /^(?:may|might|could|would|should|can|reportedly|allegedly|supposedly|purportedly|probably|possibly|perhaps|apparently)$/iu;
/** They fit the subject the draft has only where the draft's verb begins with the same word. */
const AGREES = /^(?:is|are|was|were|has|have|had)$/iu;
const LONGEST = 6;

/** The source's verb group for the draft's, where both end in one word: "could have exposed" for "exposed". */
export function sourceGroup(
  subject: ClaimSubject,
  context: CheckContext,
  { sentence }: Pair,
  here: Span,
  there: Span,
): readonly Fix[] {
  const mine = wordsOf(sliceOf(subject.reading.text, here));
  const theirs = wordsOf(sliceOf(sentence.article.text, there));
  const [first, own] = [theirs[0], mine[0]];
  if (first === undefined || own === undefined || theirs.length > LONGEST || mine.length > theirs.length + 1) return [];
  if (
    mine.at(-1)?.toLowerCase() !== theirs.at(-1)?.toLowerCase() ||
    theirs.some((word) => !/^[\p{L}’'-]+$/u.test(word))
  )
    return [];
  if (!theirs.slice(0, -1).every((word) => OPENS.test(word) || AUXILIARY.test(word) || /ly$/u.test(word))) return [];
  const fits = OPENS.test(first) || (AGREES.test(first) && first.toLowerCase() === own.toLowerCase());
  if (!fits || !mine.slice(0, -1).every((word) => AUXILIARY.test(word))) return [];
  const newText = theirs.join(' ');
  return [
    {
      title: t('Replace with “{0}”', newText),
      edits: [{ span: draftSpan(subject, context, here), newText }],
      preferred: true,
    },
  ];
}
const AUXILIARY = /^(?:will|would|is|are|was|were|has|have|had|be|been|being|do|does|did|already|now|also)$/iu;

const wordsOf = (text: string): readonly string[] => text.split(/\s+/u).filter((word) => word !== '');

/** Adds whose word it is behind a sentence of one clause. */
export function accordingTo(
  subject: ClaimSubject,
  context: CheckContext,
  { claim }: Pair,
  saidBy: string,
): readonly Fix[] {
  const { text, parse } = subject.reading;
  const end = text.trimEnd().length;
  const mark = /[.]$/u.test(text.slice(0, end)) ? end - 1 : end;
  const clauses = parse.words.filter(({ relation }) => /^(?:advcl|acl|ccomp|parataxis|conj)/u.test(relation));
  if (claim.at !== parse.root || clauses.length > 0 || wordsOf(saidBy).length > LONGEST || /\[|@/u.test(text))
    return [];
  const by = /^(?:A|An|The|One|Two|Three|Some|Several|Many)\b/u.test(saidBy)
    ? saidBy[0]!.toLowerCase() + saidBy.slice(1)
    : saidBy;
  const words = `, according to ${by}`;
  return [
    {
      title: t('Add “according to {0}”', by),
      edits: [{ span: draftSpan(subject, context, span(mark, mark)), newText: words }],
      preferred: false,
    },
  ];
}
