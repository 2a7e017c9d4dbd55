/** Where an article begins for a reader: its headline. */
import type { Article } from './article';
import { span, type Span } from './span';

/** The headline, else the first paragraph, else the start of the article's part of the file; in `article.text`. */
export function headOf({ paragraphs, span: whole }: Article): Span {
  const head = paragraphs.find((paragraph) => paragraph.kind === 'headline') ?? paragraphs[0];
  return head?.span ?? span(whole.start, whole.start);
}
