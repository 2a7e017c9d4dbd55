/** Lets the messages that have come in be answered before long work goes on. */
import { setImmediate as turn } from 'node:timers/promises';

/**
 * Turns of the event loop that a message takes until its handler runs: its bytes are read in one, in the next it is taken from
 * its queue, and an answer that waits for something has one more. Each costs a hundredth of a millisecond when there is nothing to
 * do; a slice of work between two of them would have a message wait for several slices instead of one.
 */
const TURNS = 3;

export async function giveWay(): Promise<void> {
  for (let i = 0; i < TURNS; i++) await turn();
}
