/**
 * Learns a linear model over hashed features: softmax regression by FTRL-proximal (McMahan and others 2013), whose pull
 * towards zero keeps only weights that many sentences agree on. With some sixty thousand words to learn from that is
 * worth more than anything else: an averaged perceptron on the same features stays one point of attachment behind on
 * documents held out, with half as many weights again.
 */
import type { Scorer } from '../../src/engine/text/syntax/scorer';

/** How fast a learner moves, and what a weight must be worth to be kept. */
export interface Pull {
  readonly speed: number;
  readonly towardsZero: number;
}

export class Learner implements Scorer {
  readonly classes: number;
  private readonly pull: Pull;
  private keys = new Int32Array(1 << 16);
  private rows = new Int32Array(1 << 16);
  private weights: Float32Array;
  private sums: Float32Array;
  private squares: Float32Array;
  private readonly slopes: Float64Array;
  private used = 0;

  constructor(classes: number, pull: Pull) {
    this.classes = classes;
    this.pull = pull;
    this.weights = new Float32Array(classes * 4096);
    this.sums = new Float32Array(classes * 4096);
    this.squares = new Float32Array(classes * 4096);
    this.slopes = new Float64Array(classes);
  }

  score(features: Int32Array, count: number, scores: Float32Array): void {
    const { classes, weights } = this;
    scores.fill(0, 0, classes);
    for (let i = 0; i < count; i++) {
      const row = this.find(features[i]!);
      if (row < 0) continue;
      const at = row * classes;
      for (let k = 0; k < classes; k++) scores[k] = scores[k]! + weights[at + k]!;
    }
  }

  /**
   * Moves the weights so that `good` classes become likelier.
   * @param scores of these features; a class at −∞ is not to be had
   * @param good 1 for each right class, 0 for the others; several may be right
   */
  learn(features: Int32Array, count: number, scores: Float32Array, good: Uint8Array): void {
    this.findSlopes(scores, good);
    const { classes, slopes, weights, sums, squares } = this;
    const { speed, towardsZero } = this.pull;
    for (let i = 0; i < count; i++) this.findOrAdd(features[i]!);
    if (weights !== this.weights) {
      this.learn(features, count, scores, good);
      return;
    }
    for (let i = 0; i < count; i++) {
      const at = this.find(features[i]!) * classes;
      for (let k = 0; k < classes; k++) {
        const slope = slopes[k]!;
        if (slope === 0) continue;
        const before = Math.sqrt(squares[at + k]!);
        squares[at + k] = squares[at + k]! + slope * slope;
        const after = Math.sqrt(squares[at + k]!);
        const sum = sums[at + k]! + slope - ((after - before) / speed) * weights[at + k]!;
        sums[at + k] = sum;
        const beyond = Math.abs(sum) - towardsZero;
        weights[at + k] = beyond <= 0 ? 0 : (-Math.sign(sum) * beyond * speed) / (1 + after);
      }
    }
  }

  /** How far each class is from how likely it should be; next to nothing counts as nothing, to save work. */
  private findSlopes(scores: Float32Array, good: Uint8Array): void {
    const { classes, slopes } = this;
    let most = -Infinity;
    for (let k = 0; k < classes; k++) most = Math.max(most, scores[k]!);
    let all = 0;
    let right = 0;
    for (let k = 0; k < classes; k++) {
      slopes[k] = Math.exp(scores[k]! - most);
      all += slopes[k]!;
      if (good[k]) right += slopes[k]!;
    }
    for (let k = 0; k < classes; k++) {
      const share = slopes[k]!;
      const slope = share / all - (good[k] && right > 0 ? share / right : 0);
      slopes[k] = Math.abs(slope) < 1e-3 ? 0 : slope;
    }
  }

  /** Calls back with every feature that has a weight; the array is the learner's own. */
  eachRow(each: (hash: number, weights: Float32Array) => void): void {
    for (let slot = 0; slot < this.keys.length; slot++) {
      if (this.keys[slot] === 0) continue;
      const at = this.rows[slot]! * this.classes;
      const row = this.weights.subarray(at, at + this.classes);
      if (row.some((w) => w !== 0)) each(this.keys[slot]!, row);
    }
  }

  private find(hash: number): number {
    const mask = this.keys.length - 1;
    let slot = hash & mask;
    for (let key = this.keys[slot]!; key !== 0; key = this.keys[slot]!) {
      if (key === hash) return this.rows[slot]!;
      slot = (slot + 1) & mask;
    }
    return -1;
  }

  private findOrAdd(hash: number): void {
    if (this.find(hash) >= 0) return;
    if (this.used * 2 >= this.keys.length) this.grow();
    if ((this.used + 1) * this.classes > this.weights.length) {
      this.weights = doubled(this.weights);
      this.sums = doubled(this.sums);
      this.squares = doubled(this.squares);
    }
    place(this.keys, this.rows, hash, this.used++);
  }

  private grow(): void {
    const keys = new Int32Array(this.keys.length * 2);
    const rows = new Int32Array(keys.length);
    for (let slot = 0; slot < this.keys.length; slot++)
      if (this.keys[slot] !== 0) place(keys, rows, this.keys[slot]!, this.rows[slot]!);
    this.keys = keys;
    this.rows = rows;
  }
}

function place(keys: Int32Array, rows: Int32Array, hash: number, row: number): void {
  const mask = keys.length - 1;
  let slot = hash & mask;
  while (keys[slot] !== 0) slot = (slot + 1) & mask;
  keys[slot] = hash;
  rows[slot] = row;
}

function doubled(old: Float32Array): Float32Array {
  const out = new Float32Array(old.length * 2);
  out.set(old);
  return out;
}
