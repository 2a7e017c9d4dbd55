/** How the words under a cursor travelled, once the articles that carry them have been read deeply. */
import type { CancellationToken, Position } from 'vscode-languageserver';
import { articlesCarrying, provenanceOf, referencesIn, type Provenance } from '../engine/index';
import type { DeskUris } from './convert/deskPlaces';
import { sameDocument } from './fileAddresses';
import { inSlices } from './inSlices';
import { questionAt } from './question';
import type { Session } from './session';

export interface ProvenanceHere {
  readonly provenance: Provenance;
  /** The station under the cursor: the draft's quotation, or the page. */
  readonly here: string | undefined;
  readonly uris: DeskUris;
}

/** Undefined where no words stand that somebody could have passed on. */
export async function provenanceAt(
  session: Session,
  uri: string,
  position: Position,
  token: CancellationToken,
): Promise<ProvenanceHere | undefined> {
  const question = await questionAt(session, uri, position);
  if (question?.sought.kind !== 'words') return undefined;
  const { sought, open, offset } = question;
  await Promise.all(articlesCarrying(sought).map((article) => session.deepReading.read(article)));
  const { corpus, config } = open.project;
  const drafts = await session.draftsOf(open, token);
  const found = await inSlices(referencesIn([...drafts.keys()], sought, corpus), token);
  const uses = found.flatMap((place) => (place.in === 'draft' ? [place] : []));
  const isHere = ({ draft, span }: (typeof uses)[number]): boolean =>
    sameDocument(uri, drafts.get(draft)) && span.start <= offset && offset <= span.end;
  // Of several quotations of the same words in one draft, the one under the cursor stands for them.
  const ordered = [...uses.filter(isHere), ...uses.filter((use) => !isHere(use))];
  const provenance = await inSlices(provenanceOf(sought, ordered, corpus, config.origins), token);
  const uris = { uriOf: open.uriOf, drafts };
  const here = provenance.stations.find(({ kind, at }) =>
    at.in === 'draft'
      ? sameDocument(uri, drafts.get(at.draft))
      : kind === 'page' && sameDocument(uri, open.uriOf(at.article)),
  );
  return { provenance, here: here?.id, uris };
}
