/** Reads files into articles and the part of the word index that is theirs: all that can be done before a snapshot takes it over. */
import type { Article, SourceFile } from '../model/article';
import { parseArticles } from '../parse/parseArticle';
import { buildSegment, type Segment } from './segment';

export interface FileRead {
  readonly path: string;
  readonly articles: readonly Article[];
}

export interface FilesRead {
  readonly files: readonly FileRead[];
  /** Of these files' articles; there may be others in it that are gone by now. Undefined where there are none. */
  readonly segment?: Segment;
}

/** Of several files with one path the last counts. Time is linear in the texts. */
export function readFiles(sources: readonly SourceFile[]): FilesRead {
  const files = sources.map((file): FileRead => ({ path: file.path, articles: parseArticles(file) }));
  const articles = files.flatMap((file) => file.articles);
  return { files, ...(articles.length > 0 && { segment: buildSegment(articles) }) };
}
