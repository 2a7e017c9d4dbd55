/** Reads a time told from the day of writing: weekdays, "yesterday", "last week", "three days ago". */
import { dayOfIso, isoOfDay, weekdayOf } from '../calendar';
import { months } from '../lexicons/months';
import { DAY_PARTS, SEASONS, WEEKDAYS } from '../lexicons/seasons';
import { numberAt } from '../quantities/numberAt';
import type { ValueTokens } from '../valueTokens';
import { dayOf, daysFrom, monthsRange, yearRange, type DayRange } from './dayRange';
import { monthAt, seasonRange, weekdayAt, type TimeRead } from './readDate';

/** Where a text stands in time. */
export interface Standpoint {
  /** ISO date of the text; undefined where it has none. */
  readonly reference: string | undefined;
  /** Whether a stretch of tokens speaks of what is past: undefined where it may as well be to come. */
  readonly isPast: (at: number) => boolean;
}

const NEAR_DAYS: Readonly<Record<string, number>> = { yesterday: -1, today: 0, tonight: 0, tomorrow: 1 };

/** "The Tonight Show", "Today Group": capitals on. */
const isTitle = (tokens: ValueTokens, i: number): boolean =>
  i > 0 && tokens.at(i).capital && tokens.at(i + 1).capital && tokens.word(i - 1) !== '.';

/** "yesterday", "this morning", "the day before yesterday". */
export function nearDay(tokens: ValueTokens, i: number, { reference }: Standpoint): TimeRead | undefined {
  const today = dayOf(reference);
  const word = tokens.word(i);
  if (isTitle(tokens, i)) return undefined;
  const withPart = (end: number): number => (DAY_PARTS.has(tokens.word(end)) ? end + 1 : end);
  const near = Object.hasOwn(NEAR_DAYS, word) ? NEAR_DAYS[word] : undefined;
  if (near !== undefined) {
    const beyond =
      tokens.word(i - 2) === 'day' && (near < 0 ? tokens.word(i - 1) === 'before' : tokens.word(i - 1) === 'after');
    const begin = beyond ? (tokens.word(i - 3) === 'the' ? i - 3 : i - 2) : i;
    const day = today === undefined ? undefined : today + near + (beyond ? Math.sign(near) : 0);
    return { begin, end: withPart(i + 1), ...(day === undefined ? {} : daysFrom(day, day)) };
  }
  if (word !== 'this' || !/^(?:morning|afternoon|evening)$/u.test(tokens.word(i + 1))) return undefined;
  return { end: i + 2, ...(today === undefined ? {} : daysFrom(today, today)) };
}

/** "on Monday", "last Friday", "Friday morning", "next Tuesday". */
export function weekdayAlone(tokens: ValueTokens, i: number, standpoint: Standpoint): TimeRead | undefined {
  const weekday = weekdayAt(tokens, i);
  // "Sunday Herald", "Good Friday", "Black Friday".
  if (
    weekday === undefined ||
    (tokens.at(i + 1).capital &&
      weekdayAt(tokens, i + 1) === undefined &&
      !monthAt(tokens, i + 1) &&
      tokens.word(i - 1) !== 'on')
  )
    return undefined;
  const before = tokens.at(i - 1);
  if (
    before.capital &&
    tokens.at(i).spaced &&
    /^(?:good|black|ash|easter|palm|holy|bloody|super|cyber|whit)$/u.test(before.word)
  )
    return undefined;
  const end = DAY_PARTS.has(tokens.word(i + 1)) ? i + 2 : i + 1;
  const led = /^(?:last|next|this|past|coming)$/u.test(before.word);
  const today = dayOf(standpoint.reference);
  const read = { end, weekday, ...(led ? { begin: i - 1 } : {}) };
  if (today === undefined) return read;
  const back = (weekdayOf(today) - weekday + 7) % 7;
  // "Last Friday" may be the one of last week; "next Friday" the one after the next.
  if (before.word === 'last' || before.word === 'past')
    return { ...read, ...daysFrom(today - back - 7, today - (back === 0 ? 7 : back)) };
  if (before.word === 'next' || before.word === 'coming')
    return { ...read, ...daysFrom(today - back + 7, today - back + 14) };
  if (standpoint.isPast(i)) return { ...read, ...daysFrom(today - back, today - back) };
  return { ...read, ...daysFrom(today - back, today - back + 7) };
}

