/** Runs long work for a request in slices between messages, until it is done or the client has lost interest. */
import { setImmediate as turn } from 'node:timers/promises';
import { LSPErrorCodes, ResponseError, type CancellationToken } from 'vscode-languageserver';

/** Longest stretch without giving way to messages, in milliseconds. */
const sliceMs = 15;

/** What `work` comes to; rejects with the protocol's own word for it when the request is cancelled. */
export async function inSlices<T>(work: Generator<unknown, T>, token: CancellationToken): Promise<T> {
  for (;;) {
    const until = performance.now() + sliceMs;
    do {
      const step = work.next();
      if (step.done) return step.value;
    } while (performance.now() < until);
    await turn();
    stopIfCancelled(token);
  }
}

export function stopIfCancelled({ isCancellationRequested }: CancellationToken): void {
  if (isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
}
