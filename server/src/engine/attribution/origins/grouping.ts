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
];

/** Undefined for none. */
export const foremost = (bonds: readonly Bond[]): Bond | undefined =>
  ORDER.flatMap((reason) => bonds.find((bond) => bond.reason === reason) ?? [])[0];

export class Grouping<T extends object> {
  readonly #numbers = new Map<T, number>();
  readonly #joins: [number, number, Bond][] = [];

  join(a: T, b: T, bond: Bond): void {
    this.#joins.push([this.#numberOf(a), this.#numberOf(b), bond]);
  }

  groups(): readonly Group<T>[] {
    const union: Union<Bond> = makeUnion(this.#numbers.size);
    for (const [a, b, bond] of this.#joins) union.join(a, b, bond);
    const all = [...this.#numbers.keys()];
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
