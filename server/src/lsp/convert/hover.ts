/** A hover card, with links to the words in the sources. */
import type { Hover } from 'vscode-languageserver';
import type { HoverCard } from '../../engine/index';
import { hoverMarkup } from './hoverMarkup';
import { wordsLink } from './placeLinks';
import { rangeIn, type Ground } from './ranges';

export const hoverOf = (ground: Ground, card: HoverCard): Hover => ({
  contents: hoverMarkup(card, ground.features.hover, (place) => wordsLink(ground, place)),
  range: rangeIn(ground.draft, card.origin),
});
