/** A linear model over hashed features: rows of small weights, found by the feature's hash. */

/** Adds up what a set of features says for each class. The trainer has one of its own, with weights that still move. */
export interface Scorer {
  readonly classes: number;
  /** Writes the score of every class into `scores`. Only the first `count` features count. */
  score(features: Int32Array, count: number, scores: Float32Array): void;
}

/** Bits of the sieve for each feature: of those the model does not know, so many in a hundred get through as 100 / `SIEVE`. */
const SIEVE = 8;

/**
 * A trained model, as decoded. A sentence asks for some thousands of features most of which the model does not know, and each look
 * into a table of megabytes is a wait for memory: a sieve that stays near the processor answers most, and what belongs to a
 * feature stands together.
 */
export class LinearModel implements Scorer {
  readonly classes: number;
  /** By hash: the hash and where its weights begin in `weights`; 0 for a free place. */
  private readonly table: Int32Array;
  private readonly mask: number;
  /** For each feature how many weights follow, then each with its class in the high byte. */
  private readonly weights: Int16Array;
  /** One bit for each of the hashes' upper bits. */
  private readonly sieve: Int32Array;
  private readonly shift: number;

  /**
   * @param hashes distinct feature hashes, none of them 0
   * @param starts row of each feature in `members` and `weights`; one longer than `hashes`
   */
  constructor(classes: number, hashes: Int32Array, starts: Int32Array, members: Uint8Array, weights: Int8Array) {
    this.classes = classes;
    let bits = 1;
    while (1 << bits < hashes.length * 2) bits++;
    this.mask = (1 << bits) - 1;
    this.table = new Int32Array(2 << bits);
    let sieve = 5;
    while (1 << sieve < hashes.length * SIEVE) sieve++;
    this.shift = 32 - sieve;
    this.sieve = new Int32Array((1 << sieve) >> 5);
    this.weights = new Int16Array(hashes.length + weights.length);
    let to = 0;
    for (let i = 0; i < hashes.length; i++) {
      const hash = hashes[i]!;
      let slot = hash & this.mask;
      while (this.table[2 * slot] !== 0) slot = (slot + 1) & this.mask;
      this.table[2 * slot] = hash;
      this.table[2 * slot + 1] = to;
      const bit = hash >>> this.shift;
      this.sieve[bit >>> 5] = this.sieve[bit >>> 5]! | (1 << (bit & 31));
      const end = starts[i + 1]!;
      this.weights[to++] = end - starts[i]!;
      for (let j = starts[i]!; j < end; j++) this.weights[to++] = (members[j]! << 8) | (weights[j]! & 0xff);
    }
  }

  score(features: Int32Array, count: number, scores: Float32Array): void {
    const { table, mask, weights, sieve, shift } = this;
    scores.fill(0, 0, this.classes);
    for (let i = 0; i < count; i++) {
      const hash = features[i]!;
      const bit = hash >>> shift;
      if ((sieve[bit >>> 5]! & (1 << (bit & 31))) === 0) continue;
      let slot = hash & mask;
      let key = table[2 * slot]!;
      while (key !== 0 && key !== hash) {
        slot = (slot + 1) & mask;
        key = table[2 * slot]!;
      }
      if (key === 0) continue;
      let at = table[2 * slot + 1]!;
      for (let left = weights[at]!; left > 0; left--) {
        const entry = weights[++at]!;
        const member = entry >> 8;
        scores[member] = scores[member]! + ((entry << 24) >> 24);
      }
    }
  }
}

/** The hash of a feature: the number of its template and up to three values. Never 0. */
export function feature(template: number, a: number, b: number, c: number): number {
  let h = Math.imul(template + 1, 0x9e3779b1) ^ a;
  h = Math.imul(h ^ (h >>> 15), 0x85ebca6b) + b;
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35) + c;
  h = Math.imul(h ^ (h >>> 16), 0x27d4eb2f);
  h ^= h >>> 15;
  return h === 0 ? 1 : h | 0;
}
