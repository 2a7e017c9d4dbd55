/** Runs long work in slices between messages, until it is done or nobody has any interest in it. */
import { LSPErrorCodes, ResponseError, type CancellationToken } from 'vscode-languageserver';
import { giveWay } from '../adapters/givingWay';

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
    await giveWay();
    stopIfCancelled(token);
  }
}

/** Longest stretch of work that nobody has asked for, in milliseconds. */
const asideMs = 5;

/** The same for work that nobody waits for: it ends early where it is no longer `wanted`. */
export async function inSlicesWhile(wanted: () => boolean, work: Generator): Promise<void> {
  for (let done = false; !done;) {
    await giveWay();
    const until = performance.now() + asideMs;
    while (!done && performance.now() < until) done = !wanted() || work.next().done === true;
  }
}

export function stopIfCancelled({ isCancellationRequested }: CancellationToken): void {
  if (isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
}
