/** Which roles two tellings of one event may give to one participant, and when the same role tells them apart. */
import type { Concept, Participant, Role } from '../../model/claim';
import { CALENDAR } from '../../text/lexicons/closedClass';
import { stemOf } from '../../text/stem';

/** What a participant counts for: who and whom most, when and the rest least, for many tellings leave these out. */
export const ROLE_SHARE: Readonly<Record<Role, number>> = {
  agent: 1,
  patient: 1,
  recipient: 0.8,
  topic: 0.8,
  place: 0.8,
  time: 0.4,
  other: 0.5,
};

/** Pairs of roles that tell the same in different constructions: "visit Hrane" and "go to Hrane". */
const NEAR: readonly (readonly [Role, Role, number])[] = [
  ['patient', 'topic', 0.9],
  ['patient', 'place', 0.8],
  ['patient', 'recipient', 0.7],
  ['patient', 'other', 0.7],
  ['agent', 'patient', 0.3],
  ['agent', 'other', 0.6],
  ['agent', 'topic', 0.5],
  ['place', 'other', 0.7],
  ['recipient', 'other', 0.8],
  ['topic', 'other', 0.8],
  ['topic', 'recipient', 0.4],
];
const FAR = 0.3;
const EITHER_SIDE = new Set<Role>(['agent', 'patient', 'recipient', 'other']);

/** @param loose whether who does it and to whom may change places */
export function roleFit(a: Role, b: Role, loose: boolean): number {
  if (a === b) return 1;
  if (a === 'time' || b === 'time') return 0;
  if (loose && EITHER_SIDE.has(a) && EITHER_SIDE.has(b)) return 0.9;
  return NEAR.find(([x, y]) => (x === a && y === b) || (x === b && y === a))?.[2] ?? FAR;
}

/** What both stand for. */
export const common = (a: Participant, b: Participant): readonly Concept[] =>
  a.concepts.filter(({ key }) => b.concepts.some((other) => other.key === key));

/** One role, and names, days or numbers of which the two have none in common. */
export function apartBy(a: Participant, b: Participant): boolean {
  if (a.role !== b.role || a.role === 'topic' || a.role === 'other') return false;
  const fixed = ({ concepts, role }: Participant): readonly string[] =>
    (role === 'time' ? concepts.filter(isDay) : concepts.slice(0, 1).filter(({ kind }) => kind === 'name')).map(
      ({ key }) => key,
    );
  const [x, y] = [fixed(a), fixed(b)];
  return x.length > 0 && y.length > 0 && common(a, b).length === 0;
}

const DAYS = new Set([...CALENDAR].map(stemOf));
const isDay = ({ key, kind }: Concept): boolean => kind === 'number' || DAYS.has(key);

/** One thing, and two numbers of it. */
export function numbersApart({ a, b }: { readonly a: Participant; readonly b: Participant }): boolean {
  const [x, y] = [a, b].map(({ concepts }) => concepts.filter(({ kind }) => kind === 'number').map(({ key }) => key));
  return x!.length > 0 && y!.length > 0 && !x!.some((key) => y!.includes(key));
}
