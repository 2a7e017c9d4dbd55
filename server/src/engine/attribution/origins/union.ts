/** Joins numbered things into groups, and remembers why each group was joined (union-find). */

export interface Union<Why> {
  /** Nothing happens where something in the one group may not be with something in the other. */
  join(a: number, b: number, why: Why): void;
  /** Groups in the order of their first members; members ascending; reasons in the order they were given. */
  groups(): readonly { readonly members: readonly number[]; readonly bonds: readonly Why[] }[];
}

/**
 * @param size things are 0 … size − 1
 * @param apart whether two of them may never be in one group, however many others lie between them
 */
export function makeUnion<Why>(size: number, apart?: (a: number, b: number) => boolean): Union<Why> {
  const groupOf: number[][] = Array.from({ length: size }, (_, i) => [i]);
  const bonds: { readonly at: number; readonly why: Why }[] = [];
  return {
    join: (a, b, why) => {
      const one = groupOf[a];
      const other = groupOf[b];
      if (!one || !other) return;
      if (one !== other) {
        if (apart && one.some((x) => other.some((y) => apart(x, y)))) return;
        // The smaller moves, so that each thing moves a logarithmic number of times.
        const [large, small] = one.length >= other.length ? [one, other] : [other, one];
        for (const member of small) {
          large.push(member);
          groupOf[member] = large;
        }
      }
      bonds.push({ at: a, why });
    },
    groups: () => {
      const found = new Map<number[], { readonly members: number[]; readonly bonds: Why[] }>();
      groupOf.forEach((group, i) => {
        const known = found.get(group);
        if (known) known.members.push(i);
        else found.set(group, { members: [i], bonds: [] });
      });
      for (const { at, why } of bonds) found.get(groupOf[at] ?? [])?.bonds.push(why);
      return [...found.values()];
    },
  };
}
