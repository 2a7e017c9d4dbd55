/** `textDocument/completion` */
import { completionsAt } from '../../engine/index';
import { completionOf } from '../convert/completion';
import { offsetIn } from '../convert/ranges';
import type { Handlers } from './handlers';

export const completion: Handlers = {
  capabilities: () => ({ completionProvider: { triggerCharacters: ['@', '['] } }),
  register: ({ connection, session }) =>
    connection.onCompletion(async ({ textDocument, position }) => {
      const now = await session.typed(textDocument.uri);
      if (!now) return null;
      const offers = completionsAt(now.analysis, offsetIn(now.ground.draft, position));
      // The list is cut to the best offers for what is typed so far; more letters may bring others.
      return { isIncomplete: true, items: offers.map((offer) => completionOf(now.ground, offer)) };
    }),
};
