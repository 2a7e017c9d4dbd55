/** Which part of a claim each page it cites carries: the sentence there that comes nearest to it. */
import type { Article } from '../../../model/article';
import { keptWith } from '../../../model/kept';
import { passagesIn, type ClaimReading, type Passage } from '../reading/readClaim';

export interface Carried {
  /** The page; several where it holds several articles. */
  readonly articles: readonly [Article, ...Article[]];
  /** Undefined where nothing on the page has a word of the claim. */
  readonly passage: Passage | undefined;
}

/** In the order of the citations. Reads at most one more sentence of each page, with its neighbours. */
export const carriedBy: (claim: ClaimReading) => readonly Carried[] = keptWith((claim: ClaimReading) => {
  const pages = new Map<string, [Article, ...Article[]]>();
  for (const article of claim.articles) {
    const page = pages.get(article.pageKey);
    if (page) page.push(article);
    else pages.set(article.pageKey, [article]);
  }
  return [...pages.values()].map((articles): Carried => {
    const known = claim.passages.find(({ sentence }) => articles.includes(sentence.article));
    return { articles, passage: known ?? passagesIn(claim, articles, 1)[0] };
  });
});

/** Shares of a claim's weight, neighbours counted, from which on a page carries so much of it. */
export const CARRIES = { all: 0.85, most: 0.55, part: 0.25 } as const;

const FEWEST_WORDS = 3;

/** Beside a quotation, “said Orsk” is nothing that an article could carry a part of. */
export const isShareable = ({ words }: ClaimReading): boolean => words.length >= FEWEST_WORDS;
