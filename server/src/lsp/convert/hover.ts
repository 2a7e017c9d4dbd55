/** A hover card, with links to the words in the sources and drafts. */
import type { Hover } from 'vscode-languageserver';
import type { DraftDigest, HoverCard, Place } from '../../engine/index';
import type { OriginalResult } from '../../protocol';
import { hoverMarkup, type MoreLinks } from './hoverMarkup';
import { draftLink, wordsLink } from './placeLinks';
import { rangeIn, type Ground } from './ranges';
import { t } from '../../engine/index';

/** What a card's places are translated with. */
export interface HoverGround extends Pick<Ground, 'features' | 'uriOf'> {
  /** The draft or the source under the cursor. */
  readonly hovered: { readonly text: string };
  /** Addresses of the drafts that a card may name. */
  readonly drafts: ReadonlyMap<DraftDigest, string>;
  /** Where the original of an article is, at the words; absent where no project is known. */
  readonly original?: ((place: Place) => OriginalResult) | undefined;
}

export const hoverOf = (ground: HoverGround, card: HoverCard): Hover => ({
  contents: hoverMarkup(
    card,
    ground.features.hover,
    (place) => ('draft' in place ? draftLink(ground, place) : wordsLink(ground, place)),
    (place) => originalLinks(ground, place),
  ),
  range: rangeIn(ground.hovered, card.origin),
});

/** To the file a text was extracted from, where the editor has no button for that; and to its page on the web. */
function originalLinks({ features, original }: HoverGround, place: Place): ReturnType<MoreLinks> {
  const found = original?.(place);
  if (!found) return [];
  return [
    ...(place.article.extracted && !features.sourceTexts ? [{ name: t('original'), address: found.file }] : []),
    ...(found.address === undefined ? [] : [{ name: t('on the web'), address: found.address }]),
  ];
}
