/** `textDocument/codeLens`: how the sentences of each paragraph stand, above it; none unless the writer wants them. */
import { paragraphCounts } from '../../engine/index';
import { codeLensOf } from '../convert/codeLens';
import { askAgain } from '../refreshing';
import type { Handlers } from './handlers';

export const codeLens: Handlers = {
  capabilities: () => ({ codeLensProvider: { resolveProvider: false } }),
  register: ({ connection, session, features }) => {
    const wanted = (uri: string): boolean => session.drafts.projectOf(uri)?.project.config.codeLens === 'on';
    connection.onCodeLens(async ({ textDocument: { uri } }) => {
      // Settings are known once the draft has its project.
      await session.drafts.prepared(uri);
      const now = wanted(uri) ? await session.drafts.settled(uri) : undefined;
      const draft = session.drafts.get(uri);
      if (!now || !draft) return [];
      return paragraphCounts(now.analysis, draft.shown).map((counts) => codeLensOf(now.ground, counts));
    });
    if (features.refreshLenses) askAgain(session, wanted, () => connection.sendRequest('workspace/codeLens/refresh'));
  },
};
