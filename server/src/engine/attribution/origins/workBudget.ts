/** Bounds what the comparison of two texts may cost: by counting, so that the same texts always give the same answer. */

/**
 * Look-ups of words that one comparison may make: some 50 ms. Two articles of 300 sentences that all share words need
 * half of it; whatever costs more was made to, or is a list.
 */
const MOST_LOOK_UPS = 400_000;

export class WorkBudget {
  #left = MOST_LOOK_UPS;

  /** False from where on all is spent. */
  spend(lookUps: number): boolean {
    this.#left -= lookUps;
    return this.#left > 0;
  }
}
