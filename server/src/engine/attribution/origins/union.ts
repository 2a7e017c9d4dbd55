/** Joins numbered things into groups, and remembers why each group was joined (union-find). */

export interface Union<Why> {
  join(a: number, b: number, why: Why): void;
  /** Groups in the order of their first members; members ascending; reasons in the order they were given. */
  groups(): readonly { readonly members: readonly number[]; readonly bonds: readonly Why[] }[];
}

/** @param size things are 0 … size − 1 */
export function makeUnion<Why>(size: number): Union<Why> {
  const parent = Array.from({ length: size }, (_, i) => i);
  const bonds: { readonly at: number; readonly why: Why }[] = [];
  const root = (i: number): number => {
    let at = i;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at]!]!;
      at = parent[at]!;
    }
    return at;
  };
  return {
    join: (a, b, why) => {
      bonds.push({ at: a, why });
      const [x, y] = [root(a), root(b)];
      parent[Math.max(x, y)] = Math.min(x, y);
    },
    groups: () => {
      const found = new Map<number, { members: number[]; bonds: Why[] }>();
      for (let i = 0; i < size; i++) {
        const group = found.get(root(i));
        if (group) group.members.push(i);
        else found.set(root(i), { members: [i], bonds: [] });
      }
      for (const { at, why } of bonds) found.get(root(at))?.bonds.push(why);
      return [...found.values()];
    },
  };
}
