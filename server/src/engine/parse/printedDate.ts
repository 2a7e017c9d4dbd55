/** Reads dates as news pages print them ("Aug. 16, 2025", "Friday 6 March 2026", "2025-08-16"); never asks the clock. */
import { monthPattern, months, weekdayPattern } from '../text/lexicons/months';

export interface PrintedDate {
  /** Missing in datelines ("March 4"). */
  readonly year?: number;
  /** 1 is January. */
  readonly month: number;
  readonly day: number;
  readonly asWritten: string;
}

const iso = /\b((?:19|20)\d{2})-(\d{2})-(\d{2})(?!\d)/;
const dayFirst = new RegExp(
  `\\b(\\d{1,2})(?:st|nd|rd|th)?(?: of)?[ -](${monthPattern})\\b\\.?,?(?:[ -]+((?:19|20)\\d{2})\\b)?`,
  'i',
);
const monthFirst = new RegExp(
  `\\b(${monthPattern})\\.? (\\d{1,2})(?:st|nd|rd|th)?\\b(?!:\\d)(?:,? +((?:19|20)\\d{2})\\b)?`,
  'i',
);
/** Day and month in figures: read only where the order is beyond doubt. */
const figures = /\b(\d{1,2})[/.](\d{1,2})[/.]((?:19|20)\d{2})\b/;

/** The first date in a line; undefined when there is none or it cannot be one. */
export function readPrintedDate(line: string): PrintedDate | undefined {
  const readings: (PrintedDate | undefined)[] = [];
  const add = (
    m: RegExpExecArray | null,
    year: string | undefined,
    month: number | undefined,
    day: string | undefined,
  ) => readings.push(m ? checked(m[0], year, month, Number(day)) : undefined);
  const i = iso.exec(line);
  add(i, i?.[1], Number(i?.[2]), i?.[3]);
  const d = dayFirst.exec(line);
  add(d, d?.[3], monthNumber(d?.[2]), d?.[1]);
  const m = monthFirst.exec(line);
  add(m, m?.[3], monthNumber(m?.[1]), m?.[2]);
  const f = figures.exec(line);
  const [a, b] = [Number(f?.[1]), Number(f?.[2])];
  if (f && a > 12) add(f, f[3], b, f[1]);
  else if (f && b > 12) add(f, f[3], a, f[2]);
  const found = readings.filter((r) => r !== undefined);
  return found.find((r) => r.year !== undefined) ?? found[0];
}

/** `2025-08-16` when the year is known, else as written ("March 4"). */
export function isoDate(date: PrintedDate, year = date.year): string {
  if (year === undefined) return date.asWritten;
  return `${year}-${String(date.month).padStart(2, '0')}-${String(date.day).padStart(2, '0')}`;
}

const dateWord =
  `(?:${weekdayPattern}|${monthPattern}|\\d{1,4}(?:st|nd|rd|th)?|of|at|on|the|[ap]\\.?m\\.?|noon|midnight|hours|` +
  `gmt|utc|bst|ces?t|ist|[ecmp][ds]?t|z)`;
const label = '(?:first |last |originally )?(?:published|updated|posted|modified|created|date|issued|filed)';
/** A bare number is no date: a month, a weekday, a clock or figures in a date's order must be there. */
const dateMark = new RegExp(
  `\\b(?:${monthPattern}|${weekdayPattern})\\b|\\d[:.]\\d\\d|\\d ?[ap]\\.?m\\b|\\d[-/.]\\d{1,2}[-/.]\\d`,
  'i',
);
const dateLine = new RegExp(`^\\W{0,3}(?:${label}\\b)?(?:[\\s,.:;/|·•()–—-]*\\b${dateWord}\\b\\.?)+[\\s.:)*]*$`, 'i');

/** True for a line that holds nothing but a date, a time, or both. */
export const isDateLine = (line: string): boolean => line.length <= 100 && dateMark.test(line) && dateLine.test(line);

const monthNumber = (name: string | undefined): number | undefined => months.get((name ?? '').toLowerCase());

function checked(written: string, year: string | undefined, month: number | undefined, day: number) {
  if (!month || month < 1 || month > 12 || !(day >= 1 && day <= 31)) return undefined;
  const asWritten = written.trim().replace(/[,.]$/, '');
  return { month, day, asWritten, ...(year ? { year: Number(year) } : {}) };
}
