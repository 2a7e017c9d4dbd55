/** Which events of a claim and of a source may be set against each other rung by rung. */
import { predicatesIn } from '../../claims/commitment/commitment';
import type { SentenceParse } from '../../text/syntax/sentenceParse';
import { dependentsOf } from '../../text/syntax/tree';
import type { Comparison, ProfiledEvent } from './comparisons';

/** Both are understood, tell the event with the same polarity, and the claim says it in a clause of its own. */
export const isComparable = ({ claim, source }: Comparison, parse: SentenceParse): boolean =>
  !claim.commitment.unsure &&
  !source.commitment.unsure &&
  claim.commitment.polarity.value === source.commitment.polarity.value &&
  isStated(parse, claim);

/** A verb (or what is said with "is") that has a tense: infinitives, participles and nouns leave open how real they are. */
export function isStated(parse: SentenceParse, { at, frame }: ProfiledEvent): boolean {
  const word = parse.words[at];
  if (!word || frame.predicate.form === 'noun' || !predicatesIn(parse).includes(at)) return false;
  return isTold(parse, at) && hasTense(parse, at);
}

/** A tense of its own, or an auxiliary that has one. */
export function hasTense(parse: SentenceParse, at: number): boolean {
  const word = parse.words[at]!;
  if (/^VB[DPZ]$/u.test(word.tag)) return true;
  return dependentsOf(parse, at, 'aux', 'cop').some((i) => /^(?:MD|VB[DPZ])$/u.test(parse.words[i]!.tag));
}

/** A main clause, what somebody says, a relative clause; not what only gives the circumstances ("if", "because", "when"). */
function isTold(parse: SentenceParse, at: number): boolean {
  const { relation, head } = parse.words[at]!;
  if (relation === 'conj' && head >= 0) return isTold(parse, head);
  return /^(?:root|ccomp|parataxis|acl:relcl)/u.test(relation);
}
