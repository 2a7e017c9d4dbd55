/** Places that were found in sources, as nodes of a list: the words first, then whose they are. */
import {
  bylineOf,
  excerpt,
  citationOf,
  oneLine,
  placeInArticle,
  type Article,
  type DraftFormat,
  type FoundPlace,
} from '../../engine/index';
import type { FoundNode } from '../../protocol';
import { plainLine, plainNode } from './plainLine';
import { rangeIn } from './ranges';
import { idOf } from './sourcesNodeIds';

export interface FoundGround {
  readonly root: string;
  readonly uriOf: (article: Article) => string;
  /** Of the draft that a citation would go to. */
  readonly format: DraftFormat;
}

/** Longer words are cut: the tooltip has all of them. */
const LABEL_CHARACTERS = 200;

export function foundNode({ root, uriOf, format }: FoundGround, { article, span, how }: FoundPlace): FoundNode {
  const words = oneLine(article.text.slice(span.start, span.end));
  const place = placeInArticle(article, span.start);
  const byline = bylineOf(article);
  const about = [how, byline, place, byline.startsWith(article.id) ? '' : article.id].filter((part) => part !== '');
  const { path } = article;
  const citation = citationOf({ article, span }, format);
  const ref = { of: 'words', root, group: 'others', path, at: article.span.start, ...span } as const;
  return {
    ...plainNode({
      id: idOf(ref),
      kind: 'report',
      label: excerpt(words, LABEL_CHARACTERS),
      description: about.join(' · '),
      tooltip: [words, about.join(' · ')],
      spoken: [words, ...about].join(', '),
      opens: { uri: uriOf(article), range: rangeIn(article, span) },
      hasChildren: false,
      keys: [article.id],
      ...(citation === undefined ? {} : { quotation: `“${words}” ${citation}` }),
    }),
    ...(citation === undefined ? {} : { citation: plainLine(citation) }),
  };
}
