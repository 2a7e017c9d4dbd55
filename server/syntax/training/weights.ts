/** Weights on their way from the learner to the file: the mean of several runs, pruned, made whole numbers. */
import { LinearModel } from '../../src/engine/text/syntax/scorer';
import type { Learner } from './learner';

/** Rows of a model as the file holds them: features in the order of their hashes. */
export interface PackedModel {
  readonly classes: number;
  readonly hashes: Int32Array;
  readonly starts: Int32Array;
  readonly members: Uint8Array;
  readonly weights: Int8Array;
}

/** The mean of the weights of several runs over the same examples in another order. */
export class MeanWeights {
  readonly rows = new Map<number, Float32Array>();

  readonly classes: number;

  constructor(classes: number) {
    this.classes = classes;
  }

  add(learner: Learner): void {
    learner.eachRow((hash, weights) => {
      const row = this.rows.get(hash);
      if (!row) this.rows.set(hash, weights.slice());
      else for (let k = 0; k < row.length; k++) row[k] = row[k]! + weights[k]!;
    });
  }

  /**
   * Keeps the `most` rows with the largest weights, in steps of 1/127 of the largest usual weight.
   * @param base class whose weight becomes 0 in every row (only differences matter); −1 to leave rows as they are
   */
  packed(most: number, base = -1, smallest = 1): PackedModel {
    const sized = [...this.rows].map(([hash, row]) => {
      if (base >= 0) {
        const zero = row[base]!;
        row = row.map((w) => w - zero);
      }
      return { hash, row, size: row.reduce((m, w) => Math.max(m, Math.abs(w)), 0) };
    });
    sized.sort((a, b) => b.size - a.size || a.hash - b.hash);
    const kept = sized.slice(0, most);
    // A few weights are much larger than the rest: they are cut off, so that the small ones keep their differences.
    const largest = kept[Math.floor(kept.length / 1000)]?.size ?? 1;
    const scale = 127 / largest;
    kept.sort((a, b) => (a.hash >>> 0) - (b.hash >>> 0));
    const hashes: number[] = [];
    const starts: number[] = [0];
    const members: number[] = [];
    const weights: number[] = [];
    for (const { hash, row } of kept) {
      const before = members.length;
      row.forEach((w, k) => {
        const whole = Math.max(-127, Math.min(127, Math.round(w * scale)));
        if (Math.abs(whole) < smallest) return;
        members.push(k);
        weights.push(whole);
      });
      if (members.length === before) continue;
      hashes.push(hash);
      starts.push(members.length);
    }
    return {
      classes: this.classes,
      hashes: Int32Array.from(hashes),
      starts: Int32Array.from(starts),
      members: Uint8Array.from(members),
      weights: Int8Array.from(weights),
    };
  }
}

export const usable = (m: PackedModel): LinearModel =>
  new LinearModel(m.classes, m.hashes, m.starts, m.members, m.weights);