const SHIFTS: Readonly<Record<string, number>> = { last: -1, past: -1, this: 0, current: 0, next: 1, coming: 1 };

/** "last week", "later this month", "next year", "last March", "this spring". */
export function nearStretch(tokens: ValueTokens, i: number, { reference }: Standpoint): TimeRead | undefined {
  const shift = Object.hasOwn(SHIFTS, tokens.word(i)) ? SHIFTS[tokens.word(i)] : undefined;
  if (shift === undefined || (isTitle(tokens, i) && !monthAt(tokens, i + 1))) return undefined;
  const unit = tokens.word(i + 1);
  const before = tokens.word(i - 1);
  const begin = /^(?:earlier|later|early|late|the)$/u.test(before) ? i - 1 : i;
  const month = monthAt(tokens, i + 1);
  const season = SEASONS.get(unit);
  const known = /^(?:week|weekend|month|year|quarter|decade|century)$/u.test(unit);
  if (!known && !month && season === undefined) return undefined;
  // "This fall in prices" falls, "this spring" is one.
  if (unit === 'fall' && shift === 0) return undefined;
  const end = month?.end ?? i + 2;
  const today = dayOf(reference);
  const read = { begin, end, ...(month ? { month: month.month } : {}) };
  if (today === undefined) return read;
  const range = month ? monthNear(today, month.month, shift) : stretchOf(today, unit, shift, season);
  return range ? { ...read, ...range } : read;
}

const yearOf = (day: number): number => Number(isoOfDay(day).slice(0, 4));
const monthOf = (day: number): number => Number(isoOfDay(day).slice(5, 7));

function stretchOf(today: number, unit: string, shift: number, season: number | undefined): DayRange | undefined {
  const year = yearOf(today);
  // Weeks are the calendar's or the seven days to either side: writers mean both.
  if (unit === 'week' || unit === 'weekend')
    return shift === 0
      ? daysFrom(today - 7, today + 7)
      : shift < 0
        ? daysFrom(today - 14, today - 1)
        : daysFrom(today + 1, today + 14);
  if (unit === 'month') return monthsRange(year, monthOf(today) + shift);
  if (unit === 'year') return yearRange(year + shift);
  if (season === undefined) return undefined;
  // Last summer may be this year's, once it is over.
  if (shift === 0) return seasonRange(year, season);
  const [a, b] = [seasonRange(shift < 0 ? year - 1 : year, season), seasonRange(shift < 0 ? year : year + 1, season)];
  return { from: a.from, to: b.to };
}

function monthNear(today: number, month: number, shift: number): DayRange {
  const year = yearOf(today);
  if (shift === 0) return monthsRange(year, month);
  const [a, b] = shift < 0 ? [year - 1, year] : [year, year + 1];
  return { from: monthsRange(a, month).from, to: monthsRange(b, month).to };
}

/** Days in a unit of time, and how many of them a writer counts loosely. */
const BACK: Readonly<Record<string, readonly [days: number, loose: number]>> = {
  day: [1, 1],
  night: [1, 1],
  week: [7, 4],
  fortnight: [14, 5],
  month: [30.44, 18],
  year: [365.25, 200],
  decade: [3652.5, 900],
  century: [36525, 9000],
};

