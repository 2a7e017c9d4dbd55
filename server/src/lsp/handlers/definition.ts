/** `textDocument/definition` */
import { catalogueLines } from '../../adapters/bibliography/catalogueLines';
import { definitionsAt, entriesAt } from '../../engine/index';
import { definitionOf, entryDefinitionOf } from '../convert/definition';
import { offsetIn } from '../convert/ranges';
import { uriOf } from '../fileAddresses';
import type { Handlers } from './handlers';

export const definition: Handlers = {
  capabilities: () => ({ definitionProvider: true }),
  register: ({ connection, session }) =>
    connection.onDefinition(async ({ textDocument: { uri }, position }) => {
      const now = await session.drafts.current(uri);
      if (!now) return null;
      const offset = offsetIn(now.ground.draft, position);
      const targets = definitionsAt(now.analysis, offset);
      const project = session.drafts.projectOf(uri)?.project;
      const entries = targets.length === 0 && project ? entriesAt(now.analysis, offset) : [];
      if (!project || entries.length === 0) return definitionOf(now.ground, targets);
      const absolute = (shown: string): string => project.absolute(shown);
      const lines = await catalogueLines(
        entries.map(({ entry }) => entry.from),
        absolute,
      );
      return entryDefinitionOf(now.ground, entries, { uriOf: (shown) => uriOf(absolute(shown)), lines });
    }),
};
