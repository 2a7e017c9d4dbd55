/** What the server's thread and the reading thread say to each other; all of it plain data. */
import type { Article, ArticleAnalysis } from '../../engine/index';

/** To the reading thread: articles to read, in order. */
export type ReadOrder = readonly Article[];

/** Back from it: one entry for each article of the order; a sentence where the engine failed on the text. */
export type ReadResult = readonly (ArticleAnalysis | string)[];

/** All that deep reading looks at, as plain data: what is kept lazily does not come along by itself. */
export const plainArticle = ({
  id,
  pageKey,
  path,
  text,
  extracted,
  span,
  metadata,
  landmarks,
  paragraphs,
  lexicon,
}: Article): Article => ({
  ...{ id, pageKey, path, text, span, metadata, paragraphs },
  ...(extracted && { extracted }),
  ...(landmarks && { landmarks }),
  ...(lexicon && { lexicon }),
});
