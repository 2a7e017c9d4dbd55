/** Articles with the words of the desk they are read with: other objects, so that nothing is kept of what was read with others. */
import type { Article, ArticleMetadata, Landmark, Paragraph } from '../model/article';
import type { WordIndexSegment } from '../model/corpus';
import type { HouseLexicon } from '../model/lexicon';
import type { Span } from '../model/span';

/** Each article once as long as the lexicon is the same, whatever becomes of the corpus. */
export interface House {
  readonly lexicon: HouseLexicon;
  /** As the desk reads it. */
  of(article: Article): Article;
  /** As it was read from its file; an article of no house is itself. */
  plain(article: Article): Article;
  segment(segment: WordIndexSegment): WordIndexSegment;
}

export function makeHouse(lexicon: HouseLexicon): House {
  const articles = new WeakMap<Article, HouseArticle>();
  const segments = new WeakMap<WordIndexSegment, WordIndexSegment>();
  const of = (article: Article): Article => {
    let its = articles.get(article);
    if (!its) articles.set(article, (its = new HouseArticle(article, lexicon)));
    return its;
  };
  return {
    lexicon,
    of,
    plain: (article) => (article instanceof HouseArticle ? article.of : article),
    segment: (segment) => {
      let its = segments.get(segment);
      if (!its) segments.set(segment, (its = { ...segment, articles: segment.articles.map(of) }));
      return its;
    },
  };
}

class HouseArticle implements Article {
  readonly id: string;
  readonly pageKey: string;
  readonly path: string;
  declare readonly extracted?: true;
  declare readonly landmarks?: readonly Landmark[];
  readonly span: Span;
  readonly metadata: ArticleMetadata;
  readonly lexicon: HouseLexicon;
  readonly #of: Article;

  constructor(of: Article, lexicon: HouseLexicon) {
    this.#of = of;
    this.id = of.id;
    this.pageKey = of.pageKey;
    this.path = of.path;
    if (of.extracted) this.extracted = of.extracted;
    if (of.landmarks) this.landmarks = of.landmarks;
    this.span = of.span;
    this.metadata = of.metadata;
    this.lexicon = lexicon;
  }

  get of(): Article {
    return this.#of;
  }

  // Texts may still lie on the disk: they are asked for when somebody looks at them.
  get text(): string {
    return this.#of.text;
  }

  get paragraphs(): readonly Paragraph[] {
    return this.#of.paragraphs;
  }
}
