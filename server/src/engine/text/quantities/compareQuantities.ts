/** Compares a quantity of a draft with one of its source, as intervals. */
import type { Quantity } from '../../model/claim';
import { granule } from './reach';
import { isCurrency, mayBeOne, scaleOf } from './units';

/**
 * `same`: one number, one bound. `compatible`: the draft's may stand for the source's, rounded, loosened or in another unit.
 * `incomparable`: of two kinds that say nothing about each other (people and per cent).
 */
export type QuantityRelation = 'same' | 'compatible' | 'incompatible' | 'incomparable';

/** A quantity in the base unit of its dimension. */
interface Measured {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly to: number | undefined;
  readonly bound: Quantity['bound'];
}

/** "More than 70" is said of 74, not of 140: readers take a bound to lie near (Cummins, Sauerland and Solt 2012). */
const NEAR_BOUND = 1.5;
/** Rounding in floating point. */
const TINY = 1e-9;
/** A month is 30 or 31 days, a ton 907 or 1,016 kg: so far apart may one amount be in two units. */
const CONVERTED = 0.02;

/**
 * Not symmetric in bounds: a draft may say less than its source ("more than 70" for 74, "up to 300" for 250), not more.
 * What the two count is for the caller to have compared.
 */
export function compareQuantities(draft: Quantity, source: Quantity): QuantityRelation {
  // "From 3 to 5 per cent", "Orsk was 34": a number that leaves its unit to the reader may be of any.
  if (isBare(draft) !== isBare(source) && (draft.unit !== 'count' || source.unit !== 'count'))
    return isEqual(draft.value, source.value) ? 'compatible' : 'incomparable';
  const [ofDraft, ofSource] = [scaleOf(draft.unit), scaleOf(source.unit)];
  if (!mayBeOne(ofDraft.dimension, ofSource.dimension))
    return acrossKinds(draft, source, ofDraft.dimension, ofSource.dimension);
  const slack = draft.unit === source.unit || ofDraft.offset !== ofSource.offset ? 0 : CONVERTED;
  const [d, s] = [measured(draft, slack), measured(source, slack)];
  if (d.to !== undefined && s.to !== undefined && !haveOneRange(d, s)) return 'incompatible';
  if (draft.bound === source.bound && isEqual(d.value, s.value) && (draft.unit !== source.unit || sameEnds(d, s)))
    return 'same';
  return agree(d, s) ? 'compatible' : 'incompatible';
}

const isBare = ({ unit, head }: Quantity): boolean => unit === 'count' && head === undefined;

/** Per cent told as points, euros told as dollars: one figure under two kinds is a mistake, two figures are two facts. */
function acrossKinds(draft: Quantity, source: Quantity, a: string, b: string): QuantityRelation {
  const confused = (isCurrency(a) && isCurrency(b)) || (/^(?:%|points)$/u.test(a) && /^(?:%|points)$/u.test(b));
  return confused && isEqual(draft.value, source.value) ? 'incompatible' : 'incomparable';
}

function measured({ value, low, high, to, unit, bound }: Quantity, slack: number): Measured {
  const { factor, offset } = scaleOf(unit);
  const base = (n: number): number => (n + offset) * factor;
  const reach = Math.abs(base(value)) * slack;
  const end = to === undefined ? undefined : base(to);
  return { value: base(value), low: base(low) - reach, high: base(high) + reach, to: end, bound };
}

const isEqual = (a: number, b: number): boolean => Math.abs(a - b) <= TINY * Math.max(1, Math.abs(a), Math.abs(b));
const sameEnds = (a: Measured, b: Measured): boolean =>
  (a.low === b.low || isEqual(a.low, b.low)) && (a.high === b.high || isEqual(a.high, b.high));

/** "3 to 5 %" and "3.2 to 5 %", rounded; "3 to 5" and "4 to 6" overlap, but who gives both ends means both. */
function haveOneRange(a: Measured, b: Measured): boolean {
  const reach = Math.max(a.value - a.low, b.value - b.low) * (1 + TINY);
  return Math.abs(a.value - b.value) <= reach && Math.abs((a.to ?? 0) - (b.to ?? 0)) <= reach;
}

type Side = 'up' | 'down' | undefined;
const sideOf = ({ low, high }: Measured): Side =>
  high === Number.POSITIVE_INFINITY ? 'up' : low === Number.NEGATIVE_INFINITY ? 'down' : undefined;

function agree(draft: Measured, source: Measured): boolean {
  const [d, s] = [sideOf(draft), sideOf(source)];
  if (d === undefined && s === undefined) return meet(draft, source);
  if (d === 'up' && s === 'up') return draft.low <= source.low + TINY || isEqual(draft.value, source.value);
  if (d === 'down' && s === 'down') return draft.high >= source.high - TINY || isEqual(draft.value, source.value);
  // "At least 70" and "at most 70" turn each other round.
  if (d !== undefined && s !== undefined) return meet(draft, source) && !isEqual(draft.value, source.value);
  if (d !== undefined) return meet(draft, source) && !saysMore(draft, source);
  // A draft's plain number for a source's bound: it has to lie on the right side, and near.
  const far =
    s === 'up'
      ? draft.low > Math.max(source.value * NEAR_BOUND, source.value + 1)
      : draft.high < source.value / NEAR_BOUND;
  return meet(draft, source) && !far;
}

/** "More than 70" of just 70; "at least 70" leaves it open. */
const saysMore = (draft: Measured, source: Measured): boolean =>
  /^(?:more|less)$/u.test(draft.bound ?? '') &&
  source.bound === undefined &&
  !isSpread(source) &&
  isEqual(draft.value, source.value);

/** Two plain numbers agree where one may be the other rounded; hedges and ranges where they overlap. */
function meet(a: Measured, b: Measured): boolean {
  if (a.low > b.high + TINY * Math.abs(b.high) || b.low > a.high + TINY * Math.abs(a.high)) return false;
  if (a.bound !== undefined || b.bound !== undefined || isSpread(a) || isSpread(b)) return true;
  const inside = (value: number, of: Measured): boolean =>
    value >= of.low - TINY * Math.abs(of.low) && value <= of.high + TINY * Math.abs(of.high);
  return inside(a.value, b) || inside(b.value, a);
}

/** A range or "hundreds": its value is the low end, not the middle. */
const isSpread = ({ value, low, high }: Measured): boolean =>
  !isEqual(value - low, high - value) && Math.abs(high - value) > 2 * Math.abs(value - low);

/** Whether a number has been rounded as written: "1,000" may be, "1,012" is exact. */
export const isRoundNumber = ({ value }: Quantity): boolean => Number.isInteger(value) && granule(value, 1) > 0;
