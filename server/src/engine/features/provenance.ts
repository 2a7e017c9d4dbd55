/** How the words under a cursor travelled: from their speaker through outlets and pages to the drafts that carry them. */
import { drawUp, type UsedAt } from '../analysis/provenance';
import type { Sought } from '../analysis/sought';
import { travelOf } from '../analysis/travel';
import type { Article } from '../model/article';
import type { CorpusView } from '../model/corpus';
import type { OriginDecisions } from '../model/origins';
import type { Provenance } from '../model/provenance';

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

/**
 * By what is known of the articles now; yields between steps of some milliseconds.
 * @param decisions what the writer said of origins
 */
export function* provenanceOf(
  { wanted, text }: SoughtWords,
  uses: readonly UsedAt[],
  corpus: CorpusView,
  decisions: OriginDecisions,
): Generator<void, Provenance> {
  const { places, origins } = yield* travelOf(wanted.places, corpus, decisions);
  return drawUp(text, places, uses, origins);
}
