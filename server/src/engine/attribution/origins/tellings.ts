/** The sentences of an article with what they are about: what is compared to see whether two of them tell the same thing. */
import type { Article } from '../../model/article';
import type { Place } from '../../model/evidence';
import { keptWith } from '../../model/kept';
import type { Span } from '../../model/span';
import { articleSentences } from '../articleParagraphs';
import { conceptsIn } from '../../text/concepts';
import type { Concept } from '../../model/claim';

/** One sentence, or a headline. */
export interface Telling extends Place {
  /** Number in the article. */
  readonly index: number;
  readonly concepts: ReadonlyMap<string, Concept>;
}

/** About a millisecond for a page of text; read once and kept with the article. */
export const tellingsOf: (article: Article) => readonly Telling[] = keptWith((article: Article) =>
  articleSentences(article).map((sentence, index) => tellingAt(article, sentence, index)),
);

const tellingAt = (article: Article, span: Span, index: number): Telling => ({
  article,
  index,
  span,
  concepts: new Map(conceptsIn(article.text, span.start, span.end).map((concept) => [concept.key, concept])),
});
