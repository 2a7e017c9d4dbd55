/** "Officials confirmed", "on the record", where the sources have it from people without a name. */
import type { Span } from '../../../model/span';
import { hull, span } from '../../../model/span';
import { ANONYMOUS } from '../../../text/lexicons/roles';
import type { SentenceParse } from '../../../text/syntax/sentenceParse';
import type { ClaimReading } from '../reading/readClaim';
import type { SourceSentence } from '../reading/sourceSentences';

const OPENLY =
  /\b(?:on the record|publicly (?:confirmed|said|announced|stated)|confirmed (?:on the record|publicly))\b/iu;
const CONFIRMED = /\bconfirmed\b/iu;
const NAMELESS =
  /\b(?:on (?:the )?condition (?:of anonymity|that? [^.]{0,30}not (?:be )?(?:named|identified))|on condition they not be identified|not (?:be|to be) (?:named|identified)|unnamed|anonymous(?:ly)?|declined to be (?:named|identified)|familiar with|(?:a|one|another|the|some|several|two|three|multiple) (?:\w+ ){0,4}(?:sources?|officials?|insiders?) (?:said|told|says|who)|according to (?:some|several|two|three|a|one|another|unnamed) )/iu;
/** Share of the claim that must stand in a sentence, or in the one beside it, to be where it comes from; to settle it. */
const TELLS = 0.3;
const SETTLES = 0.35;

/** The words of a claim that put it on record. */
export function onRecord({ text, quoted }: ClaimReading): Span | undefined {
  const found = OPENLY.exec(text) ?? CONFIRMED.exec(text);
  if (!found) return undefined;
  const at = span(found.index, found.index + found[0].length);
  return quoted.some((q) => q.start < at.end && at.start < q.end) ? undefined : at;
}

/** The sentence nearest to the claim, if it rests on somebody nameless and nothing near is confirmed or said openly. */
export function namelessBehind(
  claim: ClaimReading,
): { readonly sentence: SourceSentence; readonly by: Span } | undefined {
  const openly = OPENLY.test(claim.text);
  const near = claim.passages.filter(({ coveredWithin }) => coveredWithin >= TELLS);
  const open = near.some(
    ({ sentence, coveredWithin }) =>
      coveredWithin >= SETTLES && /\b(?:confirm|on the record|publicly|announced)/iu.test(textOf(sentence)),
  );
  if (open) return undefined;
  for (const { sentence, around } of near.slice(0, 2))
    for (const at of [sentence, ...around]) {
      const by = namelessIn(at, openly);
      if (by) return { sentence: at, by };
    }
  return undefined;
}

const textOf = ({ article, span: at }: SourceSentence): string => article.text.slice(at.start, at.end);

function namelessIn(sentence: SourceSentence, openly: boolean): Span | undefined {
  const found = NAMELESS.exec(textOf(sentence));
  if (found)
    return span(sentence.span.start + found.index, sentence.span.start + found.index + found[0].trimEnd().length);
  // "Officials said" is what "confirmed" may stand for; it is not on the record.
  return openly ? hull(sourceWord(sentence.parse)) : undefined;
}

/** "Sources told": a nameless source as subject. */
const sourceWord = (parse: SentenceParse): readonly Span[] =>
  parse.words
    .filter(
      ({ text, relation, tag }) => ANONYMOUS.has(text.toLowerCase()) && relation.startsWith('nsubj') && tag === 'NNS',
    )
    .slice(0, 1)
    .map(({ span: at }) => at);
