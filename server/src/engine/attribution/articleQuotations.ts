/** The quotations of an article, with marks paired paragraph by paragraph; read once and kept with the article. */
import type { Article } from '../model/article';
import { keptWith } from '../model/kept';
import type { QuotedSpan } from '../model/quotation';
import { lastBeginningOf } from '../model/sorted';
import { moved, sliceOf, type Span } from '../model/span';
import { findQuotedSpans } from '../text/quotationMarks';

/** A quotation of an article; all spans index `article.text`. */
export interface ArticleQuotation extends QuotedSpan {
  /** Index into `article.paragraphs`. */
  readonly paragraph: number;
}

/** Outer and nested quotations in the order of the text. */
export const articleQuotations: (article: Article) => readonly ArticleQuotation[] = keptWith(readQuotations);

function readQuotations(article: Article): readonly ArticleQuotation[] {
  const all: ArticleQuotation[] = [];
  let open: QuotedSpan | undefined;
  article.paragraphs.forEach((paragraph, index) => {
    const quoted = findQuotedSpans(sliceOf(article.text, paragraph.span), open);
    const { start } = paragraph.span;
    for (const q of quoted)
      all.push({ ...q, span: moved(q.span, start), content: moved(q.content, start), paragraph: index });
    const last = quoted.filter((q) => q.depth === 0).at(-1);
    open = last && !last.closed ? last : undefined;
  });
  return all;
}

/** Those that lie in a stretch of the article's text, marks and all. */
export function quotationsWithin(article: Article, { start, end }: Span): readonly ArticleQuotation[] {
  const all = articleQuotations(article);
  return all.slice(from(all, start), from(all, end)).filter((q) => q.span.end <= end);
}

/** Outer ones that share a character with a stretch of the article's text. */
export function quotationsMeeting(article: Article, { start, end }: Span): readonly ArticleQuotation[] {
  const all = outerQuotations(article);
  return all.slice(Math.max(0, from(all, start) - 1), from(all, end)).filter((q) => q.span.end > start);
}

const outerQuotations = keptWith((article: Article) => articleQuotations(article).filter((q) => q.depth === 0));

/** Number of the first that begins at an offset or behind it. */
const from = (all: readonly ArticleQuotation[], offset: number): number =>
  lastBeginningOf(all, offset - 1, ({ span }) => span.start) + 1;
