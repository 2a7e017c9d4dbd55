/** Where the original of a source can be opened, for the words somebody is at. */
import { extname } from 'node:path';
import { landmarkName, originalPlaceOf, type Article, type Span } from '../engine/index';
import type { OriginalResult, SourceMarksResult } from '../protocol';
import { rangeIn } from './convert/ranges';
import { uriOf } from './fileAddresses';
import type { OpenSource } from './openSource';
import type { OpenProject } from './projects';

/** Of a PDF at its page, which viewers and browsers know how to open. */
export function originalOf({ project }: OpenProject, article: Article, words: Span): OriginalResult {
  const { page, address } = originalPlaceOf(article, words);
  const file = uriOf(project.absolute(article.path));
  const paged = page !== undefined && extname(article.path).toLowerCase() === '.pdf';
  return { file: paged ? `${file}#page=${page}` : file, ...(address !== undefined && { address }) };
}

/** The articles' landmarks in their order, and whether any of them states where it is on the web. */
export function sourceMarks({ articles }: OpenSource): SourceMarksResult {
  const marks = articles.flatMap((article) =>
    (article.landmarks ?? []).map((landmark) => ({
      position: rangeIn(article, { start: landmark.at, end: landmark.at }).start,
      name: landmarkName(landmark),
    })),
  );
  return { marks, online: articles.some((it) => originalPlaceOf(it, it.span).address !== undefined) };
}
