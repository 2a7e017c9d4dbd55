/** How the words under a cursor travelled: from their speaker through outlets and pages to the drafts that carry them. */
import { drawUp, type ReportedAt, type UsedAt } from '../analysis/provenance';
import type { Sought } from '../analysis/sought';
import type { Article } from '../model/article';
import type { Provenance } from '../model/provenance';

/** What of a question for references can have travelled. */
export type SoughtWords = Sought & { readonly kind: 'words' };

/** Articles to be read deeply before their words' way is asked for. */
export const articlesCarrying = ({ wanted }: SoughtWords): readonly Article[] => [
  ...new Set(wanted.places.map(({ article }) => article)),
];

/** By what is known of the articles now. */
export function provenanceOf({ wanted, text }: SoughtWords, uses: readonly UsedAt[]): Provenance {
  const places = wanted.places.filter(({ spans }) => spans.length > 0);
  return drawUp(text, places, uses, originsOf(places));
}

/** Every article counts as an origin of its own. */
const originsOf = (places: readonly ReportedAt[]): ReadonlyMap<Article, number> =>
  new Map([...new Set(places.map(({ article }) => article))].map((article, at) => [article, at]));
