/** `deskcheck/paste` */
import { quoteWithCitation } from '../../engine/index';
import type { PasteParams, PasteResult } from '../../protocol';
import { plainLine } from '../convert/plainLine';
import { spanIn } from '../convert/ranges';
import type { Handlers } from './handlers';

export const paste: Handlers = {
  capabilities: () => ({}),
  register: ({ connection, session }) =>
    connection.onRequest('deskcheck/paste', async ({ uri, range, text }: PasteParams): Promise<PasteResult> => {
      // The editor holds the paste until it has the answer, so no analysis is waited for.
      const now = await session.drafts.typed(uri, () => true);
      if (!now) return { offers: [] };
      const offers = quoteWithCitation(now.analysis, spanIn(now.ground.draft, range), text);
      return { offers: offers.map(({ kind, title, newText }) => ({ kind, title: plainLine(title), newText })) };
    }),
};
