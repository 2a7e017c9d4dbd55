/** Whether claim and source have one event under one condition that one of them turns: "if it drops" and "if it does not drop". */
import type { Condition } from '../../../model/claim';
import { sliceOf } from '../../../model/span';
import { conceptsIn } from '../../../text/concepts';
import type { Comparison } from './comparisons';
import type { Judgement } from './departures';
import { isQuoted, type ClaimReading } from '../reading/readClaim';

export interface ConditionPair {
  /** Spans in the claim's text and in the article's. */
  readonly claim: Condition;
  readonly source: Condition;
}

/** Share of either's words that the other must have. */
const SAME = 0.75;

/** Read off the words of the two, for what happens in a condition is the first that parsers miss. */
export function conditionPair(
  { text }: ClaimReading,
  { claim, source, sentence: { article } }: Comparison,
): ConditionPair | undefined {
  for (const mine of claim.commitment.conditions)
    for (const theirs of source.commitment.conditions) {
      const [a, b] = [wordsOf(sliceOf(text, mine.span)), wordsOf(sliceOf(article.text, theirs.span))];
      const both = [...a].filter((key) => b.has(key)).length;
      if (both > 1 && both >= SAME * Math.max(a.size, b.size)) return { claim: mine, source: theirs };
    }
  return undefined;
}

/** `departs` where one denies what the other asks for, or "even if" stands for "only if", of an event that both affirm or deny. */
export function conditionsCompared(claim: ClaimReading, comparison: Comparison): Judgement {
  const { claim: mine, source: theirs, same, sentence } = comparison;
  if (mine.commitment.unsure || theirs.commitment.unsure || same.opposite) return 'silent';
  const pair = conditionPair(claim, comparison);
  if (!pair || isQuoted(claim, pair.claim.span)) return 'silent';
  const [here, there] = [sliceOf(claim.text, pair.claim.span), sliceOf(sentence.article.text, pair.source.span)];
  const denied = isDenied(here) !== isDenied(there);
  const main = mine.commitment.polarity.value !== theirs.commitment.polarity.value;
  const kinds = [pair.claim.kind, pair.source.kind];
  if (kinds.includes('even-if')) return kinds.includes('only-if') && !main ? 'departs' : 'silent';
  return denied === main ? 'holds' : 'departs';
}

const DENIALS =
  /(?<![\p{L}\p{N}])(?:not|never|no|nobody|none|nothing|neither|unless|cannot|without|(?:fail|refuse|decline)(?:s|d|ed)?)(?![\p{L}\p{N}])|n[’']t(?![\p{L}\p{N}])/giu;
const isDenied = (words: string): boolean => (words.match(DENIALS)?.length ?? 0) % 2 === 1;

/** What it tells of, without its opener and what denies it. */
const wordsOf = (words: string): ReadonlySet<string> =>
  new Set(conceptsIn(words.replace(DENIALS, ' ').replace(OPENER, ' ')).map(({ key }) => key));
const OPENER =
  /^\s*(?:even |only )?(?:if|provided|providing|as long as|so long as|on (?:the )?condition)(?: that)?\s/iu;
