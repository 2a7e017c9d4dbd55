/** `textDocument/inlayHint`: how each cited sentence stands, behind it; off unless the writer wants it. */
import { sentenceHints } from '../../engine/index';
import { inlayHintOf } from '../convert/inlayHints';
import { spanIn } from '../convert/ranges';
import { askAgain } from '../refreshing';
import type { Handlers } from './handlers';

export const inlayHints: Handlers = {
  capabilities: () => ({ inlayHintProvider: true }),
  register: ({ connection, session, features }) => {
    const wanted = (uri: string): boolean => session.drafts.projectOf(uri)?.project.config.sentenceStatus === 'words';
    connection.languages.inlayHint.on(async ({ textDocument: { uri }, range }) => {
      // Settings are known once the draft has its project.
      await session.drafts.prepared(uri);
      const now = wanted(uri) ? await session.drafts.settled(uri) : undefined;
      if (!now) return [];
      return sentenceHints(now.analysis, spanIn(now.ground.draft, range)).map((hint) => inlayHintOf(now.ground, hint));
    });
    if (features.refreshHints) askAgain(session, wanted, () => connection.languages.inlayHint.refresh());
  },
};
