/** A fix that puts a source's verb with what governs it in the claim's place: "offered to rebuild" for "rebuilt". */
import type { Comparison, ProfiledEvent } from '../../evidence/claims/events/comparisons';
import { verbGroup } from '../../evidence/claims/reading/eventWords';
import type { Fix } from '../../model/finding';
import { sliceOf, span, type Span } from '../../model/span';
import type { SentenceParse } from '../../text/syntax/sentenceParse';
import { dependentsOf } from '../../text/syntax/tree';
import type { CheckContext, ClaimSubject } from '../check';
import { draftSpan } from './draftSpan';
import { numberOf } from './verbFix';
import { t } from '../../model/language';

/** None where the two have another verb, the passive in one of them, or subjects that would need another form. */
export function governedFix(
  subject: ClaimSubject,
  context: CheckContext,
  { claim, source, sentence }: Comparison,
): readonly Fix[] {
  const { reading } = subject;
  const [mine, theirs] = [reading.parse, sentence.parse];
  const here = finiteGroup(mine, claim);
  if (!here || claim.frame.passive || source.frame.passive) return [];
  if (claim.frame.predicate.concept.key !== source.frame.predicate.concept.key) return [];
  const from = groupStart(theirs, source.at);
  if (from === undefined) return [];
  const { tag } = theirs.words[from]!;
  if (!/^VB[DN]$/u.test(tag) && numberOf(mine, claim) !== numberOf(theirs, { at: verbOf(theirs, from) })) return [];
  const words = sliceOf(sentence.article.text, span(theirs.words[from]!.span.start, theirs.words[source.at]!.span.end));
  if (!/^[\p{L} -]+$/u.test(words)) return [];
  return [
    {
      title: t('Replace with “{0}”', words),
      edits: [{ span: draftSpan(subject, context, here), newText: words }],
      preferred: true,
    },
  ];
}

/** From its finite verb on: "rebuilt", "has bought", "decided to close"; none for a verb that stands behind "to" otherwise. */
function finiteGroup(parse: SentenceParse, claim: ProfiledEvent): Span | undefined {
  const { words } = parse;
  const last = words[claim.at]!.span;
  const start = groupStart(parse, claim.at);
  if (start !== undefined) return span(words[start]!.span.start, last.end);
  const group = verbGroup(parse, claim);
  const first = words.find((word) => word.span.start === group?.start);
  return group?.end === last.end && /^(?:VB[DZP]|MD)$/u.test(first?.tag ?? '') ? group : undefined;
}

/** Where a finite verb begins that stands right before "to do" or "doing": "offered to", "is considering". */
function groupStart(parse: SentenceParse, at: number): number | undefined {
  const { words } = parse;
  const isTo = words[at]!.tag === 'VB' && words[at - 1]?.text === 'to';
  if (!isTo && words[at]!.tag !== 'VBG') return undefined;
  const governor = at - (isTo ? 2 : 1);
  const tag = words[governor]?.tag ?? '';
  if (/^VB[DZP]$/u.test(tag)) return /^(?:be|have|do)$/u.test(words[governor]!.lemma) ? undefined : governor;
  // "thieves attempted to rob", which a tagger may take for a participle.
  if (tag === 'VBN' && dependentsOf(parse, governor, 'nsubj').length > 0)
    return dependentsOf(parse, governor, 'aux', 'aux:pass').length > 0 ? undefined : governor;
  const before = words[governor - 1];
  return tag === 'VBG' && before && /^(?:is|are|was|were)$/iu.test(before.text) ? governor - 1 : undefined;
}

/** The verb of the group whose first word is at `from`: its subject hangs on that. */
const verbOf = ({ words }: SentenceParse, from: number): number =>
  /^(?:aux|cop)/u.test(words[from]!.relation) ? words[from]!.head : from;
