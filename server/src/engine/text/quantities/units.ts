/** Turns a quantity's unit into its dimension, so that kilometres and miles, months and years can be set against each other. */
import { CURRENCIES, MAY_BE, TEMPERATURES, UNITS } from '../lexicons/units';

export interface Scale {
  readonly dimension: string;
  /** (value + offset) × factor is in the base unit. */
  readonly factor: number;
  readonly offset: number;
}

const byKey = new Map([...UNITS.values(), ...TEMPERATURES.values()].map((unit) => [unit.key, unit]));
const currencies = new Set([...CURRENCIES.values()].map(({ key }) => key));
const SPEEDS: Readonly<Record<string, number>> = { 'mile per hour': 1.609344, 'kilometre per hour': 1 };

/** Of any unit that `quantitiesIn` gives. */
export function scaleOf(unit: string): Scale {
  const slash = unit.indexOf('/');
  if (slash > 0) {
    const [of, by] = [scaleOf(unit.slice(0, slash)), scaleOf(unit.slice(slash + 1))];
    return { dimension: `${of.dimension}/${by.dimension}`, factor: of.factor / by.factor, offset: 0 };
  }
  const speed = Object.hasOwn(SPEEDS, unit) ? SPEEDS[unit] : undefined;
  if (speed !== undefined) return { dimension: 'speed', factor: speed, offset: 0 };
  const power = /^(square|cubic) (.+)$/u.exec(unit);
  if (power) {
    const exponent = power[1] === 'square' ? 2 : 3;
    return {
      dimension: exponent === 2 ? 'area' : 'volume',
      factor: scaleOf(power[2] ?? '').factor ** exponent,
      offset: 0,
    };
  }
  const known = byKey.get(unit);
  return known
    ? { dimension: known.dimension, factor: known.factor, offset: known.offset ?? 0 }
    : { dimension: unit, factor: 1, offset: 0 };
}

export const isCurrency = (dimension: string): boolean =>
  currencies.has(dimension) || [...MAY_BE.values()].some((list) => list.includes(dimension));

/** Whether two dimensions may be one: "dollars" may be US dollars, "pounds" money or weight. */
export function mayBeOne(a: string, b: string): boolean {
  if (a === b) return true;
  const [x = '', perX] = a.split('/');
  const [y = '', perY] = b.split('/');
  return perX === perY && (x === y || (MAY_BE.get(x)?.includes(y) ?? false) || (MAY_BE.get(y)?.includes(x) ?? false));
}
