/** Links from the keys of a draft to the articles they name. */
import type { Analysis } from '../model/analysis';
import type { Article } from '../model/article';
import { bylineOf, shownTitle } from '../model/byline';
import { headOf } from '../model/head';
import type { Span } from '../model/span';

export interface CitationLink {
  /** Original span of the key. */
  readonly origin: Span;
  /** The article; of a page that runs several together, the first. */
  readonly article: Article;
  /** Its headline, in `article.text`. */
  readonly head: Span;
  /** Title, publisher and date. */
  readonly title: string;
}

/** In the order of the text. Markdown's own links are left to the editor, which follows them anyway; unknown keys lead nowhere. */
export function citationLinksOf({ draft, corpus }: Pick<Analysis, 'draft' | 'corpus'>): readonly CitationLink[] {
  const found = new Map<number, CitationLink>();
  for (const { form, keys } of draft.citations) {
    if (form === 'link') continue;
    for (const { key, span: origin } of keys) {
      const [article] = corpus.byKey(key);
      // Every mark of a footnote carries the keys of its note, which has them as citations of its own.
      if (article && !found.has(origin.start)) found.set(origin.start, linkTo(article, origin));
    }
  }
  return [...found.values()].sort((a, b) => a.origin.start - b.origin.start);
}

function linkTo(article: Article, origin: Span): CitationLink {
  const title = [shownTitle(article), bylineOf(article)].filter((part) => part !== undefined).join(' · ');
  return { origin, article, head: headOf(article), title };
}
