/** The quotations of an article, with marks paired paragraph by paragraph; read once and kept with the article. */
import type { Article } from '../model/article';
import { keptWith } from '../model/kept';
import type { QuotedSpan } from '../model/quotation';
import { moved, sliceOf } from '../model/span';
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
