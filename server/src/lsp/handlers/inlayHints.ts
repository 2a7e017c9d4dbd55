/** `textDocument/inlayHint`: how each cited sentence stands, behind it; off unless the writer wants it. */
import { sentenceHints } from '../../engine/index';
import { inlayHintOf } from '../convert/inlayHints';
import { spanIn } from '../convert/ranges';
import type { Handlers } from './handlers';

/** Milliseconds between two requests to ask again. */
const calmMs = 300;

export const inlayHints: Handlers = {
  capabilities: () => ({ inlayHintProvider: true }),
  register: ({ connection, session, features }) => {
    const wanted = (uri: string): boolean => session.drafts.projectOf(uri)?.project.config.hints === 'on';
    connection.languages.inlayHint.on(async ({ textDocument: { uri }, range }) => {
      // Settings are known once the draft has its project.
      await session.drafts.prepared(uri);
      const now = wanted(uri) ? await session.drafts.settled(uri) : undefined;
      if (!now) return [];
      return sentenceHints(now.analysis, spanIn(now.ground.draft, range)).map((hint) => inlayHintOf(now.ground, hint));
    });
    if (!features.refreshHints) return;
    let waiting: NodeJS.Timeout | undefined;
    let shown = false;
    session.onDidMove(() => {
      const shows = session.drafts.all.some(({ uri }) => wanted(uri));
      // Once more when they are switched off, so that they go.
      if (!shows && !shown) return;
      shown = shows;
      waiting ??= setTimeout(() => {
        waiting = undefined;
        // A client that is just closing may refuse; nothing is lost.
        connection.languages.inlayHint.refresh().catch(() => undefined);
      }, calmMs).unref();
    });
  },
};
