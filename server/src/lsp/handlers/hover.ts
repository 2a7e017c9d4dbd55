/** `textDocument/hover` */
import { hoverAt } from '../../engine/index';
import { hoverOf } from '../convert/hover';
import { offsetIn } from '../convert/ranges';
import type { Handlers } from './handlers';

export const hover: Handlers = {
  capabilities: () => ({ hoverProvider: true }),
  register: ({ connection, session }) =>
    connection.onHover(async ({ textDocument, position }) => {
      const now = await session.drafts.current(textDocument.uri);
      const card = now && hoverAt(now.analysis, offsetIn(now.ground.draft, position));
      return card ? hoverOf(now.ground, card) : null;
    }),
};
