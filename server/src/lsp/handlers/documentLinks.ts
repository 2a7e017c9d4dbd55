/** `textDocument/documentLink` */
import { citationLinksOf } from '../../engine/index';
import { documentLinkOf } from '../convert/documentLinks';
import type { Handlers } from './handlers';

export const documentLinks: Handlers = {
  capabilities: () => ({ documentLinkProvider: {} }),
  register: ({ connection, session }) =>
    connection.onDocumentLinks(async ({ textDocument }) => {
      const now = await session.drafts.settled(textDocument.uri);
      return now ? citationLinksOf(now.analysis).map((link) => documentLinkOf(now.ground, link)) : null;
    }),
};
