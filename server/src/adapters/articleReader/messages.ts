/** What the server's thread and the reading thread say to each other; all of it plain data. */
import type { Article, ArticleAnalysis } from '../../engine/index';

/** To the reading thread: articles to read, in order. */
export type ReadOrder = readonly Article[];

/** Back from it: one entry for each article of the order; a sentence where the engine failed on the text. */
export type ReadResult = readonly (ArticleAnalysis | string)[];
