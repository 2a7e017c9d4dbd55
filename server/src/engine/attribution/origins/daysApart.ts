/** Whether two articles were printed too far apart to tell the same news. */
import type { Article } from '../../model/article';
import { isoDay } from './originNames';

/** A report is carried the day it comes or the days after; later it is another one, and a speaker says a thing again. */
const CARRIED_DAYS = 3;

/** False where either date is not known. */
export function daysApart(a: Article, b: Article): boolean {
  const [dayA, dayB] = [isoDay(a), isoDay(b)];
  return dayA !== '' && dayB !== '' && Math.abs(Date.parse(dayA) - Date.parse(dayB)) > CARRIED_DAYS * 86_400_000;
}
