/** A linear model over hashed features: rows of small weights, found by the feature's hash. */

/** Adds up what a set of features says for each class. The trainer has one of its own, with weights that still move. */
export interface Scorer {
  readonly classes: number;
  /** Writes the score of every class into `scores`. Only the first `count` features count. */
  score(features: Int32Array, count: number, scores: Float32Array): void;
}

/** A trained model, as decoded. */
export class LinearModel implements Scorer {
  readonly classes: number;
  private readonly starts: Int32Array;
  private readonly members: Uint8Array;
  private readonly weights: Int8Array;
  private readonly mask: number;
  private readonly keys: Int32Array;
  private readonly rows: Int32Array;

  /**
   * @param hashes distinct feature hashes, none of them 0
   * @param starts row of each feature in `members` and `weights`; one longer than `hashes`
   */
  constructor(classes: number, hashes: Int32Array, starts: Int32Array, members: Uint8Array, weights: Int8Array) {
    this.classes = classes;
    this.starts = starts;
    this.members = members;
    this.weights = weights;
    let size = 1;
    while (size < hashes.length * 2) size *= 2;
    this.mask = size - 1;
    this.keys = new Int32Array(size);
    this.rows = new Int32Array(size);
    for (let i = 0; i < hashes.length; i++) {
      let slot = hashes[i]! & this.mask;
      while (this.keys[slot] !== 0) slot = (slot + 1) & this.mask;
      this.keys[slot] = hashes[i]!;
      this.rows[slot] = i;
    }
  }

  score(features: Int32Array, count: number, scores: Float32Array): void {
    const { keys, rows, starts, members, weights, mask } = this;
    scores.fill(0, 0, this.classes);
    for (let i = 0; i < count; i++) {
      const hash = features[i]!;
      let slot = hash & mask;
      let key = keys[slot]!;
      while (key !== 0 && key !== hash) {
        slot = (slot + 1) & mask;
        key = keys[slot]!;
      }
      if (key === 0) continue;
      const row = rows[slot]!;
      const end = starts[row + 1]!;
      for (let j = starts[row]!; j < end; j++) {
        const member = members[j]!;
        scores[member] = scores[member]! + weights[j]!;
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
