/** Chooses from all pairs that were made: so many of each label, none of a kind too many, by chance with a seed. */
import type { Label, Pair } from './turn';

export const WANTED: Readonly<Record<Label, number>> = {
  supported: 0.5,
  overstated: 0.2,
  contradicted: 0.18,
  not_stated: 0.12,
};

/** Keeps a fair sample of what goes by, of a size that is known beforehand. */
export class Sample {
  readonly kept: Pair[] = [];
  readonly size: number;
  readonly #chance: () => number;
  #seen = 0;

  constructor(size: number, chance: () => number) {
    this.size = size;
    this.#chance = chance;
  }

  add(pair: Pair): void {
    this.#seen++;
    if (this.kept.length < this.size) this.kept.push(pair);
    else {
      const at = Math.floor(this.#chance() * this.#seen);
      if (at < this.size) this.kept[at] = pair;
    }
  }

  get seen(): number {
    return this.#seen;
  }
}

/** How many of each kind to take so that a label gets `room`: small kinds whole, large ones the same number each. */
export function levelled(sizes: readonly number[], room: number): readonly number[] {
  let [low, high] = [0, Math.max(0, ...sizes)];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (sizes.reduce((sum, n) => sum + Math.min(n, middle), 0) <= room) low = middle;
    else high = middle - 1;
  }
  return sizes.map((n) => Math.min(n, low));
}

/** The pairs of all samples that make `total` in the shares wanted, in an order by chance. */
export function chosen(samples: ReadonlyMap<string, Sample>, total: number, chance: () => number): Pair[] {
  const all: Pair[] = [];
  for (const [label, part] of Object.entries(WANTED)) {
    const own = [...samples].filter(([key]) => key.startsWith(`${label} `)).sort(([a], [b]) => (a < b ? -1 : 1));
    const counts = levelled(
      own.map(([, s]) => s.kept.length),
      total * part,
    );
    own.forEach(([, sample], i) => all.push(...sample.kept.slice(0, counts[i])));
  }
  return shuffled(all, chance);
}

export function shuffled<T>(items: readonly T[], chance: () => number): T[] {
  const all = [...items];
  for (let i = all.length - 1; i > 0; i--) {
    const j = Math.floor(chance() * (i + 1));
    [all[i], all[j]] = [all[j]!, all[i]!];
  }
  return all;
}
