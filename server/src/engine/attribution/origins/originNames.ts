/** How the origin of places is named to the writer. */
import type { Article } from '../../model/article';
import { pageName } from '../../model/byline';

/** An article's publisher, else the name of its file; empty for none. */
export const bylineName = (article: Article | undefined): string => (article ? pageName(article) : '');

/** The outlet credited; else the article that came first: by its date, then by what is the fuller text. */
export function originName(a: Article, b: Article, report: string): string {
  if (report !== '') return report;
  return pageName(firstOf(a, b));
}

/** The one printed first, as far as dates tell; then the longer one, from which the other can be cut. */
export function firstOf(a: Article, b: Article): Article {
  const [dateA, dateB] = [isoDay(a), isoDay(b)];
  if (dateA !== '' && dateB !== '' && dateA !== dateB) return dateA < dateB ? a : b;
  return b.span.end - b.span.start > a.span.end - a.span.start ? b : a;
}

/** `2026-03-04`; empty where the date is not known as such. */
export const isoDay = ({ metadata }: Article): string =>
  /^\d{4}-\d{2}-\d{2}/u.exec(metadata.date?.value ?? '')?.[0] ?? '';
