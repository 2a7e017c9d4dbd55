/** Deep reading for somebody who waits for an answer: what is known already, and of small articles a little more. */
import type { Article } from '../model/article';
import type { ArticleAnalysis } from '../model/attribution';
import { articleAnalysis, knownAnalysis } from './articleAnalysis';

/** Characters that may be read for one answer: two hundred words, some five milliseconds. */
const CHARACTERS_AT_HAND = 1200;

/** Undefined means "not read yet". What one answer may read is shared by all articles it asks of. */
export type AnalysisAtHand = (article: Article) => ArticleAnalysis | undefined;

/** One for each answer. */
export function analysisAtHand(): AnalysisAtHand {
  let left = CHARACTERS_AT_HAND;
  return (article) => {
    const known = knownAnalysis(article);
    if (known) return known;
    const length = article.span.end - article.span.start;
    if (length > left) return undefined;
    left -= length;
    return articleAnalysis(article);
  };
}
