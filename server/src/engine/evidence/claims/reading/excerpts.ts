/** Sources too short for what they lack to mean anything: the summary of a study, the teaser before a paywall. */
import { articleSentences } from '../../../attribution/articleParagraphs';
import type { Article } from '../../../model/article';
import { sliceOf } from '../../../model/span';

/** Abstracts' conclusions and teasers have up to fifty words, the shortest agency reports more. */
const WORDS = 60;

/** Whether most of what the article reports may stand elsewhere. */
export function isExcerpt(article: Article): boolean {
  let words = 0;
  for (const sentence of articleSentences(article)) {
    words += sliceOf(article.text, sentence).split(/\s+/u).length;
    if (words >= WORDS) return false;
  }
  return true;
}
