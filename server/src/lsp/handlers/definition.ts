/** `textDocument/definition` */
import { definitionsAt } from '../../engine/index';
import { definitionOf } from '../convert/definition';
import { offsetIn } from '../convert/ranges';
import type { Handlers } from './handlers';

export const definition: Handlers = {
  capabilities: () => ({ definitionProvider: true }),
  register: ({ connection, session }) =>
    connection.onDefinition(async ({ textDocument, position }) => {
      const now = await session.drafts.current(textDocument.uri);
      return now ? definitionOf(now.ground, definitionsAt(now.analysis, offsetIn(now.ground.draft, position))) : null;
    }),
};
