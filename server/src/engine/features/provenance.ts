/** How the words under a cursor travelled: from their speaker through outlets and pages to the drafts that carry them. */
import { drawUp, type UsedAt } from '../analysis/provenance';
import type { Sought } from '../analysis/sought';
import { independent } from '../attribution/origins/independent';
import { readPair } from '../attribution/origins/articlePair';
import type { Article } from '../model/article';
import type { Provenance } from '../model/provenance';
import { hull } from '../model/span';

export {
  BOX,
  layoutOf,
  type Lane,
  type PlacedPassing,
  type PlacedStation,
  type ProvenanceLayout,
} from './provenance/layout';
export { headingOf, kindOf, sentenceOf } from './provenance/sentences';

/** What of a question for references can have travelled. */
export type SoughtWords = Sought & { readonly kind: 'words' };

/** Articles to be read deeply before their words' way is asked for. */
export const articlesCarrying = ({ wanted }: SoughtWords): readonly Article[] => [
  ...new Set(wanted.places.map(({ article }) => article)),
];

/** By what is known of the articles now. Yields between pairs of articles, which take some milliseconds when they are long. */
export function* provenanceOf({ wanted, text }: SoughtWords, uses: readonly UsedAt[]): Generator<void, Provenance> {
  const places = wanted.places.filter(({ spans }) => spans.length > 0);
  const articles = [...new Set(places.map(({ article }) => article))];
  for (const [at, article] of articles.entries())
    for (const other of articles.slice(0, at)) {
      readPair(other, article);
      yield;
    }
  const { groups } = independent(
    places.flatMap(({ article, spans }) => {
      const span = hull(spans);
      return span ? [{ article, span }] : [];
    }),
  );
  const origins = new Map(groups.flatMap((group, at) => group.places.map(({ article }) => [article, at] as const)));
  return drawUp(text, places, uses, origins);
}
