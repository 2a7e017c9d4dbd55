/** The way words took from their speaker to the page. */
import type { Article } from '../model/article';
import type { Attribution, ProvenanceChain } from '../model/attribution';
import { pageName } from '../model/byline';

/** Speaker first, page last. */
export function chainOf(said: Omit<Attribution, 'chain'>, article: Article): ProvenanceChain {
  const { speaker } = said;
  const span = said.source[0];
  return [
    { kind: 'speaker', name: speaker.name || speaker.mention, ...(span ? { span } : {}) },
    { kind: 'page', name: pageName(article) },
  ];
}