/** "three days ago", "a year ago", "more than two decades ago". */
export function backFromNow(tokens: ValueTokens, i: number, { reference }: Standpoint): TimeRead | undefined {
  if (tokens.word(i) !== 'ago') return undefined;
  const back =
    BACK[
      tokens
        .word(i - 1)
        .replace(/s$/u, '')
        .replace(/^centurie$/u, 'century')
    ];
  if (!back) return undefined;
  const begin = [i - 4, i - 3, i - 2].find((at) => at >= 0 && numberBefore(tokens, at, i - 1) !== undefined);
  if (begin === undefined) return { begin: i - 1, end: i + 1 };
  const count = numberBefore(tokens, begin, i - 1) ?? 1;
  const today = dayOf(reference);
  const read = { begin, end: i + 1 };
  if (today === undefined) return read;
  const loosely = /^(?:than|about|nearly|almost|around|over|some|roughly|least)$/u.test(tokens.word(begin - 1)) ? 2 : 1;
  const middle = today - Math.round(back[0] * count);
  const slack = Math.round(Math.max(back[1], back[0] * count * 0.1) * loosely);
  return { ...read, ...daysFrom(middle - slack, Math.min(middle + slack, today)) };
}

/** The number that fills the tokens from `at` up to `end`. */
function numberBefore(tokens: ValueTokens, at: number, end: number): number | undefined {
  if (at + 1 === end && /^(?:a|an)$/u.test(tokens.word(at))) return 1;
  const number = numberAt(tokens, at);
  return number?.end === end ? number.value : undefined;
}

/** Places a day and month without a year: the one nearest to the text, rather behind it than ahead. */
export function placedMonthDay(read: TimeRead, { reference }: Standpoint): TimeRead {
  const today = dayOf(reference);
  if (today === undefined || read.from !== undefined || read.month === undefined || read.day === undefined) return read;
  const year = yearOf(today);
  const candidates = [year - 1, year, year + 1].flatMap((y) => {
    const day = dayOfIso(`${String(y).padStart(4, '0')}-${two(read.month ?? 1)}-${two(read.day ?? 1)}`);
    return day === undefined || (read.weekday !== undefined && weekdayOf(day) !== read.weekday) ? [] : [day];
  });
  const near = candidates.filter((day) => Math.abs(day - today) <= NEAR);
  const [only, ...more] = near;
  return only === undefined || more.length > 0 ? read : { ...read, ...daysFrom(only, only) };
}

/** A day without a year is placed within so many days of its text; further off, either year may be meant. */
const NEAR = 120;
const two = (n: number): string => String(n).padStart(2, '0');

const AHEAD = new Set(
  'will shall would going due scheduled set expected plans planned planning next upcoming tomorrow may might could should must can'.split(
    ' ',
  ),
);
/** Past forms of the verbs that news dates most often; others are told by -ed. */
const PAST = new Set(
  'said told met went came took gave made held began was were had did left won lost signed fell rose killed died struck hit spoke wrote flew shot found sent put read saw broke got led paid sold sought'.split(
    ' ',
  ),
);
/** Words before a weekday among which its verb stands. */
const REACH = 14;

/** Whether anything in the tokens looks ahead: "will", "scheduled", "tomorrow". */
export const looksAhead = (tokens: ValueTokens): boolean =>
  tokens.list.some((t) => (AHEAD.has(t.word) && !(t.capital && months.has(t.word))) || t.word.endsWith("'ll"));

/** Whether a verb near `at` is in the past; for stretches where nothing looks ahead. */
export function isPast(tokens: ValueTokens, at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - REACH); i--) {
    const word = tokens.word(i);
    if (PAST.has(word)) return true;
    if (word.length > 4 && word.endsWith('ed') && !tokens.at(i).capital && tokens.word(i - 1) !== 'the') return true;
  }
  // "On Monday, Orsk said": the verb comes after.
  for (let i = at + 1; i <= at + REACH && i < tokens.length; i++) if (PAST.has(tokens.word(i))) return true;
  return false;
}

export const isWeekdayName = (word: string): boolean => WEEKDAYS.includes(word);
