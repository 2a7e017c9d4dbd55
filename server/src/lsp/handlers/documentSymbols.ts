/** `textDocument/documentSymbol` */
import { documentSymbolsOf } from '../../engine/index';
import { documentSymbolsIn } from '../convert/documentSymbols';
import type { Handlers } from './handlers';

export const documentSymbols: Handlers = {
  // Beside the outline of the editor's own Markdown support, ours goes by this name.
  capabilities: ({ symbolLabels }) => ({ documentSymbolProvider: symbolLabels ? { label: 'Deskcheck' } : true }),
  register: ({ connection, session }) =>
    connection.onDocumentSymbol(async ({ textDocument }) => {
      const now = await session.drafts.settled(textDocument.uri);
      return now ? documentSymbolsIn(now.ground, documentSymbolsOf(now.analysis)) : null;
    }),
};
