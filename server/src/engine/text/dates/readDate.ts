/** Reads a date of the calendar at its place: days, months, years, quarters, seasons, decades. */
import type { StatedTime } from '../../model/claim';
import { ORDINAL_WORDS } from '../lexicons/numberWords';
import { months } from '../lexicons/months';
import { SEASONS, WEEKDAYS } from '../lexicons/seasons';
import type { ValueTokens } from '../valueTokens';
import { dayRange, daysFrom, monthsRange, partOf, YEAR_PARTS, yearRange, type DayRange } from './dayRange';
import { dayNumber } from '../calendar';
import { bareYear, yearAt } from './yearAt';

/** What was read: the token behind it, and what it says. */
export interface TimeRead extends Omit<StatedTime, 'span'> {
  readonly end: number;
  /** Token it begins with, where that lies before the one asked for. */
  readonly begin?: number;
}

const SHORT_MONTH = /^(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)$/u;

/** Full names and those with a stop; "may" and "march" in small letters are verbs. */
export function monthAt(tokens: ValueTokens, i: number): { readonly month: number; readonly end: number } | undefined {
  const t = tokens.at(i);
  const month = t.capital ? months.get(t.word) : undefined;
  if (month === undefined) return undefined;
  const stop = SHORT_MONTH.test(t.word) && tokens.word(i + 1) === '.' && !tokens.at(i + 1).spaced;
  return { month, end: i + (stop ? 2 : 1) };
}

/** 1 to 31, in figures ("5", "5th") or as an ordinal word. */
function dayAt(tokens: ValueTokens, i: number): { readonly day: number; readonly end: number } | undefined {
  const t = tokens.at(i);
  if (t.kind === 'number') {
    if (!/^\d{1,2}$/u.test(t.text) || t.value < 1 || t.value > 31) return undefined;
    const suffix = !tokens.at(i + 1).spaced && /^(?:st|nd|rd|th)$/u.test(tokens.word(i + 1));
    return { day: t.value, end: i + (suffix ? 2 : 1) };
  }
  const ordinal = ORDINAL_WORDS.get(t.word);
  return ordinal !== undefined && ordinal <= 20 ? { day: ordinal, end: i + 1 } : undefined;
}

const skipComma = (tokens: ValueTokens, i: number): number => (tokens.word(i) === ',' ? i + 1 : i);

/** "2025", also behind a comma or "of". */
function yearBehind(tokens: ValueTokens, i: number): { readonly year?: number; readonly end: number } {
  const at = tokens.word(i) === ',' || tokens.word(i) === 'of' ? i + 1 : i;
  const year = bareYear(tokens, at);
  return year === undefined ? { end: i } : { year, end: at + 1 };
}

/** "16 August 2025", "August 16", "3-5 March", "Friday, Aug. 16, 2025". */
export function calendarDay(tokens: ValueTokens, i: number): TimeRead | undefined {
  const weekday = weekdayAt(tokens, i);
  const from = weekday === undefined ? i : skipComma(tokens, i + 1);
  const start = weekday !== undefined && tokens.word(from) === 'the' ? from + 1 : from;
  const read = dayFirst(tokens, start) ?? monthFirst(tokens, start);
  return read && weekday !== undefined ? { ...read, weekday } : read;
}

/** Full names of weekdays with a capital. */
export function weekdayAt(tokens: ValueTokens, i: number): number | undefined {
  const t = tokens.at(i);
  if (!t.capital) return undefined;
  const index = WEEKDAYS.indexOf(t.word);
  return index < 0 ? undefined : index;
}

function dayFirst(tokens: ValueTokens, i: number): TimeRead | undefined {
  const first = dayAt(tokens, i);
  if (!first) return undefined;
  const until = joined(tokens, first.end);
  const last = until < 0 ? undefined : dayAt(tokens, until);
  let at = last?.end ?? first.end;
  if (tokens.word(at) === 'of') at++;
  const month = monthAt(tokens, at);
  if (!month) return undefined;
  return dated(first.day, last?.day, month.month, yearBehind(tokens, month.end));
}

function monthFirst(tokens: ValueTokens, i: number): TimeRead | undefined {
  const month = monthAt(tokens, i);
  if (!month) return undefined;
  const first = dayAt(tokens, tokens.word(month.end) === 'the' ? month.end + 1 : month.end);
  if (!first) return undefined;
  // "In May 12 people died": twelve people, not the twelfth.
  const counts =
    /^(?:in|since|last|until|by)$/u.test(tokens.word(i - 1)) &&
    /^\p{Ll}+s$|^people$|^per/u.test(tokens.word(first.end));
  if (
    counts ||
    tokens.word(first.end) === '%' ||
    (tokens.at(first.end - 1).kind === 'word' &&
      ORDINAL_WORDS.has(tokens.word(first.end - 1)) &&
      tokens.word(month.end) !== 'the')
  )
    return undefined;
  const until = joined(tokens, first.end);
  const last = until < 0 ? undefined : dayAt(tokens, until);
  const isRange = last !== undefined && last.day > first.day && !monthAt(tokens, last.end);
  return dated(
    first.day,
    isRange ? last.day : undefined,
    month.month,
    yearBehind(tokens, isRange ? last.end : first.end),
  );
}

