/** Stretches of days: a month, a year, some days around one. Pure arithmetic on ISO dates. */
import { dayNumber, dayOfIso, isoOfDay } from '../calendar';

export interface DayRange {
  /** ISO dates, both inclusive. */
  readonly from: string;
  readonly to: string;
}

/** From day number to day number. */
export const daysFrom = (from: number, to: number): DayRange => ({ from: isoOfDay(from), to: isoOfDay(to) });

export const yearRange = (year: number): DayRange => daysFrom(dayNumber(year, 1, 1), dayNumber(year, 12, 31));

/** The whole of `months` months from the first of this one on; months beyond 1 to 12 are those of other years. */
export function monthsRange(year: number, month: number, months = 1): DayRange {
  const first = firstOf(year, month);
  return daysFrom(first, firstOf(year, month + months) - 1);
}

/** A day that is one; undefined for 31 June. */
export function dayRange(year: number, month: number, day: number): DayRange | undefined {
  const iso = isoOfDay(dayNumber(year, month, day));
  return Number(iso.slice(8)) === day ? { from: iso, to: iso } : undefined;
}

const firstOf = (year: number, month: number): number =>
  dayNumber(year + Math.floor((month - 1) / 12), ((((month - 1) % 12) + 12) % 12) + 1, 1);

/** Day number of the date an article states; undefined where it states none that can be read. */
export const dayOf = (reference: string | undefined): number | undefined =>
  reference === undefined ? undefined : dayOfIso(reference.slice(0, 10));

/** Part of a range: "early", "mid", "late". They overlap, since writers do not measure. */
export function partOf({ from, to }: DayRange, part: string): DayRange {
  const [a, b] = [dayOfIso(from) ?? 0, dayOfIso(to) ?? 0];
  const length = b - a;
  if (EARLY.has(part)) return daysFrom(a, a + Math.ceil(length * 0.55));
  if (LATE.has(part)) return daysFrom(a + Math.floor(length * 0.45), b);
  if (part === 'mid' || part === 'middle') return daysFrom(a + Math.floor(length * 0.2), a + Math.ceil(length * 0.8));
  return { from, to };
}

const EARLY = new Set(['early', 'beginning', 'start']);
const LATE = new Set(['late', 'end']);
export const YEAR_PARTS: ReadonlySet<string> = new Set([...EARLY, ...LATE, 'mid', 'middle']);
