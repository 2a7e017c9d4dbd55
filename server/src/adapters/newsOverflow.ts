/**
 * Notices when the system may have dropped news of the disk. Its queue holds so many; what comes beyond is lost, and Node says
 * nothing of it on Linux and macOS (libuv passes over the system's own word for it) and gives no name on Windows. All watches of a
 * process share one queue, so all are told.
 */
import { readFileSync } from 'node:fs';

/** News between two calms from which on some may be lost: a quarter of what the queue usually holds, for not all of it is told to us. */
const MANY = 4096;
/** How long there must be no news before everything is looked at, and how long that is put off at most, in milliseconds. */
const CALM = { after: 1000, longest: 30_000 } as const;

const listeners = new Set<() => void>();
let limit: number | undefined;
let count = 0;
let latest = 0;
let timer: NodeJS.Timeout | undefined;

/** There was news of the disk, whatever it was. */
export function newsHeard(): void {
  const now = performance.now();
  if (now - latest > CALM.after) count = 0;
  latest = now;
  count++;
  if (!timer && count >= (limit ??= queueLimit())) someLost();
}

/** Some is known to be lost. */
export function someLost(): void {
  const began = performance.now();
  const tell = (): void => {
    const now = performance.now();
    if (now - latest < CALM.after && now - began < CALM.longest) {
      timer = setTimeout(tell, CALM.after).unref();
      return;
    }
    timer = undefined;
    count = 0;
    for (const listener of listeners) listener();
  };
  timer ??= setTimeout(tell, CALM.after).unref();
}

/** @returns a function that ends the subscription */
export function onSomeLost(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Half of a queue that somebody has made shorter. */
function queueLimit(): number {
  try {
    const length = Number(readFileSync('/proc/sys/fs/inotify/max_queued_events', 'utf8'));
    return length > 0 ? Math.min(MANY, length / 2) : MANY;
  } catch {
    return MANY;
  }
}