/** Index behind "-", "to" or "and" between two days. */
function joined(tokens: ValueTokens, i: number): number {
  const behind = tokens.behindHyphen(i);
  if (behind >= 0) return behind;
  return /^(?:to|and|until|through)$/u.test(tokens.word(i)) ? i + 1 : -1;
}

function dated(
  day: number,
  last: number | undefined,
  month: number,
  { year, end }: { readonly year?: number; readonly end: number },
): TimeRead | undefined {
  if (last !== undefined) {
    if (last <= day) return undefined;
    const [a, b] = year === undefined ? [] : [dayRange(year, month, day), dayRange(year, month, last)];
    return { end, month, ...(year === undefined ? {} : { year }), ...(a && b ? { from: a.from, to: b.to } : {}) };
  }
  // A leap year stands in where none is named.
  if (!dayRange(year ?? 2000, month, day)) return undefined;
  return { end, month, day, ...(year === undefined ? {} : { year, ...dayRange(year, month, day) }) };
}

const IN_FIGURES = /(\d{4})-(\d{2})-(\d{2})(?![\d-])|(\d{1,2})([/.])(\d{1,2})\5((?:19|20)\d{2})(?!\d)/uy;

/** "2025-08-16", "16/8/2025"; "5/6/2025" may be either of two days. */
export function dateInFigures(tokens: ValueTokens, i: number): TimeRead | undefined {
  const t = tokens.at(i);
  if (t.kind !== 'number' && t.kind !== 'other') return undefined;
  IN_FIGURES.lastIndex = t.start;
  const m = IN_FIGURES.exec(tokens.text);
  if (!m) return undefined;
  const stop = t.start + m[0].length;
  let end = i;
  while (end < tokens.length && tokens.at(end).start < stop) end++;
  if (m[1] !== undefined) {
    const [year, month, day] = [Number(m[1]), Number(m[2]), Number(m[3])];
    const range = month >= 1 && month <= 12 ? dayRange(year, month, day) : undefined;
    return range && { end, year, month, day, ...range };
  }
  const [a, b, year] = [Number(m[4]), Number(m[6]), Number(m[7])];
  const readings = [
    [a, b],
    [b, a],
  ].flatMap(([day = 0, month = 0]) => {
    const range = month >= 1 && month <= 12 ? dayRange(year, month, day) : undefined;
    return range ? [{ day, month, ...range }] : [];
  });
  const [one, two] = readings.sort((x, y) => (x.from < y.from ? -1 : 1));
  if (!one) return undefined;
  return !two || one.from === two.from ? { end, year, ...one } : { end, year, from: one.from, to: two.to };
}

/** Words before a month that stands alone: without one of them "May" may be a person, "March" a walk. */
const BEFORE_MONTH = new Set(
  'in since by until till last next this early late mid of from to through before after during every between and for'.split(
    ' ',
  ),
);

/** "March 2019", "in March", "late March", "mid-March". */
export function monthAlone(tokens: ValueTokens, i: number): TimeRead | undefined {
  const month = monthAt(tokens, i);
  if (!month) return undefined;
  const { year, end } = yearBehind(tokens, month.end);
  const part = partBefore(tokens, i);
  if (year !== undefined)
    return { ...part.from, end, year, month: month.month, ...partOf(monthsRange(year, month.month), part.name) };
  const before = tokens.word(i - 1) === '-' ? tokens.word(i - 2) : tokens.word(i - 1);
  if (!BEFORE_MONTH.has(before) || tokens.at(i).possessive) return undefined;
  // "For April Orsk": a person's.
  if (/^(?:and|for|to|from|before|after|by|between)$/u.test(before) && tokens.at(month.end).capital) return undefined;
  return { ...part.from, end: month.end, month: month.month };
}

/** "early", "the end of", "mid-" before the token at `i`, and the token they begin with. */
function partBefore(
  tokens: ValueTokens,
  i: number,
): { readonly name: string; readonly from: { readonly begin?: number } } {
  let at = i - 1;
  if (tokens.word(at) === '-' || tokens.word(at) === 'the') at--;
  if (tokens.word(at) === 'of') at--;
  const name = tokens.word(at);
  return YEAR_PARTS.has(name) && !/^(?:start|end|beginning|middle)$/u.test(name) === (tokens.word(at + 1) !== 'of')
    ? { name, from: { begin: at } }
    : { name: '', from: {} };
}

