/** The quotations of a source with who says them, read once and kept with the article. */
import { articleSpeech } from '../../attribution/articleSpeech';
import type { Article } from '../../model/article';
import { keptWith } from '../../model/kept';
import { sliceOf, span, type Span } from '../../model/span';
import { findWords } from '../../text/words';

export interface SourceQuotation {
  /** Without marks, in `article.text`. */
  readonly span: Span;
  readonly text: string;
  readonly words: number;
  /** Empty where the article does not say. */
  readonly speaker: string;
}

/** Outer quotations in the order of the text. */
export const quotationsOf: (article: Article) => readonly SourceQuotation[] = keptWith((article) => {
  const { paragraphs, spoken } = articleSpeech(article);
  return article.paragraphs.flatMap((paragraph, at) => {
    const { start } = paragraph.span;
    const text = paragraphs[at]?.text ?? '';
    return (paragraphs[at]?.quoted ?? [])
      .filter(({ depth }) => depth === 0)
      .map((quoted): SourceQuotation => {
        const words = sliceOf(text, quoted.content);
        const by = spoken[at]?.find(({ quotation }) => quotation.span.start === quoted.span.start);
        return {
          span: span(start + quoted.content.start, start + quoted.content.end),
          text: words,
          words: findWords(words).length,
          speaker: by?.speaker?.name ?? '',
        };
      });
  });
});
