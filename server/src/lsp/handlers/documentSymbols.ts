/** `textDocument/documentSymbol`, of drafts and of their sources. */
import { documentSymbolsOf, sourceSymbolsOf } from '../../engine/index';
import { documentSymbolsIn } from '../convert/documentSymbols';
import type { Handlers } from './handlers';

export const documentSymbols: Handlers = {
  // Beside the outline of the editor's own Markdown support, ours goes by this name.
  capabilities: ({ symbolLabels }) => ({ documentSymbolProvider: symbolLabels ? { label: 'Deskcheck' } : true }),
  register: ({ connection, session, features }) =>
    connection.onDocumentSymbol(async ({ textDocument: { uri } }) => {
      const now = await session.drafts.settled(uri);
      if (now) return documentSymbolsIn({ uri, text: now.ground.draft, features }, documentSymbolsOf(now.analysis));
      const source = await session.source(uri);
      const [text] = source?.articles ?? [];
      if (!source || !text) return null;
      await Promise.all(source.articles.map((article) => session.deepReading.read(article)));
      return documentSymbolsIn({ uri, text, features }, sourceSymbolsOf(source.articles));
    }),
};
