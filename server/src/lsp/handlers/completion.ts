/** `textDocument/completion` */
import { completionsAt, mayComplete } from '../../engine/index';
import { completionOf } from '../convert/completion';
import { offsetIn } from '../convert/ranges';
import type { Handlers } from './handlers';

/** Citations begin with the first four, quotations with a mark; a speaker is named behind a blank. */
const triggerCharacters = ['@', '[', '{', '<', '"', '“', '„', '«', '‘', "'", '`', ' '];

export const completion: Handlers = {
  capabilities: () => ({ completionProvider: { triggerCharacters } }),
  register: ({ connection, session }) =>
    connection.onCompletion(async ({ textDocument, position }) => {
      // Asked at every blank: the text alone says nearly always that there is nothing to offer.
      const now = await session.drafts.typed(textDocument.uri, (text) =>
        mayComplete(text, offsetIn({ text }, position)),
      );
      if (!now) return null;
      const offers = completionsAt(now.analysis, offsetIn(now.ground.draft, position));
      // The list is cut to the best offers for what is typed so far; more letters may bring others.
      return { isIncomplete: true, items: offers.map((offer, at) => completionOf(now.ground, offer, at)) };
    }),
};
