/** The reading thread: takes articles, sends back what deep reading finds in them. A program of its own in the bundle. */
import { parentPort } from 'node:worker_threads';
import { articleAnalysis, type Article, type ArticleAnalysis } from '../../engine/index';
import type { Started } from '../workThread';
import type { ReadOrder, ReadResult } from './messages';

// Whatever a library prints must not end up between two messages of the language server.
console.log = console.error;

/** A text that the engine stumbles over costs that article, not the others. */
function read(article: Article): ArticleAnalysis | string {
  try {
    return articleAnalysis(article);
  } catch (error) {
    return String(error);
  }
}

parentPort?.on('message', (articles: ReadOrder) => {
  const result: ReadResult = articles.map(read);
  parentPort?.postMessage(result);
});

const started: Started = 'started';
parentPort?.postMessage(started);
