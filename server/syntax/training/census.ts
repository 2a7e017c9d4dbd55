/** Counts how often each feature occurs, so that those seen once or twice teach nothing: with little text they mislead. */

/** Counts by the upper bits of the hash; two features that share a place are counted together, which hardly happens. */
export class Census {
  private readonly counts = new Uint8Array(1 << 24);

  private readonly least: number;

  constructor(least: number) {
    this.least = least;
  }

  add(features: Int32Array, count: number): void {
    for (let i = 0; i < count; i++) {
      const at = features[i]! >>> 8;
      if (this.counts[at]! < 255) this.counts[at]!++;
    }
  }

  /** Moves the features seen often enough to the front. @returns how many they are */
  keep(features: Int32Array, count: number): number {
    let kept = 0;
    for (let i = 0; i < count; i++) {
      const hash = features[i]!;
      if (this.counts[hash >>> 8]! >= this.least) features[kept++] = hash;
    }
    return kept;
  }
}
