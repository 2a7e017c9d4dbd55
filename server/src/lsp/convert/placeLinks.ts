/** Addresses that open an article at a place. */
import type { Place } from '../../engine/index';
import { rangeIn, type Ground } from './ranges';

/** With the place's line: `file:///…#L12`. */
export const lineLink = (uri: string, { article, span: at }: Place): string =>
  `${uri}#L${rangeIn(article, at).start.line + 1}`;

/** With the words themselves, where the editor can select from a link: `#L9,64-L9,90`. */
export function wordsLink({ features, uriOf }: Ground, place: Place): string {
  const { article, span: words } = place;
  const { start, end } = rangeIn(article, words);
  const line = lineLink(uriOf(article), place);
  return features.selectsFromLinks ? `${line},${start.character + 1}-L${end.line + 1},${end.character + 1}` : line;
}
