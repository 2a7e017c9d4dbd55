/** Places in sources and drafts as locations. */
import type { Location } from 'vscode-languageserver';
import { positionAt, type DraftDigest, type Reference, type Span } from '../../engine/index';
import { rangeIn, type Uris } from './ranges';

export const referenceOf = (uris: Uris, uriOfDraft: (draft: DraftDigest) => string, reference: Reference): Location =>
  reference.in === 'source'
    ? { uri: uris.uriOf(reference.article), range: rangeIn(reference.article, reference.span) }
    : draftLocation(uriOfDraft(reference.draft), reference.draft, reference.span);

/** The text of a draft that is not open is not kept; where its lines begin is. */
export const draftLocation = (uri: string, { lines }: DraftDigest, { start, end }: Span): Location => ({
  uri,
  range: { start: positionAt(lines, start), end: positionAt(lines, end) },
});
