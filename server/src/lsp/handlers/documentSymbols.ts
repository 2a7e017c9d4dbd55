/** `textDocument/documentSymbol`, of drafts and of their sources. */
import { documentSymbolsOf, sourceSymbolsOf } from '../../engine/index';
import { documentSymbolsIn } from '../convert/documentSymbols';
import { inSlices } from '../inSlices';
import type { Handlers } from './handlers';

export const documentSymbols: Handlers = {
  // Beside the outline of the editor's own Markdown support, ours goes by this name.
  capabilities: ({ symbolLabels }) => ({ documentSymbolProvider: symbolLabels ? { label: 'Deskcheck' } : true }),
  register: ({ connection, session, features }) =>
    connection.onDocumentSymbol(async ({ textDocument: { uri } }, token) => {
      const now = await session.drafts.settled(uri);
      if (now) return documentSymbolsIn({ uri, text: now.ground.draft, features }, documentSymbolsOf(now.analysis));
      const source = await session.source(uri);
      const [text] = source?.articles ?? [];
      if (!source || !text) return null;
      return documentSymbolsIn({ uri, text, features }, await inSlices(sourceSymbolsOf(source.articles), token));
    }),
};
