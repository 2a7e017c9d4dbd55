/** Whether a claim gives an event's parts to others than its source: who hit whom the other way round, or somebody else in one part. */
import type { Concept, Participant } from '../../../model/claim';
import { MUTUAL } from '../../../text/lexicons/events';
import { verbOfNoun } from '../../../text/wordFamilies';
import { conditionalOpener } from '../../../claims/commitment/conditions';
import type { ParticipantPair } from '../../../claims/frames/sameEvent';
import type { SentenceParse } from '../../../text/syntax/sentenceParse';
import type { Comparison } from './comparisons';
import type { Judgement } from './departures';
import { isQuoted, type ClaimReading } from '../reading/readClaim';
import { hasTense, isInPassing, isStated } from '../rungs/standing';

/** How alike two participants must be to be one; 0 to 1. */
const ONE = 0.6;
/** How alike the rest must be before somebody else in one part is told. */
const REST = 0.8;
/** The same where each stands in the other's place. */
const EXCHANGED = 0.55;

export function roles(claim: ClaimReading, comparison: Comparison): Judgement {
  const { claim: mine, source: theirs, sentence, same } = comparison;
  if (mine.commitment.unsure || theirs.commitment.unsure) return 'silent';
  if (!isStated(claim.parse, mine) && !isInPassing(claim.parse, mine.at)) return 'silent';
  const [a, b] = [mine.frame, theirs.frame];
  if (a.predicate.form !== 'verb' || b.predicate.form !== 'verb' || isQuoted(claim, a.predicate.span)) return 'silent';
  if (isMutual(a.predicate.lemma) || isMutual(b.predicate.lemma) || same.opposite) return 'silent';
  // Who buys changes places with who sells anyway.
  if (same.converse) return 'holds';
  if (turnedRoles(comparison)) return 'departs';
  if (same.apart.length === 0) return agentsPaired(comparison) ? 'holds' : 'silent';
  const [only, more] = same.apart;
  if (!only || more || !/^(?:agent|patient)$/u.test(only.a.role)) return 'silent';
  // Whom a pronoun means each text lets its readers guess: "her" and "her" are apart only by two guesses.
  if (only.a.pronoun && only.b.pronoun) return only.a.pronoun === only.b.pronoun ? 'holds' : 'silent';
  // "Would pledge it if Hrane pledged": what is said of the one is a condition, of the other not.
  if (isCondition(claim.parse, mine.at) !== isCondition(sentence.parse, theirs.at)) return 'silent';
  if (!isWithItsVerb(claim.parse, only.a, mine.at) || !isWithItsVerb(sentence.parse, only.b, theirs.at))
    return 'silent';
  return isSomebodyElse(comparison, only) ? 'departs' : 'silent';
}

const isCondition = (parse: SentenceParse, at: number): boolean => conditionalOpener(parse, at) !== undefined;

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
function isSomebodyElse({ claim, source, same }: Comparison, only: ParticipantPair): boolean {
  const { pairs, likeness } = same;
  const one = ({ frame }: Comparison['claim']): boolean =>
    frame.participants.filter(({ role }) => role === only.a.role).length === 1;
  if (!one(claim) || !one(source)) return false;
  if (!pairs.some((p) => isOne(p) && p.a.role === p.b.role && p.a.role !== 'time')) return false;
  const besides = ({ frame }: Comparison['claim'], part: Participant, whom: Participant): boolean =>
    frame.participants.some((p) => p !== part && p.role !== only.a.role && names(p, whom.concepts[0]));
  const [here, there] = [besides(claim, only.a, only.b), besides(source, only.b, only.a)];
  return here && there ? likeness >= EXCHANGED : (here || there) && likeness >= REST;
}

/**
 * Whether the tree has somebody take part by the verb itself or one that it shares its subject with. A verb with a tense has a
 * subject of its own; one from the clause above ("while Orsk slept, Hrane was busy rowing") is a guess where that was missed.
 */
function isWithItsVerb(parse: SentenceParse, { head: at }: Participant, verb: number): boolean {
  const { words } = parse;
  const who = words.findIndex(({ span }) => span.start === at.start);
  const verbs = new Set<number>();
  for (let up = verb; up >= 0; up = words[up]!.head) {
    verbs.add(up);
    if (words[up]!.relation.startsWith('acl') && words[up]!.head === who) return true;
    if (hasTense(parse, up) && !words[up]!.relation.startsWith('conj')) break;
  }
  for (let up = who; up >= 0; up = words[up]!.head) if (verbs.has(up)) return true;
  return false;
}

const names = ({ concepts }: Participant, whom: Concept | undefined): boolean =>
  whom?.kind === 'name' && concepts.some(({ key }) => key === whom.key);
