/** Clusters of words that stand in like places, so that a word never seen in training is read as its neighbours are. */

/** An open-addressed table from a word's hash to its cluster. */
export interface Clusters {
  /** Hashes of words; 0 marks a free place. */
  readonly keys: Int32Array;
  /** Fine cluster, from 1. */
  readonly values: Uint16Array;
  readonly mask: number;
  /** Coarse cluster of each fine one, from 1. */
  readonly coarse: Uint8Array;
}

/** @param hashes distinct, not 0; `values` of the same length. */
export function clusterTable(hashes: Int32Array, values: Uint16Array, coarse: Uint8Array): Clusters {
  let size = 1;
  while (size < hashes.length * 2) size *= 2;
  const keys = new Int32Array(size);
  const kept = new Uint16Array(size);
  const mask = size - 1;
  for (let i = 0; i < hashes.length; i++) {
    let slot = place(hashes[i]!, mask);
    while (keys[slot] !== 0) slot = (slot + 1) & mask;
    keys[slot] = hashes[i]!;
    kept[slot] = values[i]!;
  }
  return { keys, values: kept, mask, coarse };
}

/** 0 for an unknown word. */
export function clusterOf(clusters: Clusters, hash: number): number {
  const { keys, mask } = clusters;
  let slot = place(hash, mask);
  for (let key = keys[slot]!; key !== 0; key = keys[slot]!) {
    if (key === hash) return clusters.values[slot]!;
    slot = (slot + 1) & mask;
  }
  return 0;
}

const place = (hash: number, mask: number): number => (Math.imul(hash, 0x9e3779b1) >>> 7) & mask;
