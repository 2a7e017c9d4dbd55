/** `textDocument/references` */
import { declarationsOf, referencesIn, retoldIn, type DeskPlace } from '../../engine/index';
import { locationOf } from '../convert/deskPlaces';
import { sameDocument } from '../fileAddresses';
import { inSlices } from '../inSlices';
import { questionAt } from '../question';
import type { Handlers } from './handlers';

export const references: Handlers = {
  capabilities: () => ({ referencesProvider: true }),
  register: ({ connection, session }) =>
    connection.onReferences(async ({ textDocument, position, context }, token) => {
      const question = await questionAt(session, textDocument.uri, position);
      if (!question) return null;
      const { sought, open, offset } = question;
      const drafts = await session.draftsOf(open, token);
      const found = await inSlices(referencesIn([...drafts.keys()], sought, open.project.corpus), token);
      const isHere = (place: DeskPlace): boolean =>
        place.in === 'draft' &&
        sameDocument(textDocument.uri, drafts.get(place.draft)) &&
        place.span.start <= offset &&
        offset <= place.span.end;
      // VS Code asks again without the declaration, and goes to what is left if it is one place; not to where it came from.
      const references = found.every(isHere) ? [] : found;
      if (!context.includeDeclaration)
        return references.map((place) => locationOf({ uriOf: open.uriOf, drafts }, place));
      const retold = await inSlices(retoldIn(sought, open.project.corpus), token);
      const all = [...declarationsOf(sought), ...retold, ...found];
      return all.map((place) => locationOf({ uriOf: open.uriOf, drafts }, place));
    }),
};
