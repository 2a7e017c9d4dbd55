/** When something was said, as a sentence states it, and which day that is, counted from the article's date. */
import { readPrintedDate } from '../../parse/printedDate';
import { dayNumber, dayOfIso, isoOfDay, weekdayOf } from '../../text/calendar';
import { months, weekdayPattern } from '../../text/lexicons/months';

/** A date's words: offsets in the text read. */
export interface DateWords {
  readonly start: number;
  readonly end: number;
  readonly iso?: string;
}

const part = '(?: morning| afternoon| evening| night)?';
const month = `(?:${[...months.keys()].sort((a, b) => b.length - a.length).join('|')})\\b\\.?`;
const number = '(?:a|one|two|three|four|five|six|seven|ten|\\d{1,2})';
/** One alternative for each way to say when, the longer before the shorter. */
const WHEN = new RegExp(
  [
    `(?:\\b(?:late|early|later|earlier) )?(?:\\bon )?\\b(?:last |this )?${weekdayPattern}\\b,? (?:\\d{1,2}(?:st|nd|rd|th)? ${month}|${month} \\d{1,2}(?:st|nd|rd|th)?\\b)(?:,? \\d{4}\\b)?`,
    `\\b\\d{1,2}(?:st|nd|rd|th)? ${month}(?:,? \\d{4}\\b)?`,
    `\\b${month} \\d{1,2}(?:st|nd|rd|th)?\\b(?:,? \\d{4}\\b)?`,
    `\\b(?:(?:late|early|later|earlier|last|this) )?(?:(?:on|last|this) )?(?:mon|tues|wednes|thurs|fri|satur|sun)day${part}\\b`,
    `\\b(?:(?:late|early|earlier|later) )?(?:in the |this |last )(?:week|month|year|morning|afternoon|evening)\\b`,
    `\\b${number} (?:days?|weeks?|months?|years?|hours?) (?:ago|later|earlier)\\b`,
    `\\b(?:earlier |later )?(?:yesterday|today|tonight)${part}\\b`,
    `\\b(?:in|since|last) ${month}(?: \\d{4}\\b)?`,
    `\\b(?:in|since) (?:19|20)\\d{2}\\b`,
  ].join('|'),
  'giu',
);

/** What every way to say when has in it: a cheap look before the dear one. */
const MAY_SAY_WHEN = new RegExp(
  `\\d|day|night|week|month|year|hour|morning|noon|evening|${[...months.keys()].join('|')}`,
  'iu',
);

/** Dates in `text`, each at most once, in order. Months in small letters ("may", "march") are no dates. */
export function datesIn(text: string, articleDate: string | undefined): readonly DateWords[] {
  if (!MAY_SAY_WHEN.test(text)) return [];
  return [...text.matchAll(WHEN)].flatMap((m): readonly DateWords[] => {
    const words = m[0].replace(/^(?:on|in|since) /iu, '');
    if (/\b(?:may|march|august)\b/u.test(words) || /\b(?:mon|sun|sat)\b/u.test(words)) return [];
    const start = m.index + m[0].length - words.length;
    const iso = isoOf(words, articleDate);
    return [{ start, end: start + words.length, ...(iso === undefined ? {} : { iso }) }];
  });
}

const DAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
/** A printed day without a year that lies further ahead of the article than this is last year's. */
const AHEAD = 30;

/** The day meant; undefined where the words leave it open, or the article has no date. */
export function isoOf(words: string, articleDate: string | undefined): string | undefined {
  const printed = readPrintedDate(words);
  const today = articleDate === undefined ? undefined : dayOfIso(articleDate.slice(0, 10));
  if (printed) {
    const { year, month, day } = printed;
    if (year !== undefined) return checked(dayNumber(year, month, day), day);
    if (today === undefined) return undefined;
    const here = Number(isoOfDay(today).slice(0, 4));
    const guess = dayNumber(here, month, day);
    return checked(guess > today + AHEAD ? dayNumber(here - 1, month, day) : guess, day);
  }
  if (today === undefined) return undefined;
  if (/\byesterday\b/iu.test(words)) return isoOfDay(today - 1);
  if (/\b(?:today|tonight|this (?:morning|afternoon|evening))\b/iu.test(words)) return isoOfDay(today);
  const ago = /^(a|one|two|three|four|five|six|seven|\d{1,2}) days? ago$/iu.exec(words)?.[1]?.toLowerCase();
  if (ago)
    return isoOfDay(
      today -
        (Number(ago) || ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven'].indexOf(ago === 'a' ? 'one' : ago)),
    );
  const weekday = /(mon|tue|wed|thu|fri|sat|sun)\p{L}*day/iu.exec(words)?.[1]?.toLowerCase();
  if (weekday === undefined) return undefined;
  // "On Friday" in an article of a Friday is that day; otherwise the last one. "Last Friday" is the week's before, or not: open.
  const back = (weekdayOf(today) - DAYS.indexOf(weekday) + 7) % 7;
  return /\blast\b/iu.test(words) && back === 0 ? isoOfDay(today - 7) : isoOfDay(today - back);
}

const checked = (number: number, day: number): string | undefined => {
  const iso = isoOfDay(number);
  return Number(iso.slice(8)) === day ? iso : undefined;
};
