/** Things that are joined two by two, and the groups that come of it. */
import type { OriginReason } from '../../model/origins';
import { makeUnion, type Union } from './union';

/** Why two things were joined. */
export interface Bond {
  readonly reason: OriginReason;
  readonly origin: string;
}

export interface Group<T> {
  /** In the order in which they were first joined. */
  readonly members: readonly T[];
  /** The foremost of those that joined them. */
  readonly bond: Bond;
}

/** What the writer decided says more than what was read; a named report more than that the words are alike. */
const ORDER: readonly OriginReason[] = [
  'decided',
  'same-report',
  'same-text',
  'same-utterance',
  'same-passage',
  'same-article',
  'same-telling',
];

/** Undefined for none. */
export const foremost = (bonds: readonly Bond[]): Bond | undefined =>
  ORDER.flatMap((reason) => bonds.find((bond) => bond.reason === reason) ?? [])[0];

export class Grouping<T extends object> {
  readonly #apart: ((a: T, b: T) => boolean) | undefined;
  readonly #numbers = new Map<T, number>();
  readonly #joins: [number, number, Bond][] = [];

  /** @param apart whether two things may never be in one group, however many others lie between them */
  constructor(apart?: (a: T, b: T) => boolean) {
    this.#apart = apart;
  }

  join(a: T, b: T, bond: Bond): void {
    this.#joins.push([this.#numberOf(a), this.#numberOf(b), bond]);
  }

  groups(): readonly Group<T>[] {
    const all = [...this.#numbers.keys()];
    const apart = this.#apart;
    const union: Union<Bond> = makeUnion(all.length, apart && ((a, b) => apart(all[a]!, all[b]!)));
    for (const [a, b, bond] of this.#joins) union.join(a, b, bond);
    return union.groups().flatMap(({ members, bonds }) => {
      const bond = foremost(bonds);
      return bond ? [{ members: members.flatMap((i) => all[i] ?? []), bond }] : [];
    });
  }

  #numberOf(thing: T): number {
    const number = this.#numbers.get(thing) ?? this.#numbers.size;
    this.#numbers.set(thing, number);
    return number;
  }
}
