/** How far a number reaches when nobody says "exactly": rounding, round numbers, hedges. */
import type { Quantity } from '../../model/claim';
import type { BoundPhrase } from '../lexicons/bounds';

export interface Reach {
  readonly low: number;
  readonly high: number;
}

/** Nobody rounds one to two: what a last digit leaves open is no more than this share of the number. */
const MOST_ROUNDED = 0.25;
/**
 * A round number without a hedge: readers take it for an approximation and other numbers for exact (Williams and Power, "Hedging
 * and rounding in numerical expressions", 2013), though a narrow one (Katzir and Ariel 2025 find them sharp): half of what it is
 * round by, at most a twentieth.
 */
const ROUND_SHARE = 0.05;
/** Fewer than this are counted, not rounded. */
const LEAST_ROUND = 20;
/** "About 300": half of what it is round by, between these shares (Ferson et al. 2015: hedges widen less than one would expect). */
const ABOUT = { least: 0.1, most: 0.2 };
/** "Nearly 300": that share below it; "just over 300": that share above. */
const NEAR = 0.1;

export interface Rounded {
  readonly value: number;
  /** One more in the last digit written. */
  readonly step: number;
  /** Whole things that somebody counted: people, votes, places in a row. */
  readonly counted: boolean;
  /** Shares and the like are told by the digit: 20 % is not 21 %. */
  readonly roundable: boolean;
}

/** A bare number: half a unit of its last digit to either side, and what its roundness allows. */
export function bareReach({ value, step, counted, roundable }: Rounded): Reach {
  const size = Math.abs(value);
  const digit = counted && step === 1 ? 0 : Math.min(step / 2, size * MOST_ROUNDED);
  const round = roundable && size >= LEAST_ROUND ? Math.min(granule(value, step) / 2, size * ROUND_SHARE) : 0;
  const reach = Math.max(digit, round);
  return { low: value - reach, high: value + reach };
}

/** What a number is round by: 100 for 300, 50 for 350, 10 for 340; 0 for one that ends in another digit than nought. */
export function granule(value: number, step: number): number {
  const digits = Math.round(value / step);
  if (digits === 0 || digits % 10 !== 0) return 0;
  let unit = 10;
  while (digits % (unit * 10) === 0) unit *= 10;
  return (digits % (unit * 5) === 0 ? unit * 5 : unit) * step;
}

/** The number with the bound that stands by it. */
export function boundedReach(
  number: Rounded,
  means: BoundPhrase['means'] | undefined,
): Reach & Pick<Quantity, 'bound'> {
  const { value, step } = number;
  const size = Math.abs(value);
  const bare = bareReach(number);
  // Above 70 counted things are 71 and more; above 70 kilometres is anything above.
  const next = number.counted && step === 1 ? 1 : size * 1e-9;
  switch (means) {
    case undefined:
      return bare;
    case 'exact':
      return { low: value, high: value };
    case 'more':
      return { low: value + next, high: Number.POSITIVE_INFINITY, bound: 'more' };
    case 'just-over':
      return { low: value + next, high: value + Math.max(size * NEAR, step), bound: 'more' };
    case 'least':
      return { low: value, high: Number.POSITIVE_INFINITY, bound: 'least' };
    case 'less':
      return { low: Number.NEGATIVE_INFINITY, high: value - next, bound: 'less' };
    case 'most':
      return { low: Number.NEGATIVE_INFINITY, high: value, bound: 'most' };
    case 'nearly':
      return { low: value - Math.max(size * NEAR, step), high: value - next, bound: 'nearly' };
    case 'about': {
      const reach = Math.max(
        size * ABOUT.least,
        Math.min(granule(value, step) / 2, size * ABOUT.most),
        bare.high - value,
      );
      return { low: value - reach, high: value + reach, bound: 'about' };
    }
  }
}
