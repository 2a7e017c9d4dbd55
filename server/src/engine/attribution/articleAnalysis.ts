/** The deep reading of an article: made when first asked for, and kept as long as the article lives. */
import type { Article } from '../model/article';
import type { ArticleAnalysis } from '../model/attribution';
import { attributionsIn } from './attributions';
import { withChains } from './chain';
import { goingOn } from './circumstances/goingOn';
import { visitsIn } from './conflicts/visits';

const kept = new WeakMap<Article, ArticleAnalysis>();

/** Reads the article if nobody has yet. Some milliseconds: work on many articles belongs in slices, or elsewhere. */
export function articleAnalysis(article: Article): ArticleAnalysis {
  let analysis = kept.get(article);
  if (!analysis) {
    const attributions = goingOn(withChains(attributionsIn(article), article), article);
    analysis = { attributions, visits: visitsIn(article) };
    kept.set(article, analysis);
  }
  return analysis;
}

/** What is known of the article already; undefined means "not read yet", never "nothing in it". */
export const knownAnalysis = (article: Article): ArticleAnalysis | undefined => kept.get(article);

/** Takes over an analysis that was made elsewhere. */
export const keepAnalysis = (article: Article, analysis: ArticleAnalysis): void => void kept.set(article, analysis);

/** Forgets what was read: it is made again when asked for. */
export const dropAnalysis = (article: Article): void => void kept.delete(article);
