/** A stated date as ISO (`2025-08-16`) where it can be read so, else as written. */

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** `2025-08-16`, `2025/8/16`, `2025-08-16T10:30:00Z`. */
const NUMERIC = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T\s].*)?$/;
/** `16 August 2025`, `16th Aug. 2025`, also behind a weekday. */
const DAY_FIRST = /^(?:\p{L}+,?\s+)?(\d{1,2})(?:st|nd|rd|th)?\s+(\p{L}{3,9})\.?,?\s+(\d{4})\b/u;
/** `August 16, 2025`, `Aug. 16 2025`, also behind a weekday. */
const MONTH_FIRST = /^(?:\p{L}+,\s+)?(\p{L}{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})\b/u;

export function isoDate(written: string): string {
  const numeric = NUMERIC.exec(written);
  if (numeric) return toIso(numeric[1], Number(numeric[2]), numeric[3]) ?? written;
  const dayFirst = DAY_FIRST.exec(written);
  if (dayFirst) return toIso(dayFirst[3], monthOf(dayFirst[2]), dayFirst[1]) ?? written;
  const monthFirst = MONTH_FIRST.exec(written);
  if (monthFirst) return toIso(monthFirst[3], monthOf(monthFirst[1]), monthFirst[2]) ?? written;
  return written;
}

const monthOf = (name = ''): number => MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;

function toIso(year = '', month: number, day = ''): string | undefined {
  const inRange = month >= 1 && month <= 12 && Number(day) >= 1 && Number(day) <= 31;
  return inRange ? `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}` : undefined;
}
