/** Offers while typing: citation keys and pages, quotations of the sources, and who says them. */
import { citationKeys } from './completion/citationKeys';
import type { Completer, CompletionGround, CompletionOffer } from './completion/offer';
import { pages } from './completion/pages';
import { quotations } from './completion/quotations';
import { speakers } from './completion/speakers';

export type { CompletionGround, CompletionOffer, OfferRun } from './completion/offer';

/** The first that knows the place answers: no two of them mean the same place. */
const completers: readonly Completer<unknown>[] = [
  citationKeys,
  pages,
  quotations,
  speakers,
] as readonly Completer<unknown>[];

/**
 * Whether anything may be offered at `offset`. Looks at the text around it only, so that most keystrokes cost nothing.
 * @returns false where `completionsAt` would find nothing either
 */
export const mayComplete = (text: string, offset: number): boolean =>
  completers.some((completer) => completer.placeAt(text, offset) !== undefined);

/** Offers at `offset`, best first, at most `limit`; empty where nothing of ours is being typed. */
export function completionsAt(ground: CompletionGround, offset: number, limit = 200): readonly CompletionOffer[] {
  for (const completer of completers) {
    const place = completer.placeAt(ground.draft.text, offset);
    if (place !== undefined) return completer.offersAt(ground, place).slice(0, limit);
  }
  return [];
}
