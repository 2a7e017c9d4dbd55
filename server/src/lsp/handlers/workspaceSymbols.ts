/** `workspace/symbol` */
import type { WorkspaceSymbol } from 'vscode-languageserver';
import { findSymbols, MOST_SYMBOLS } from '../../engine/index';
import { workspaceSymbolOf } from '../convert/workspaceSymbols';
import { inSlices } from '../inSlices';
import type { Handlers } from './handlers';

export const workspaceSymbols: Handlers = {
  capabilities: () => ({ workspaceSymbolProvider: true }),
  register: ({ connection, session }) =>
    connection.onWorkspaceSymbol(async ({ query }, token) => {
      const found: WorkspaceSymbol[] = [];
      for (const open of await session.desks()) {
        const drafts = await session.draftsOf(open, token);
        const symbols = await inSlices(findSymbols(query, open.project.corpus, [...drafts.keys()]), token);
        found.push(...symbols.map((symbol) => workspaceSymbolOf({ uriOf: open.uriOf, drafts }, symbol)));
      }
      return found.slice(0, MOST_SYMBOLS);
    }),
};
