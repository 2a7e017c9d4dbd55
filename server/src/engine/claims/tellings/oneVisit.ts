/** Whether two sentences tell of one journey. */
import type { Visit } from '../../model/visit';

/** One traveller, one place, and one day, or no day said by one of them. */
export const oneVisit = (a: Visit, b: Visit): boolean =>
  a.whoKey === b.whoKey &&
  a.whereKey === b.whereKey &&
  a.ahead === b.ahead &&
  (a.day === undefined || b.day === undefined || a.day.day === b.day.day);
