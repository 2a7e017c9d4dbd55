/** Finds the times that a stretch of text states: days, months, years and stretches of them, placed where the text allows. */
import type { StatedTime } from '../../model/claim';
import { covers, type Span } from '../../model/span';
import { months } from '../lexicons/months';
import { SEASONS, WEEKDAYS } from '../lexicons/seasons';
import { valueTokens, type ValueTokens } from '../valueTokens';
import {
  calendarDay,
  dateInFigures,
  decadeOrCentury,
  monthAlone,
  partOfYear,
  yearAlone,
  type TimeRead,
} from './readDate';
import {
  backFromNow,
  isPast,
  looksAhead,
  nearDay,
  nearStretch,
  placedMonthDay,
  weekdayAlone,
  type Standpoint,
} from './readRelative';

/**
 * Times in `text[within]`, in order and apart from each other. What cannot be placed keeps what is known of it: the weekday,
 * the day and month. Linear; some 10 µs for a sentence.
 * @param reference ISO date of the text, from which "on Monday" and "last week" are told
 */
export function timesIn(text: string, within: Span, reference?: string): readonly StatedTime[] {
  const tokens = valueTokens(text, within);
  if (
    !tokens.list.some(
      (t) => t.kind === 'number' || t.kind === 'other' || DATING.has(t.word) || /^(?:[qh][1-4]|fy\d+)$/u.test(t.word),
    )
  )
    return [];
  let ahead: boolean | undefined;
  const standpoint: Standpoint = {
    reference,
    isPast: (at) => !(ahead ??= looksAhead(tokens)) && isPast(tokens, at),
  };
  const found: StatedTime[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const read = readAt(tokens, i, standpoint);
    if (!read) continue;
    const start = tokens.at(read.begin ?? i).start;
    const { begin: _, end, ...says } = read;
    const time = { span: { start, end: tokens.at(end - 1).end }, ...says };
    // "Last week of May": what begins before the token may take in what was found there.
    while (found.length > 0 && found.at(-1)!.span.end > start) found.pop();
    found.push(time);
    i = end - 1;
  }
  return joinedRanges(found, tokens).filter((time) => covers(within, time.span));
}

/** Words without which no time is stated in letters: a cheap look before the dear one. */
const DATING = new Set([
  ...months.keys(),
  ...WEEKDAYS,
  ...SEASONS.keys(),
  ...'yesterday today tonight tomorrow ago week weekend month year morning afternoon evening'.split(' '),
]);

function readAt(tokens: ValueTokens, i: number, standpoint: Standpoint): TimeRead | undefined {
  const t = tokens.at(i);
  if (t.kind === 'mark') return undefined;
  const day = dateInFigures(tokens, i) ?? calendarDay(tokens, i);
  if (day) return withBound(tokens, i, placedMonthDay(day, standpoint));
  const read =
    t.kind === 'number'
      ? (decadeOrCentury(tokens, i) ?? yearAlone(tokens, i))
      : (nearDay(tokens, i, standpoint) ??
        nearStretch(tokens, i, standpoint) ??
        partOfYear(tokens, i) ??
        weekdayAlone(tokens, i, standpoint) ??
        monthAlone(tokens, i) ??
        yearAlone(tokens, i) ??
        backFromNow(tokens, i, standpoint));
  return read && withBound(tokens, i, read);
}

const BOUNDS: ReadonlyMap<string, NonNullable<StatedTime['bound']>> = new Map([
  ['before', 'before'],
  ['by', 'by'],
  ['until', 'by'],
  ['till', 'by'],
  ['after', 'after'],
  ['since', 'since'],
  ['from', 'since'],
]);

/** "before 2019", "by Friday": what is told lies on one side of the time named. */
function withBound(tokens: ValueTokens, i: number, read: TimeRead): TimeRead {
  const before = (read.begin ?? i) - 1;
  const at = tokens.word(before) === 'the' ? before - 1 : before;
  const bound = BOUNDS.get(tokens.word(at));
  return bound === undefined ? read : { ...read, bound };
}

/** "from 2010 to 2015", "between June and September 2020", "3 March to 5 April 2025": one stretch of time. */
function joinedRanges(times: readonly StatedTime[], tokens: ValueTokens): readonly StatedTime[] {
  const joined: StatedTime[] = [];
  for (const time of times) {
    const last = joined.at(-1);
    const range = last && rangeOf(last, time, tokens);
    if (range) joined[joined.length - 1] = range;
    else joined.push(time);
  }
  return joined;
}

const BETWEEN = /^\s*(?:to|until|till|and|through|-|–|—)\s*(?:the\s+)?$/u;

function rangeOf(a: StatedTime, b: StatedTime, tokens: ValueTokens): StatedTime | undefined {
  if (!BETWEEN.test(tokens.text.slice(a.span.end, b.span.start))) return undefined;
  const led = leadWord(tokens, a.span.start);
  if (/\band\b/u.test(tokens.text.slice(a.span.end, b.span.start)) && led !== 'between') return undefined;
  if (led !== 'between' && led !== 'from' && !/[-–—]|\bto\b/u.test(tokens.text.slice(a.span.end, b.span.start)))
    return undefined;
  const spanned = { start: a.span.start, end: b.span.end };
  // "From June to September 2020": the year is both's.
  const first = a.from === undefined && a.month !== undefined && b.year !== undefined ? inYear(a, b.year) : a;
  if (first.from === undefined || b.to === undefined || first.from > b.to) return undefined;
  return { span: spanned, from: first.from, to: b.to };
}

const inYear = (time: StatedTime, year: number): StatedTime => ({
  ...time,
  from: `${String(year)}-${String(time.month).padStart(2, '0')}-${String(time.day ?? 1).padStart(2, '0')}`,
});

function leadWord(tokens: ValueTokens, start: number): string {
  let [index, end] = [0, tokens.length];
  while (index < end) {
    const middle = (index + end) >> 1;
    if (tokens.at(middle).start < start) index = middle + 1;
    else end = middle;
  }
  return tokens.word(index - 1) === 'the' ? tokens.word(index - 2) : tokens.word(index - 1);
}
