/** Chance from a seed: the same inputs on every machine. */
import { randomFrom } from '../bench/invent';

export interface Random {
  /** 0 to below `most`. */
  below(most: number): number;
  /** True once in so many times. */
  oneIn(times: number): boolean;
  pick<T>(from: readonly T[]): T;
}

export function random(seed: number): Random {
  const next = randomFrom(seed);
  const below = (most: number): number => Math.floor(next() * most);
  return { below, oneIn: (times) => below(times) === 0, pick: (from) => from[below(from.length)]! };
}
