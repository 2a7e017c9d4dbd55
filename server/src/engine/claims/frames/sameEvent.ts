/**
 * Whether two frames tell one event. The predicates must be of one family, synonyms, or converses ("buys from", "sells to");
 * then participants are paired by what they stand for and by role, and three things are multiplied: how near the predicates
 * are, how much of the frame that tells less is in the other, and how telling what they share is. A participant that both
 * name and name differently, in one role, tells against it: another day most of all.
 */
import type { Concept, Frame, Participant } from '../../model/claim';
import { predicateTie, sidesAreOne } from './predicateTie';
import { nounTie } from './nounTie';
import { apartBy, common, numbersApart, roleFit, ROLE_SHARE } from './roleFit';

/** How telling a concept is: 1 for what is in few sentences, near 0 for what is in all. */
export type Weigh = (concept: Concept) => number;

export interface ParticipantPair {
  readonly a: Participant;
  readonly b: Participant;
  /** 0 to 1: by what they stand for, numbers aside. */
  readonly alike: number;
  /** 0 to 1: whether two tellings of one event may give them these roles. */
  readonly fit: number;
}

export interface SameEvent {
  /** 0 to 1. Half is worth a look; from 0.6 on it is one event more often than not. */
  readonly degree: number;
  /** The same, had what tells against it not been said: another day, another number, the contrary, the other way round. */
  readonly likeness: number;
  /** Their predicates are opposites: "rose", "fell". */
  readonly opposite: boolean;
  /** They tell it from two sides: "buys", "sells". */
  readonly converse: boolean;
  /** Surest first. A pair may stand in different roles: who is told to have done what to whom the other way round. */
  readonly pairs: readonly ParticipantPair[];
  /** One role and two who cannot both be meant, or one thing with two numbers. */
  readonly apart: readonly ParticipantPair[];
}

/** Shared weight at which two frames say enough to be known again: predicate, and two who take part. */
const ENOUGH = 2.5;
/** What remains of the likeness where a role is filled differently. */
const APART: Partial<Record<Participant['role'], number>> = {
  time: 0.3,
  place: 0.4,
  agent: 0.5,
  patient: 0.5,
  recipient: 0.6,
};
const OTHERWISE = 0.7;
/** Phrases that have so much in common are of one thing, whatever noun heads them: "his taking part in it", "his part in it". */
const MOSTLY = 0.65;
/** Of what rises in one and falls in the other. */
const CONTRARY = 0.3;

const none: SameEvent = { degree: 0, likeness: 0, opposite: false, converse: false, pairs: [], apart: [] };

/** Words that stand in every text tell little, whatever the corpus. */
const COMMON = new Set(
  '~leader ~country ~meeting ~company ~officer day year week people offic govern spokesperson'.split(' '),
);
export const plainWeight: Weigh = ({ key }) => (COMMON.has(key) ? 0.4 : 1);

/** Time grows with the product of their participants, which are few. */
export function sameEvent(a: Frame, b: Frame, weigh: Weigh = plainWeight): SameEvent {
  const tie = predicateTie(a.predicate, b.predicate);
  if (tie.nearness === 0) return none;
  const loose = tie.converse || sidesAreOne(a, b);
  const pairs = paired(a, b, weigh, loose);
  if (pairs.length === 0) return none;
  const apart = [...apartOf(a, b, pairs), ...pairs.filter(numbersApart)];
  // Who sells is not who buys; but what one sells another buys.
  const opposite = tie.opposite && (!tie.converse || pairs.some((p) => p.a.role === 'agent' && p.b.role === 'agent'));
  const worth = (fitOf: (pair: ParticipantPair) => number): number => {
    const shared = pairs.reduce((sum, p) => sum + fitOf(p) * Math.min(2, inCommon(p.a, p.b, weigh)), 0);
    return tie.nearness * cover(a, b, pairs, apart, weigh, fitOf) * Math.min(1, (tie.weight + shared) / ENOUGH);
  };
  const strict = worth(({ alike, fit }) => alike * fit);
  const degree = apart.reduce(
    (so, { a: { role } }) => so * (APART[role] ?? OTHERWISE),
    strict * (opposite ? CONTRARY : 1),
  );
  const swapped = ({ a: one, b: other, fit }: ParticipantPair): number =>
    Math.max(fit, roleFit(one.role, other.role, true));
  return { degree, likeness: worth((p) => p.alike * swapped(p)), opposite, converse: tie.converse, pairs, apart };
}

