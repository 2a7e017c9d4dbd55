/** Dates of references, as the styles write them. */

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

interface Day {
  readonly year: string;
  /** In full. */
  readonly month?: string;
  readonly day?: number;
}

/** `2026-03-04`, `2026-03`, `2026`, with or without a time; undefined for what was not read as a date. */
function dayOf(date: string): Day | undefined {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:[T\s].*)?$/u.exec(date) ?? [];
  if (year === undefined) return undefined;
  const name = MONTHS[Number(month) - 1];
  if (name === undefined) return { year };
  return day === undefined ? { year, month: name } : { year, month: name, day: Number(day) };
}

/** The year alone; of a date in words the year it names, else the words. */
export const yearOf = (date: string): string => dayOf(date)?.year ?? /\b(?:1[5-9]|20)\d{2}\b/u.exec(date)?.[0] ?? date;

/** `March 4, 2026`: American, as Chicago has it. */
export function american(date: string): string {
  const its = dayOf(date);
  if (!its) return date;
  const { year, month, day } = its;
  return month === undefined ? year : day === undefined ? `${month} ${year}` : `${month} ${day}, ${year}`;
}

/** `2026, March 4`, as APA has it. */
export function yearFirst(date: string): string {
  const its = dayOf(date);
  if (!its) return date;
  return [its.year, [its.month, its.day].filter((part) => part !== undefined).join(' ')].filter(Boolean).join(', ');
}

/** `4 March 2026`: British. */
export const british = (date: string): string => dayFirst(date, (month) => month);

/** `4 Mar. 2026`: MLA shortens months of more than four letters. */
export const dayFirstShort = (date: string): string =>
  dayFirst(date, (month) => (month.length <= 4 ? month : month === 'September' ? 'Sept.' : `${month.slice(0, 3)}.`));

function dayFirst(date: string, shown: (month: string) => string): string {
  const its = dayOf(date);
  if (!its) return date;
  const { year, month, day } = its;
  return [day, month === undefined ? undefined : shown(month), year].filter((part) => part !== undefined).join(' ');
}

/** For putting works in the order of their dates; what is not a date comes last. */
export const dateOrder = (date: string | undefined): string => (date !== undefined && dayOf(date) ? date : '\uffff');
