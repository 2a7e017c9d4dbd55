// Parts of the year and of the day that news copy dates by.
//
// Source: the calendar; meteorological seasons of the northern hemisphere, where the wires of this language mostly write.

/** First month of each season, 1 for January; winter begins in the year before. */
export const SEASONS: ReadonlyMap<string, number> = new Map([
  ['spring', 3],
  ['summer', 6],
  ['autumn', 9],
  ['fall', 9],
  ['winter', 12],
]);

export const WEEKDAYS: readonly string[] = 'sunday monday tuesday wednesday thursday friday saturday'.split(' ');

export const DAY_PARTS: ReadonlySet<string> = new Set('morning afternoon evening night noon midday'.split(' '));