const sumOf = (concepts: readonly Concept[], weigh: Weigh): number => concepts.reduce((sum, c) => sum + weigh(c), 0);

/** Those left over that name somebody else, or another day, in one role. */
function apartOf(a: Frame, b: Frame, pairs: readonly ParticipantPair[]): readonly ParticipantPair[] {
  return a.participants
    .filter((p) => !pairs.some((pair) => pair.a === p))
    .flatMap((one): readonly ParticipantPair[] => {
      const other = b.participants.find((p) => !pairs.some((pair) => pair.b === p) && apartBy(one, p));
      return other ? [{ a: one, b: other, alike: 0, fit: 1 }] : [];
    });
}

/** Each participant with the one it fits best, the surest pairs first. */
function paired(a: Frame, b: Frame, weigh: Weigh, loose: boolean): readonly ParticipantPair[] {
  const all = a.participants.flatMap((one) =>
    b.participants.flatMap((other): readonly ParticipantPair[] => {
      const both = common(one, other);
      const least = Math.min(plain(one, both, weigh), plain(other, both, weigh));
      if (least === 0) return [];
      const heads = both.some(({ key }) => key === one.concepts[0]?.key || key === other.concepts[0]?.key);
      const tie = heads ? 1 : nounTie(one, other);
      if (both.length === 0 && tie === 0) return [];
      const share = Math.min(1, inCommon(one, other, weigh) / least);
      const alike = share * (tie > 0 ? tie : both.length > 1 && share >= MOSTLY ? 0.8 : 0.5);
      const fit = roleFit(one.role, other.role, loose);
      return fit > 0 ? [{ a: one, b: other, alike, fit }] : [];
    }),
  );
  const pairs: ParticipantPair[] = [];
  for (const pair of all.sort((x, y) => y.alike * y.fit - x.alike * x.fit))
    if (!pairs.some((p) => p.a === pair.a || p.b === pair.b)) pairs.push(pair);
  return pairs;
}

/** Weight of what both stand for, and of the nearness of their nouns. */
const inCommon = (a: Participant, b: Participant, weigh: Weigh): number =>
  sumOf(common(a, b), weigh) + nounTie(a, b) * Math.min(weighHead(a, weigh), weighHead(b, weigh));

const weighHead = ({ concepts: [head] }: Participant, weigh: Weigh): number => (head ? weigh(head) : 0);

/** Weight of a participant, its numbers only where both have them: "300 jobs" are jobs. */
const plain = ({ concepts }: Participant, both: readonly Concept[], weigh: Weigh): number =>
  sumOf(
    concepts.filter(({ key, kind }) => kind !== 'number' || both.some((c) => c.key === key)),
    weigh,
  );

/** How much of the frame that tells less is paired, 0 to 1. */
function cover(
  a: Frame,
  b: Frame,
  pairs: readonly ParticipantPair[],
  apart: readonly ParticipantPair[],
  weigh: Weigh,
  fitOf: (pair: ParticipantPair) => number,
): number {
  const share = (p: Participant): number => ROLE_SHARE[p.role] * Math.min(2, sumOf(p.concepts, weigh));
  const total = (side: 'a' | 'b', frame: Frame): number =>
    frame.participants
      .filter((p) => pairs.some((pair) => pair[side] === p) || !apart.some((pair) => pair[side] === p))
      .reduce((sum, p) => sum + share(p), 0);
  const [ofA, ofB] = [total('a', a), total('b', b)];
  const side = ofA <= ofB ? 'a' : 'b';
  const told = pairs.reduce((sum, pair) => sum + fitOf(pair) * share(pair[side]), 0);
  const least = Math.min(ofA, ofB);
  return least === 0 ? 0 : Math.min(1, told / least);
}
