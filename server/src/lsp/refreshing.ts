/** Has an editor ask again for what it asks for with every edit and keeps until the next: when a setting or the sources have changed. */
import type { Session } from './session';

/** Milliseconds between two requests to ask again. */
const calmMs = 300;

/**
 * @param wanted whether the editor shows any of it for a document
 * @param refresh rejects where the client is just closing; nothing is lost
 */
export function askAgain(session: Session, wanted: (uri: string) => boolean, refresh: () => Promise<void>): void {
  let waiting: NodeJS.Timeout | undefined;
  let shown = false;
  const later = (): void => {
    const shows = session.drafts.all.some(({ uri }) => wanted(uri));
    // Once more when they are switched off, so that they go.
    if (!shows && !shown) return;
    shown = shows;
    waiting ??= setTimeout(() => {
      waiting = undefined;
      refresh().catch(() => undefined);
    }, calmMs).unref();
  };
  session.onDidMove(later);
}
