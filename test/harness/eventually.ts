// Waits for what comes about by itself: news of the disk, work in the background.
import { setTimeout as wait } from 'node:timers/promises';

/** Resolves once `condition` holds; rejects after half a minute, in words for the test's report: no test is about that time, and machines are slow at times. */
export async function eventually(condition: () => boolean | Promise<boolean>): Promise<void> {
  const until = Date.now() + 30_000;
  while (Date.now() < until) {
    if (await condition()) return;
    await wait(10);
  }
  throw new Error(`Waited 30 s in vain for ${condition.toString()}`);
}
