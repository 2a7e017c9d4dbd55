/** The keys of a draft as links to the heads of their articles. */
import type { DocumentLink } from 'vscode-languageserver';
import type { CitationLink } from '../../engine/index';
import { lineLink } from './placeLinks';
import { plainLine } from './plainLine';
import { rangeIn, type Ground } from './ranges';

export const documentLinkOf = (
  { draft, features, uriOf }: Ground,
  { origin, article, head, title }: CitationLink,
): DocumentLink => ({
  range: rangeIn(draft, origin),
  target: lineLink(uriOf(article), { article, span: head }),
  ...(features.linkTooltips ? { tooltip: plainLine(title) } : {}),
});
