/** How a claim's rung of reality or certainty stands to its source's: what departs, what holds, and what cannot be told. */
import { CERTAINTY, REALITY } from '../../../model/claim';
import { covers } from '../../../model/span';
import type { SentenceParse } from '../../../text/syntax/sentenceParse';
import { isHedged, lemmasIn, tellsWhose } from './caution';
import type { Comparison } from '../events/comparisons';
import type { Judgement } from '../events/departures';
import { foldedWords, opensPurpose } from '../clauses/holdingCues';
import type { ClaimReading } from '../reading/readClaim';
import { isComparable, isPast } from './standing';

const sure = (value: (typeof CERTAINTY)[number]): number => CERTAINTY.indexOf(value);
const real = (value: (typeof REALITY)[number]): number => REALITY.indexOf(value);

/** What only places an event in time, says what for, or when it matters. */
const BY_GRAMMAR =
  /^(?:will|'ll|wo|shall|sha|would|'d|must|should|ought|need|have|be|to|if|unless|meet|gather|travel|like|love|keep|work|move|expect|expected|likely|will)$/u;

/** Less far on in the source: talked about, offered, planned or tried where the claim has it agreed or done. */
export function judgeReality(comparison: Comparison, { parse }: ClaimReading): Judgement {
  if (!isComparable(comparison, parse) || comparison.claim.commitment.polarity.value === 'denied') return 'silent';
  const [mine, theirs] = [comparison.claim.commitment, comparison.source.commitment];
  if (real(mine.reality.value) <= real(theirs.reality.value)) return 'holds';
  if (real(theirs.reality.value) > real('planned') || real(mine.reality.value) < real('agreed in principle'))
    return 'silent';
  if (mine.certainty.value !== 'asserted' && mine.certainty.value !== 'confirmed') return 'silent';
  if (!isPast(parse, comparison.claim) || mine.conditions.length > 0 || isHedged(parse, comparison.claim.at))
    return 'silent';
  // What lay ahead when the source was written may be done when the draft is: only what it calls a plan, a hope, an attempt.
  const by = lemmasIn(comparison.sentence.parse, theirs.reality.by);
  // "Offering a discount" gives it.
  const given = by.every((word) => word === 'offer') && /^NN/u.test(nounAt(comparison));
  return given || by.length === 0 || by.every((word) => BY_GRAMMAR.test(word)) || by.includes('if')
    ? 'silent'
    : 'departs';
}

const nounAt = ({ source: { at }, sentence: { parse } }: Comparison): string => parse.words[at]?.tag ?? '';

/** Words that leave open what somebody may or is able to do, not whether it is so. */
const ABILITY =
  /^(?:can|ca|able|ability|capacity|capable|power|right|option|permission|opportunity|scope|chance|allow|permit|enable|entitle|eligible|free|welcome|invite)$/u;
const SUGGESTS = /^(?:suggest|indicate|imply|hint|say|that)$/u;
/** Whose belief it is says the attribution; a condition is a check of its own. */
const OTHERWISE =
  /^(?:if|unless|think|believe|feel|assume|presume|guess|suppose|imagine|reckon|view|opinion|belief|impression|say|must|estimate)$/u;

/** Less sure in the source: in doubt, possible or likely where the claim is flat. What is less real is told as that. */
export function judgeCertainty(comparison: Comparison, claim: ClaimReading): Judgement {
  const { parse } = claim;
  if (judgeReality(comparison, claim) === 'departs') return 'silent';
  if (!isComparable(comparison, parse)) return 'silent';
  const [mine, theirs] = [comparison.claim.commitment, comparison.source.commitment];
  if (sure(mine.certainty.value) <= sure(theirs.certainty.value)) return 'holds';
  if (sure(theirs.certainty.value) >= sure('asserted') || sure(mine.certainty.value) < sure('asserted'))
    return 'silent';
  if (isHedged(parse, comparison.claim.at) || mine.conditions.length > 0) return 'silent';
  const by = lemmasIn(comparison.sentence.parse, theirs.certainty.by);
  if (by.some((word) => OTHERWISE.test(word)) || by.every((word) => ABILITY.test(word))) return 'silent';
  if (isTopic(comparison) || isDeduced(comparison, by)) return 'silent';
  // A study that "suggests" is what the claim's "according to" says; what is expected on a day "will" be then.
  if (tellsWhose(parse) && by.every((word) => SUGGESTS.test(word))) return 'silent';
  if (mine.reality.value === 'planned' && by.includes('expect')) return 'silent';
  if (isForAPurpose(comparison.sentence.parse, comparison.source.at)) return 'silent';
  // What was likely to come has come, or not, by the time of the draft.
  if (theirs.certainty.value === 'likely' && theirs.reality.value === 'planned' && mine.reality.value !== 'planned')
    return 'silent';
  return real(mine.reality.value) >= real('planned') ? 'departs' : 'silent';
}

/** "Coy about whether he would run": what is talked of, not what is doubted. */
function isTopic({ source, sentence: { parse } }: Comparison): boolean {
  const { value, by } = source.commitment.certainty;
  if (value !== 'doubtful') return false;
  return parse.words.some(
    ({ span, text }, i) =>
      /^whether$/iu.test(text) &&
      by.some((it) => covers(it, span)) &&
      /^(?:about|on|over|of)$/iu.test(parse.words[i - 1]?.text ?? ''),
  );
}

/** "Would have moved to the cockpit": without a condition, what must have been. */
const isDeduced = ({ source: { commitment } }: Comparison, by: readonly string[]): boolean =>
  commitment.conditions.length === 0 && by.length > 0 && by.every((word) => /^(?:would|'d|have)$/u.test(word));

/** "cut the wire **so they could** bring aid", seen from "bring". */
function isForAPurpose(parse: SentenceParse, at: number): boolean {
  const modal = parse.words.slice(0, at).findLastIndex(({ tag }) => tag === 'MD');
  return modal > 0 && opensPurpose(foldedWords(parse, Math.max(0, modal - 5), modal - 1));
}

/** One word of a source may hold back several events of a sentence ("may order the mine to pay"): told once, of the first. */
export function withoutRepeats(found: readonly Comparison[], column: 'reality' | 'certainty'): readonly Comparison[] {
  const first = ({ source, sentence }: Comparison): string =>
    `${sentence.article.id} ${String(source.commitment[column].by[0]?.start)}`;
  return found.filter((pair, i) => found.findIndex((other) => first(other) === first(pair)) === i);
}
