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

const named = ({ id, pageKey }: Article, keys: readonly string[]): boolean =>
  keys.includes(id) || keys.includes(pageKey);
