/** The sentences of an article with what they are about: what is compared to see whether two of them tell the same thing. */
import type { Article } from '../../model/article';
import type { Place } from '../../model/evidence';
import { keptWith } from '../../model/kept';
import { moved, sliceOf, type Span } from '../../model/span';
import { splitSentences } from '../../text/sentences';
import { articleQuotations } from '../articleQuotations';
import { conceptsIn, type Concept } from './concepts';

/** One sentence, or a headline. */
export interface Telling extends Place {
  /** Number in the article. */
  readonly index: number;
  readonly concepts: ReadonlyMap<string, Concept>;
}

/** About a millisecond for a page of text; read once and kept with the article. */
export const tellingsOf: (article: Article) => readonly Telling[] = keptWith(readTellings);

function readTellings(article: Article): readonly Telling[] {
  const quotations = articleQuotations(article);
  const tellings: Telling[] = [];
  let next = 0;
  article.paragraphs.forEach((paragraph, number) => {
    const { start } = paragraph.span;
    const quoted = [];
    for (let q = quotations[next]; q?.paragraph === number; q = quotations[++next])
      quoted.push({ ...q, span: moved(q.span, -start), content: moved(q.content, -start) });
    for (const sentence of splitSentences(sliceOf(article.text, paragraph.span), quoted))
      tellings.push(tellingAt(article, moved(sentence, start), tellings.length));
  });
  return tellings;
}

const tellingAt = (article: Article, span: Span, index: number): Telling => ({
  article,
  index,
  span,
  concepts: new Map(conceptsIn(article.text, span.start, span.end).map((concept) => [concept.key, concept])),
});
