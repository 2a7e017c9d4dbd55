/** A fix that puts the source's verb, with its auxiliaries and its “not”, in the place of the claim's. */
import type { Comparison, ProfiledEvent } from '../../evidence/claims/events/comparisons';
import { verbGroup } from '../../evidence/claims/reading/eventWords';
import type { Fix } from '../../model/finding';
import { sliceOf, type Span } from '../../model/span';
import { subjectOf } from '../../text/syntax/subject';
import type { SentenceParse } from '../../text/syntax/sentenceParse';
import type { CheckContext, ClaimSubject } from '../check';
import { draftSpan } from './draftSpan';
import { t } from '../../model/language';

/** None where the two would need other words around them: another number or person, the passive, a verb in several places. */
export function verbFix(subject: ClaimSubject, context: CheckContext, comparison: Comparison): readonly Fix[] {
  const { claim, source, sentence } = comparison;
  const { reading } = subject;
  const here = verbGroup(reading.parse, claim);
  const there = verbGroup(sentence.parse, source);
  if (!here || !there || claim.frame.passive !== source.frame.passive || !isAlone(sentence.parse, source)) return [];
  // "brought the price down": its particle would be left behind.
  if (!holdsWay(here, claim) || !holdsWay(there, source)) return [];
  if (numberOf(reading.parse, claim) !== numberOf(sentence.parse, source)) return [];
  // "attended the summit", "stayed away from the summit".
  if (comparison.same.pairs.some(({ a, b }) => a.role !== b.role || a.preposition !== b.preposition)) return [];
  const newText = sliceOf(sentence.article.text, there);
  // Shortened forms belong to spoken words.
  if (/['’]|\n/u.test(newText)) return [];
  return [
    {
      title: t('Replace with “{0}”', newText),
      edits: [{ span: draftSpan(subject, context, here), newText }],
      preferred: true,
    },
  ];
}

/** Whether all the words that say which way it goes are exchanged. */
const holdsWay = ({ start, end }: Span, { commitment: { direction } }: ProfiledEvent): boolean =>
  (direction?.by ?? []).every((by) => start <= by.start && by.end <= end);

/** With a tense of its own, so that it stands behind any subject of its number. */
const isAlone = (parse: SentenceParse, { at }: ProfiledEvent): boolean =>
  /^VB[DPZ]$/u.test(parse.words[at]!.tag) ||
  (parse.dependents[at] ?? []).some(
    (d) => /^(?:aux|cop)/u.test(parse.words[d]!.relation) && /^(?:MD|VB[DPZ])$/u.test(parse.words[d]!.tag),
  );

/** "one", "many" or unknown; "I" and "you" take forms of their own. */
export function numberOf(parse: SentenceParse, { at }: Pick<ProfiledEvent, 'at'>): string {
  const subject = subjectOf(parse, at);
  if (subject === undefined) return `unknown ${String(at)}`;
  const { tag, text } = parse.words[subject]!;
  if (/^(?:i|you|we|who|that|which)$/iu.test(text)) return text;
  if ((parse.dependents[subject] ?? []).some((d) => parse.words[d]!.relation === 'conj')) return 'many';
  return /^(?:NNS|NNPS)$/u.test(tag) || /^they$/iu.test(text) ? 'many' : 'one';
}
