/** The quotations of a source with who says them, read once and kept with the article. */
import { articleQuotations } from '../../attribution/articleQuotations';
import { spokenWords } from '../../attribution/spokenWords';
import type { Article } from '../../model/article';
import { keptWith } from '../../model/kept';
import { sliceOf, type Span } from '../../model/span';
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
  const speakers = new Map(spokenWords(article).map(({ content, speaker }) => [content.start, speaker.name]));
  return articleQuotations(article)
    .filter(({ depth }) => depth === 0)
    .map(({ content }): SourceQuotation => {
      const text = sliceOf(article.text, content);
      return { span: content, text, words: findWords(text).length, speaker: speakers.get(content.start) ?? '' };
    });
});
