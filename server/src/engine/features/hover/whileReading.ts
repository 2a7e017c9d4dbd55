/** What a hover shows while sources are still being read: nothing that the next ones could belie. */
import type { Analysis } from '../../model/analysis';
import { touches } from '../../model/span';
import { plain, strong, type HoverCard } from './card';
import { shownNumber, t } from '../../model/language';

/** Source files read so far, and how many there are. */
export interface ReadSoFar {
  readonly done: number;
  readonly total: number;
}

/** The card itself where the sentence rests on what it cites alone, and all of that has been read. */
export function whileReading(
  analysis: Analysis,
  offset: number,
  card: HoverCard,
  { done, total }: ReadSoFar,
): HoverCard {
  const scope = analysis.draft.sentences.find(({ span }) => touches(span, offset))?.scope;
  const known = scope?.keys.every((key) => analysis.corpus.byKey(key).length > 0) ?? false;
  if (known && (scope?.own || scope?.keys.length)) return card;
  const count = total > 0 ? ` · ${t('{0} of {1}', shownNumber(done), shownNumber(total))}` : '';
  return { origin: card.origin, blocks: [[[strong(t('Sources are still being read')), plain(count)]]] };
}
