/** The columns of a drawing: behind whatever a station has the words from, and in the order of dates. */
import type { Passing, Station } from '../../model/provenance';

/** More days than this share columns, lest the drawing be too wide to read. */
const MOST_DAYS = 5;

/** @param stations sources before those they passed the words to */
export function columnsOf(stations: readonly Station[], passings: readonly Passing[]): ReadonlyMap<string, number> {
  const column = new Map<string, number>();
  const settle = (): void => {
    for (const { id, kind } of stations) {
      const before = passings.flatMap(({ from, to }) => (to === id ? [(column.get(from) ?? 0) + 1] : []));
      // Column 0 is for those who say something; a page of which no more is known stands where pages do.
      const least = kind === 'page' ? 1 : 0;
      column.set(id, Math.max(column.get(id) ?? 0, least, ...before));
    }
  };
  settle();
  let last = 0;
  for (const day of daysOf(stations)) {
    const first = Math.max(last + 1, ...day.map((id) => column.get(id) ?? 0));
    for (const id of day) column.set(id, first);
    last = first;
    settle();
  }
  const end = Math.max(0, ...stations.map(({ id, kind }) => (kind === 'draft' ? 0 : (column.get(id) ?? 0)))) + 1;
  for (const { id, kind } of stations) if (kind === 'draft') column.set(id, end);
  return column;
}

/** Pages that stand in one column for their dates, earliest first. */
function daysOf(stations: readonly Station[]): readonly (readonly string[])[] {
  const pages = stations.filter(
    ({ kind, date }) => kind === 'page' && date !== undefined && /^\d{4}-\d{2}/u.test(date),
  );
  const dates = [...new Set(pages.map(({ date }) => dayOf(date)))].sort();
  const share = Math.max(1, dates.length / MOST_DAYS);
  const days = new Map<number, string[]>();
  for (const { id, date } of pages) {
    const day = Math.floor(dates.indexOf(dayOf(date)) / share);
    days.set(day, [...(days.get(day) ?? []), id]);
  }
  return [...days.keys()].sort((a, b) => a - b).map((day) => days.get(day) ?? []);
}

const dayOf = (date = ''): string => date.slice(0, 10);
