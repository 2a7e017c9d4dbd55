/** Begins work at once and gives it a moment; what is left is done between messages, for whoever asks next. */
import { CancellationToken } from 'vscode-languageserver';
import { inSlices } from './inSlices';

/** @param ms how long somebody who waits is kept waiting; a step that has begun is ended. */
export function inAMoment(work: Generator<void>, ms: number, failed: (error: unknown) => void): void {
  const until = performance.now() + ms;
  do {
    if (work.next().done) return;
  } while (performance.now() < until);
  inSlices(work, CancellationToken.None).catch(failed);
}
