/** Whether a claim keeps the condition under which its source has an event: none for "only if", "if they did" for "if they did not". */
import { conditionalOpener } from '../../../claims/commitment/conditions';
import { commitmentAt } from '../../../claims/commitment/commitment';
import { CERTAINTY, REALITY, type Condition } from '../../../model/claim';
import { foldWord } from '../../../text/words';
import { hull, type Span } from '../../../model/span';
import type { SentenceParse } from '../../../text/syntax/sentenceParse';
import { subtreeSpan } from '../../../text/syntax/tree';
import type { Comparison, ProfiledEvent } from './comparisons';
import { conditionsBehind } from './conditionBehind';
import type { Judgement } from './departures';
import { isQuoted, type ClaimReading } from '../reading/readClaim';
import { isStated } from '../rungs/standing';
import { STATES_CONDITION } from './statesCondition';

/** Whether the event of the claim is a condition itself, and is turned: "if they did" for "if they did not". */
export function conditionTurned(claim: ClaimReading, comparison: Comparison): Judgement {
  const { claim: mine, source: theirs, sentence } = comparison;
  if (mine.commitment.unsure || theirs.commitment.unsure || comparison.same.opposite) return 'silent';
  const [here, there] = [asCondition(claim.parse, mine), asCondition(sentence.parse, theirs)];
  if (!here || !there || isQuoted(claim, mine.frame.predicate.span)) return 'silent';
  if (here.main !== there.main && here.of !== there.of) return 'silent';
  return (here.denied !== there.denied) === (here.main !== there.main) ? 'holds' : 'departs';
}

/** "It is unclear if they went", where the parser has made the question a condition. */
const isIndirectQuestion = (parse: SentenceParse, head: number): boolean =>
  /^(?:unclear|clear|sure|unsure|unknown|certain|uncertain|ask|wonder|know|see|say|doubt)$/iu.test(
    parse.words[head]!.lemma,
  );

/** What the condition denies, "unless" reckoned in, and what depends on it, with whether that is denied. */
function asCondition(
  parse: SentenceParse,
  { at, commitment: { polarity } }: ProfiledEvent,
): { readonly denied: boolean; readonly main: boolean; readonly of: string } | undefined {
  const opener = conditionalOpener(parse, at);
  const { head } = parse.words[at]!;
  if (opener === undefined || head < 0 || isIndirectQuestion(parse, head)) return undefined;
  const unless = foldWord(parse.words[opener]!.text) === 'unless';
  return {
    denied: (polarity.value === 'denied') !== unless,
    main: commitmentAt(parse, head).polarity.value === 'denied',
    of: parse.words[head]!.lemma,
  };
}

/** What the event needs by any means; an "if" may be one of several, and tells of what is still to come. */
const BINDING = new Set<Condition['kind']>(['only-if', 'unless']);

/** The condition of the source that the claim leaves out. */
export const droppedCondition = (comparison: Comparison): Condition | undefined =>
  comparison.claim.commitment.conditions.length > 0
    ? undefined
    : conditionsThere(comparison).find(
        ({ kind }) => BINDING.has(kind) || (kind === 'if' && isToCome(comparison.claim)),
      );

const conditionsThere = ({ source, sentence }: Comparison): readonly Condition[] =>
  source.commitment.conditions.length > 0 ? source.commitment.conditions : conditionsBehind(sentence, source);

const isToCome = ({ frame, commitment: { reality } }: ProfiledEvent): boolean =>
  frame.tense === 'future' ||
  (frame.tense === 'none' && reality.by.length > 0 && !/^(?:in progress|done)$/u.test(reality.value));

/** A claim that makes any condition, in whatever words, has not left out all; nor one in whose paragraph it stands beside. */
const hasCondition = ({ text, conditioned }: ClaimReading): boolean => conditioned || STATES_CONDITION.test(text);

/** Whether the claim says flatly what its source has under a condition. */
export function conditionDropped(claim: ClaimReading, comparison: Comparison): Judgement {
  const { claim: mine, source: theirs } = comparison;
  if (mine.commitment.unsure || theirs.commitment.unsure || !isStated(claim.parse, mine)) return 'silent';
  if (mine.commitment.polarity.value !== theirs.commitment.polarity.value) return 'silent';
  if (conditionsThere(comparison).length === 0) return 'holds';
  if (!droppedCondition(comparison) || hasCondition(claim) || isQuoted(claim, mine.frame.predicate.span))
    return 'silent';
  return CERTAINTY.indexOf(mine.commitment.certainty.value) >= CERTAINTY.indexOf('asserted') &&
    REALITY.indexOf(mine.commitment.reality.value) >= REALITY.indexOf('planned')
    ? 'departs'
    : 'silent';
}

/** The clause that is the condition, from its opener on. */
export function conditionSpan(parse: SentenceParse, { at, frame }: ProfiledEvent): Span {
  const opener = conditionalOpener(parse, at);
  return opener === undefined ? frame.span : (hull([parse.words[opener]!.span, subtreeSpan(parse, at)]) ?? frame.span);
}
