/** Which day a sentence means: a weekday, "today" or "tomorrow", told from the day its article was printed. */
import { isoDay } from '../origins/originNames';
import type { StatedDay } from '../../model/visit';
import { WEEKDAYS } from '../../text/lexicons/seasons';
import type { Article } from '../../model/article';

const DAY_MS = 86_400_000;
const RELATIVE: Readonly<Record<string, number>> = { today: 0, tonight: 0, tomorrow: 1, yesterday: -1 };

/** @param ahead whether the sentence speaks of what is to come; undefined for a word that names no day */
export function statedDay(word: string, article: Article, ahead: boolean): StatedDay | undefined {
  const folded = word.toLowerCase();
  const printed = isoDay(article);
  const weekday = WEEKDAYS.indexOf(folded);
  if (weekday < 0) {
    const shift = RELATIVE[folded];
    if (shift === undefined) return undefined;
    return { words: word, day: printed === '' ? '' : shifted(printed, shift) };
  }
  if (printed === '') return { words: word, day: folded };
  const from = new Date(`${printed}T00:00:00Z`).getUTCDay();
  // Wire copy of Wednesday says "on Wednesday" of that very day, "on Friday" of the one to come or the last one.
  const forward = (weekday - from + 7) % 7;
  return { words: word, day: shifted(printed, ahead || forward === 0 ? forward : forward - 7) };
}

const shifted = (iso: string, days: number): string =>
  new Date(Date.parse(`${iso}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);

/** Days between two that are known as dates; undefined where one is not. */
export function daysBetween(a: string, b: string): number | undefined {
  if (!/^\d/u.test(a) || !/^\d/u.test(b)) return undefined;
  return Math.abs(Date.parse(a) - Date.parse(b)) / DAY_MS;
}
