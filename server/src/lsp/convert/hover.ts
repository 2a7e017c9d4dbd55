/** A hover card, with links to the words in the sources and drafts. */
import type { Hover } from 'vscode-languageserver';
import type { DraftDigest, HoverCard } from '../../engine/index';
import { hoverMarkup } from './hoverMarkup';
import { draftLink, wordsLink } from './placeLinks';
import { rangeIn, type Ground } from './ranges';

/** What a card's places are translated with. */
export interface HoverGround extends Pick<Ground, 'features' | 'uriOf'> {
  /** The draft or the source under the cursor. */
  readonly hovered: { readonly text: string };
  /** Addresses of the drafts that a card may name. */
  readonly drafts: ReadonlyMap<DraftDigest, string>;
}

export const hoverOf = (ground: HoverGround, card: HoverCard): Hover => ({
  contents: hoverMarkup(card, ground.features.hover, (place) =>
    'draft' in place ? draftLink(ground, place) : wordsLink(ground, place),
  ),
  range: rangeIn(ground.hovered, card.origin),
});
