/** Reads articles in depth, in a thread of its own where one can be had, else on this one with every other task let through. */
import type { Worker } from 'node:worker_threads';
import { giveWay } from '../givingWay';
import { articleAnalysis, type Article, type ArticleAnalysis } from '../../engine/index';
import { startBundled, WorkThread, type ThreadOptions } from '../workThread';
import { plainArticle, type ReadOrder, type ReadResult } from './messages';

export interface ArticleReaderOptions extends ThreadOptions {
  /** Told once for each article that could not be read, in words for the log. */
  readonly failed: (article: Article, why: string) => void;
}

export interface ArticleReader {
  /**
   * One entry for each article; undefined for a text that could not be read. One call at a time, of a few articles: what
   * has been handed over is read to its end.
   */
  read(articles: readonly Article[]): Promise<readonly (ArticleAnalysis | undefined)[]>;
  dispose(): Promise<void>;
}

/** An article is read in a few megabytes. */
const start = (): Worker | undefined => startBundled('articleReader.js', 256);

/** So many threads may be lost over texts before no more are started: something is wrong that is not in the texts. */
const mostLosses = 3;

export function makeArticleReader(options: ArticleReaderOptions): ArticleReader {
  const thread = new WorkThread<ReadOrder, ReadResult>(start, options);
  let here = false;
  let losses = 0;
  const ending = new AbortController();
  const ended = (): boolean => ending.signal.aborted;

  const taken = (article: Article, result: ArticleAnalysis | string): ArticleAnalysis | undefined => {
    if (typeof result !== 'string') return result;
    options.failed(article, result);
    return undefined;
  };

  return {
    read: async (articles) => {
      if (ended() || losses >= mostLosses) return articles.map(() => undefined);
      const answer = here ? 'none' : await thread.ask(articles.map(plainArticle));
      if (ended()) return articles.map(() => undefined);
      if (answer === 'none') {
        here = true;
        return readHere(articles, options.failed);
      }
      if (answer !== 'stuck') return articles.map((article, i) => taken(article, answer[i] ?? 'no answer'));
      losses++;
      // Which of them it was is found by reading each alone; here, it would take the server along.
      const each: (ArticleAnalysis | undefined)[] = [];
      for (const article of articles) {
        const again = await thread.ask([plainArticle(article)]);
        each.push(taken(article, typeof again === 'string' ? 'the reading thread was lost over it' : (again[0] ?? '')));
      }
      return each;
    },
    dispose: () => {
      ending.abort();
      return thread.end();
    },
  };
}

/** One article at a time, with a turn of the event loop before each: messages and the analysis of drafts go first. */
async function readHere(
  articles: readonly Article[],
  failed: ArticleReaderOptions['failed'],
): Promise<readonly (ArticleAnalysis | undefined)[]> {
  const results: (ArticleAnalysis | undefined)[] = [];
  for (const article of articles) {
    await giveWay();
    try {
      results.push(articleAnalysis(article));
    } catch (error) {
      failed(article, String(error));
      results.push(undefined);
    }
  }
  return results;
}
