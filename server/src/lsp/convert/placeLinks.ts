/** Addresses that open an article at a place. */
import type { Range } from 'vscode-languageserver';
import { positionAt, type DraftDigest, type Place } from '../../engine/index';
import type { DraftPlace } from './hoverMarkup';
import { rangeIn, type Ground } from './ranges';

/** With the place's line: `file:///…#L12`. */
export const lineLink = (uri: string, { article, span: at }: Place): string =>
  `${uri}#L${rangeIn(article, at).start.line + 1}`;

/** With the words themselves, where the editor can select from a link: `#L9,64-L9,90`. */
export const wordsLink = ({ features, uriOf }: Pick<Ground, 'features' | 'uriOf'>, { article, span }: Place): string =>
  linkTo(uriOf(article), rangeIn(article, span), features.selectsFromLinks);

/** Likewise in a draft, of which only the lines are known. */
export const draftLink = (
  { features, drafts }: Pick<Ground, 'features'> & { readonly drafts: ReadonlyMap<DraftDigest, string> },
  { draft, span: { start, end } }: DraftPlace,
): string =>
  linkTo(
    drafts.get(draft) ?? '',
    { start: positionAt(draft.lines, start), end: positionAt(draft.lines, end) },
    features.selectsFromLinks,
  );

function linkTo(uri: string, { start, end }: Range, selects: boolean): string {
  const line = `${uri}#L${start.line + 1}`;
  return selects ? `${line},${start.character + 1}-L${end.line + 1},${end.character + 1}` : line;
}
