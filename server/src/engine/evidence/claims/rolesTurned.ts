/** Whether a claim gives an event's parts to others than its source: who hit whom the other way round, or somebody else in one part. */
import type { Concept, Participant } from '../../model/claim';
import { MUTUAL } from '../../text/lexicons/events';
import { verbOfNoun } from '../../text/wordFamilies';
import type { Comparison } from './comparisons';
import type { Judgement } from './departures';
import { isQuoted, type ClaimReading } from './readClaim';
import { isInPassing, isStated } from './standing';

/** How alike two participants must be to be one; 0 to 1. */
const ONE = 0.6;
/** How alike the rest must be before somebody else in one part is told. */
const REST = 0.8;
/** The same where each stands in the other's place. */
const EXCHANGED = 0.55;

export function roles(claim: ClaimReading, comparison: Comparison): Judgement {
  const { claim: mine, source: theirs, same } = comparison;
  if (mine.commitment.unsure || theirs.commitment.unsure) return 'silent';
  if (!isStated(claim.parse, mine) && !isInPassing(claim.parse, mine.at)) return 'silent';
  const [a, b] = [mine.frame, theirs.frame];
  if (a.predicate.form !== 'verb' || b.predicate.form !== 'verb' || isQuoted(claim, a.predicate.span)) return 'silent';
  if (isMutual(a.predicate.lemma) || isMutual(b.predicate.lemma) || same.opposite) return 'silent';
  // Who buys changes places with who sells anyway.
  if (same.converse) return 'holds';
  if (turnedRoles(comparison)) return 'departs';
  if (same.apart.length === 0) return agentsPaired(comparison) ? 'holds' : 'silent';
  return isSomebodyElse(comparison) ? 'departs' : 'silent';
}

const isMutual = (lemma: string): boolean => MUTUAL.has(verbOfNoun(lemma) ?? lemma);

/** Two who take part have changed places. */
const turnedRoles = ({ same: { pairs } }: Comparison): boolean =>
  pairs.some((p) => isOne(p) && p.a.role === 'agent' && isDoneTo(p.b)) &&
  pairs.some((p) => isOne(p) && isDoneTo(p.a) && p.b.role === 'agent');

const agentsPaired = ({ same: { pairs } }: Comparison): boolean =>
  pairs.some((p) => isOne(p) && p.a.role === 'agent' && p.b.role === 'agent');

const isOne = ({ alike }: { readonly alike: number }): boolean => alike >= ONE;

const isDoneTo = ({ role, preposition, concepts }: Participant): boolean =>
  role === 'patient' ||
  role === 'recipient' ||
  (concepts[0]?.kind === 'name' && /^(?:from|to|against)$/u.test(preposition ?? ''));

/** All else is as the source has it, and one of the two names in another part whom the other has in this one. */
function isSomebodyElse({ claim, source, same }: Comparison): boolean {
  const { pairs, apart, likeness } = same;
  const [only, more] = apart;
  if (!only || more || !/^(?:agent|patient)$/u.test(only.a.role)) return false;
  const one = ({ frame }: Comparison['claim']): boolean =>
    frame.participants.filter(({ role }) => role === only.a.role).length === 1;
  if (!one(claim) || !one(source)) return false;
  if (!pairs.some((p) => isOne(p) && p.a.role === p.b.role && p.a.role !== 'time')) return false;
  const besides = ({ frame }: Comparison['claim'], part: Participant, whom: Participant): boolean =>
    frame.participants.some((p) => p !== part && p.role !== only.a.role && names(p, whom.concepts[0]));
  const [here, there] = [besides(claim, only.a, only.b), besides(source, only.b, only.a)];
  return here && there ? likeness >= EXCHANGED : (here || there) && likeness >= REST;
}

const names = ({ concepts }: Participant, whom: Concept | undefined): boolean =>
  whom?.kind === 'name' && concepts.some(({ key }) => key === whom.key);
