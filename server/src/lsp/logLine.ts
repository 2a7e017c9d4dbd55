/** An error as lines for the log, which people hand on to others: words of a text stay out of it. */

/**
 * Where it happened is always told. What it says is told where that is the system's word, or the machine's; an error of a
 * parser or of our own may quote what it read.
 */
export function logLine(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { name, message, stack = '' } = error;
  const end = stack.indexOf(message) + message.length;
  const frames = stack.startsWith(`${name}: ${message}`) ? stack.slice(end) : (/\n {4}at [^]*/.exec(stack)?.[0] ?? '');
  return `${quotesNothing(error) ? `${name}: ${message}` : name}${frames}`;
}

/** The same of whatever was thrown; what is no error says nothing that is ours. */
export const thrownLine = (thrown: unknown): string =>
  thrown instanceof Error ? logLine(thrown) : `Something was thrown that is no error, but a ${typeof thrown}.`;

const quotesNothing = (error: Error): boolean =>
  'code' in error || [TypeError, RangeError, ReferenceError].some((kind) => error instanceof kind);
