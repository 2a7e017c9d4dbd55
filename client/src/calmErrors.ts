/** What happens when the server ends by itself: it is started again a few times, then rests; never a pop-up. */
import { CloseAction, ErrorAction, type ErrorHandler } from 'vscode-languageclient/node';

/** More ends than these within so many milliseconds are no accident. */
const restarts = 4;
const within = 3 * 60 * 1000;

export function calmErrors(): ErrorHandler {
  let ends: readonly number[] = [];
  return {
    error: (_error, _message, count = 0) => ({
      action: count <= 3 ? ErrorAction.Continue : ErrorAction.Shutdown,
      handled: true,
    }),
    closed: () => {
      const now = Date.now();
      ends = [...ends.filter((end) => now - end < within), now];
      const action = ends.length > restarts ? CloseAction.DoNotRestart : CloseAction.Restart;
      return { action, handled: true };
    },
  };
}
