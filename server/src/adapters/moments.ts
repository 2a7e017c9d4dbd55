/** Moments as decisions are dated with: of the writer's own clock and day, `2026-05-03T17:40:12+02:00`. */

export function momentOf(now: Date): string {
  const two = (part: number): string => String(part).padStart(2, '0');
  const day = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  const time = [now.getHours(), now.getMinutes(), now.getSeconds()].map(two).join(':');
  const ahead = -now.getTimezoneOffset();
  const away = Math.abs(ahead);
  return `${day}T${time}${ahead < 0 ? '-' : '+'}${two(Math.floor(away / 60))}:${two(away % 60)}`;
}

/** Milliseconds since 1970; of what is no date, and of none, the earliest of all. */
export function timeOf(date: string | undefined): number {
  const time = Date.parse(date ?? '');
  return Number.isNaN(time) ? -Infinity : time;
}

/** The moment itself, or the next one behind another: clocks of two desks do not agree. */
export const laterThan = (other: string | undefined, moment: string): string =>
  timeOf(moment) > timeOf(other) ? moment : momentOf(new Date(timeOf(other) + 1000));
