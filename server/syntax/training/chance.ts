/** Chance with a seed, so that training gives the same weights each time. */

/** Numbers in [0, 1). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** In place. */
export function shuffle<T>(items: T[], chance: () => number): T[] {
  for (let i = items.length - 1; i > 0; i--) {
    const j = Math.floor(chance() * (i + 1));
    [items[i], items[j]] = [items[j]!, items[i]!];
  }
  return items;
}

/** Leaves out each feature with the chance `share`, so that no decision hangs on a single one. @returns how many stay */
export function thinned(features: Int32Array, count: number, share: number, chance: () => number): number {
  let kept = 0;
  for (let i = 0; i < count; i++) if (chance() >= share) features[kept++] = features[i]!;
  return kept;
}
