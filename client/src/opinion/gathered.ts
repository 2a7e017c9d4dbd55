/** Puts an answer together out of its pieces, and lets go of it as soon as the writer does, whatever the model is about. */

/** What is used of an editor's token. */
export interface Calling {
  readonly isCancellationRequested: boolean;
  readonly onCancellationRequested: (listener: () => void) => unknown;
}

/**
 * Undefined when it was called off, also while nothing comes.
 * @param most UTF-16 units after which no more is waited for
 */
export async function gathered(
  asking: Promise<AsyncIterable<string>>,
  token: Calling,
  most: number,
): Promise<string | undefined> {
  const off = new Promise<'off'>((done) => {
    if (token.isCancellationRequested) done('off');
    else token.onCancellationRequested(() => done('off'));
  });
  const begun = await Promise.race([asking, off]);
  if (begun === 'off') {
    // Nobody waits for it any more: a refusal that comes later is nobody's.
    asking.catch(() => undefined);
    return undefined;
  }
  const pieces = begun[Symbol.asyncIterator]();
  let text = '';
  while (text.length <= most) {
    const next = pieces.next();
    const piece = await Promise.race([next, off]);
    if (piece === 'off') {
      next.catch(() => undefined);
      return undefined;
    }
    if (piece.done === true) break;
    text += piece.value;
  }
  return text;
}
