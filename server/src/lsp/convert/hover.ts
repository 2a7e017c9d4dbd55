/** A hover card, with links to the words in the sources. */
import type { Hover } from 'vscode-languageserver';
import type { HoverCard, Place } from '../../engine/index';
import { hoverMarkup } from './hoverMarkup';
import { rangeIn, type Ground } from './ranges';

export function hoverOf({ draft, features, uriOf }: Ground, card: HoverCard): Hover {
  const linkTo = ({ article, span: words }: Place) => {
    const { start, end } = rangeIn(article, words);
    const line = `${uriOf(article)}#L${start.line + 1}`;
    return features.selectsFromLinks ? `${line},${start.character + 1}-L${end.line + 1},${end.character + 1}` : line;
  };
  return { contents: hoverMarkup(card, features.hover, linkTo), range: rangeIn(draft, card.origin) };
}
