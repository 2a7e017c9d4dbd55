/** An averaged perceptron that grows a row of weights for each feature it was ever wrong about. */
import type { Scorer } from '../../src/engine/text/syntax/scorer';

/** A small generator of chance with a seed, so that training gives the same weights each time. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export function shuffle<T>(items: T[], chance: () => number): T[] {
  for (let i = items.length - 1; i > 0; i--) {
    const j = Math.floor(chance() * (i + 1));
    [items[i], items[j]] = [items[j]!, items[i]!];
  }
  return items;
}

export class Learner implements Scorer {
  private keys = new Int32Array(1 << 16);
  private rows = new Int32Array(1 << 16);
  private weights: Float32Array;
  private sums: Float32Array;
  private used = 0;
  /** Decisions seen; the average is over them. */
  private clock = 1;

  readonly classes: number;

  constructor(classes: number) {
    this.classes = classes;
    this.weights = new Float32Array(classes * 4096);
    this.sums = new Float32Array(classes * 4096);
  }

  score(features: Int32Array, count: number, scores: Float32Array): void {
    scores.fill(0, 0, this.classes);
    for (let i = 0; i < count; i++) {
      const row = this.find(features[i]!);
      if (row < 0) continue;
      const at = row * this.classes;
      for (let k = 0; k < this.classes; k++) scores[k] = scores[k]! + this.weights[at + k]!;
    }
  }

  tick(): void {
    this.clock++;
  }

  update(features: Int32Array, count: number, right: number, wrong: number, by = 1): void {
    for (let i = 0; i < count; i++) {
      const at = this.findOrAdd(features[i]!) * this.classes;
      this.move(at + right, by);
      this.move(at + wrong, -by);
    }
  }

  private move(at: number, by: number): void {
    this.weights[at] = this.weights[at]! + by;
    this.sums[at] = this.sums[at]! + by * this.clock;
  }

  /** Calls back with every feature and its averaged weights; the array is reused. */
  averaged(each: (hash: number, weights: Float32Array) => void): void {
    const row = new Float32Array(this.classes);
    for (let slot = 0; slot < this.keys.length; slot++) {
      if (this.keys[slot] === 0) continue;
      const at = this.rows[slot]! * this.classes;
      for (let k = 0; k < this.classes; k++) row[k] = this.weights[at + k]! - this.sums[at + k]! / this.clock;
      each(this.keys[slot]!, row);
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

  private findOrAdd(hash: number): number {
    const found = this.find(hash);
    if (found >= 0) return found;
    if (this.used * 2 >= this.keys.length) this.grow();
    if ((this.used + 1) * this.classes > this.weights.length) {
      this.weights = doubled(this.weights);
      this.sums = doubled(this.sums);
    }
    this.place(this.keys, this.rows, hash, this.used);
    return this.used++;
  }

  private place(keys: Int32Array, rows: Int32Array, hash: number, row: number): void {
    const mask = keys.length - 1;
    let slot = hash & mask;
    while (keys[slot] !== 0) slot = (slot + 1) & mask;
    keys[slot] = hash;
    rows[slot] = row;
  }

  private grow(): void {
    const keys = new Int32Array(this.keys.length * 2);
    const rows = new Int32Array(keys.length);
    for (let slot = 0; slot < this.keys.length; slot++)
      if (this.keys[slot] !== 0) this.place(keys, rows, this.keys[slot]!, this.rows[slot]!);
    this.keys = keys;
    this.rows = rows;
  }
}

function doubled(old: Float32Array): Float32Array {
  const out = new Float32Array(old.length * 2);
  out.set(old);
  return out;
}
