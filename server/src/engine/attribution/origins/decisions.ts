/** What the writer decided about origins: which articles are one source, and which are not, whatever they share. */
import type { Article } from '../../model/article';
import type { OriginDecisions } from '../../model/origins';

export const noDecisions: OriginDecisions = { together: [], apart: [] };

/** `apart` wins: it is the one that makes nothing quieter. Keys name articles, or all articles of a page. */
export function decidedOn(a: Article, b: Article, decisions: OriginDecisions): 'together' | 'apart' | undefined {
  const both = (keys: readonly string[]): boolean => named(a, keys) && named(b, keys);
  if (decisions.apart.some(both)) return 'apart';
  return decisions.together.some(both) ? 'together' : undefined;
}

/** Whether two articles may never count as one; undefined where nobody said so of any. */
export const splitBy = (decisions: OriginDecisions): ((a: Article, b: Article) => boolean) | undefined =>
  decisions.apart.length === 0 ? undefined : (a, b) => a !== b && decidedOn(a, b, decisions) === 'apart';

const named = ({ id, pageKey }: Article, keys: readonly string[]): boolean =>
  keys.includes(id) || keys.includes(pageKey);

type Keys = readonly string[];

/**
 * The decisions with one more, and without what contradicts it.
 * @param keys at least two
 * @param as `open` forgets what was decided about these among one another
 */
export function withDecision(
  decisions: OriginDecisions,
  keys: Keys,
  as: 'together' | 'apart' | 'open',
): OriginDecisions {
  const parted = { together: without(decisions.together, keys), apart: without(decisions.apart, keys) };
  if (as === 'apart') return { ...parted, apart: tidied([...parted.apart, keys]) };
  if (as === 'open') return parted;
  const near = decisions.together.filter((list) => list.some((key) => keys.includes(key)));
  const others = decisions.together.filter((list) => !near.includes(list));
  return { apart: parted.apart, together: tidied([...others, [...near.flat(), ...keys]]) };
}

/** Takes back what the lists say of `keys` among one another; what they say of each and the others stays. */
function without(lists: readonly Keys[], keys: Keys): readonly Keys[] {
  return tidied(
    lists.flatMap((list) => {
      const meant = list.filter((key) => keys.includes(key));
      if (meant.length < 2) return [list];
      const others = list.filter((key) => !keys.includes(key));
      return meant.map((key) => [key, ...others]);
    }),
  );
}

/** Keys in order, each once; lists of at least two, each once, none inside another. */
function tidied(lists: readonly Keys[]): readonly Keys[] {
  const sorted = lists.map((list) => [...new Set(list)].sort()).filter((list) => list.length > 1);
  const inside = (list: Keys, i: number): boolean =>
    sorted.some(
      (other, j) => i !== j && list.every((key) => other.includes(key)) && (other.length > list.length || j < i),
    );
  return sorted.filter((list, i) => !inside(list, i));
}