/** "2019", "late 2019", "2019-20", "from 2010 to 2015" (as two), "fiscal 2021". */
export function yearAlone(tokens: ValueTokens, i: number): TimeRead | undefined {
  const year = yearAt(tokens, i);
  if (year === undefined) return undefined;
  const slash = tokens.word(i + 1) === '/' ? i + 2 : tokens.behindHyphen(i + 1);
  const next = slash < 0 || tokens.at(slash).spaced ? undefined : tokens.at(slash);
  const last =
    next?.kind !== 'number'
      ? undefined
      : /^\d{4}$/u.test(next.text)
        ? next.value
        : /^\d\d$/u.test(next.text)
          ? Math.floor(year / 100) * 100 + next.value
          : undefined;
  if (last !== undefined && last > year && last < year + 100)
    return { end: slash + 1, ...daysFrom(dayNumber(year, 1, 1), dayNumber(last, 12, 31)) };
  const fiscal = /^(?:fiscal|financial|fy)$/u;
  // A book year begins in one year of the calendar and ends in the next, nobody says which month.
  if (fiscal.test(tokens.word(i - 1)) || (tokens.word(i - 1) === 'year' && fiscal.test(tokens.word(i - 2))))
    return {
      begin: tokens.word(i - 1) === 'year' ? i - 2 : i - 1,
      end: i + 1,
      ...daysFrom(dayNumber(year - 1, 1, 1), dayNumber(year + 1, 12, 31)),
    };
  const part = partBefore(tokens, i);
  return { ...part.from, end: i + 1, year, ...partOf(yearRange(year), part.name) };
}

/** "the 1990s", "the early 1990s", "the '90s", "the 19th century". */
export function decadeOrCentury(tokens: ValueTokens, i: number): TimeRead | undefined {
  const t = tokens.at(i);
  if (t.kind !== 'number') return undefined;
  const suffix = tokens.at(i + 1);
  if (!suffix.spaced && suffix.word === 's' && /^(?:1[5-9]|20)?\d0$/u.test(t.text)) {
    const short = t.text.length === 2;
    if (short && (!/^['’‘]$/u.test(tokens.word(i - 1)) || tokens.at(i).spaced)) return undefined;
    const first = short ? 1900 + t.value : t.value;
    const part = partBefore(tokens, short ? i - 1 : i);
    return {
      begin: part.from.begin ?? (short ? i - 1 : i),
      end: i + 2,
      ...partOf(daysFrom(dayNumber(first, 1, 1), dayNumber(first + 9, 12, 31)), part.name),
    };
  }
  const end = !suffix.spaced && /^(?:st|nd|rd|th)$/u.test(suffix.word) ? i + 2 : i + 1;
  const behind = tokens.behindHyphen(end);
  if (end === i + 1 || tokens.word(behind < 0 ? end : behind) !== 'century' || t.value < 1 || t.value > 21)
    return undefined;
  const range = daysFrom(dayNumber((t.value - 1) * 100 + 1, 1, 1), dayNumber(t.value * 100, 12, 31));
  return { end: (behind < 0 ? end : behind) + 1, ...range };
}

/** "the third quarter of 2024", "Q3 2024", "the first half of 2024", "summer 2014", "the winter of 2014". */
export function partOfYear(tokens: ValueTokens, i: number): TimeRead | undefined {
  const word = tokens.word(i);
  const short = /^([qh])([1-4])$/u.exec(word);
  if (short) {
    const year = bareYear(tokens, i + 1);
    const months = short[1] === 'q' ? 3 : 6;
    return year === undefined
      ? undefined
      : { end: i + 2, ...monthsRange(year, 1 + (Number(short[2]) - 1) * months, months) };
  }
  const ordinal = tokens.at(i).kind === 'word' ? ORDINAL_WORDS.get(word) : undefined;
  const length = tokens.word(i + 1) === 'quarter' ? 3 : tokens.word(i + 1) === 'half' ? 6 : 0;
  if (ordinal !== undefined && length > 0 && ordinal * length <= 12) {
    const { year, end } = yearBehind(tokens, i + 2);
    return year === undefined ? undefined : { end, ...monthsRange(year, 1 + (ordinal - 1) * length, length) };
  }
  const season = SEASONS.get(word);
  if (season === undefined) return undefined;
  const { year, end } = yearBehind(tokens, i + 1);
  return year === undefined ? undefined : { end, ...seasonRange(year, season) };
}

/** With a month to either side: seasons begin when the weather, the parties or the schools say so. */
export function seasonRange(year: number, first: number): DayRange {
  return first === 12 ? monthsRange(year - 1, 11, 18) : monthsRange(year, first - 1, 5);
}
