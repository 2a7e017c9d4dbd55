/** Compares a time that a draft states with one of its source. */
import type { StatedTime } from '../../model/claim';
import { dayOfIso, weekdayOf } from '../calendar';

/** `unknown`: nothing in the two can be set against each other ("on Monday" and "in 2019"). */
export type TimeRelation = 'same' | 'compatible' | 'incompatible' | 'unknown';

/**
 * `same` where both mean one stretch of days, `compatible` where both may be of one event: one lies in the other or they
 * overlap. Symmetric but for bounds: what a draft says happened "in 2018" may be what a source says was "before 2019".
 */
export function compareTimes(draft: StatedTime, source: StatedTime): TimeRelation {
  if (draft.bound === source.bound || (sided(draft) && sided(draft) === sided(source))) return points(draft, source);
  if (draft.bound !== undefined && source.bound !== undefined) return 'unknown';
  const [bounded, free] = draft.bound === undefined ? [source, draft] : [draft, source];
  if (bounded.from === undefined || free.from === undefined || bounded.to === undefined || free.to === undefined) {
    const plain = points(draft, source);
    return plain === 'incompatible' ? 'unknown' : plain;
  }
  const early = bounded.bound === 'before' || bounded.bound === 'by';
  const beyond = early ? free.from > bounded.to : free.to < bounded.from;
  return beyond ? 'incompatible' : 'compatible';
}

const sided = ({ bound }: StatedTime): string | undefined =>
  bound === 'before' || bound === 'by' ? 'early' : bound === undefined ? undefined : 'late';

function points(a: StatedTime, b: StatedTime): TimeRelation {
  const fields = statedFields(a, b);
  if (fields === 'incompatible') return fields;
  const [fromA, toA, fromB, toB] = [a.from, a.to, b.from, b.to].map((iso) =>
    iso === undefined ? undefined : dayOfIso(iso),
  );
  if (fromA !== undefined && toA !== undefined && fromB !== undefined && toB !== undefined) {
    // Days told from the day of writing may be off by one: copy is dated by the desk, the hour and the zone it is sent from.
    const slack = isToldFromToday(a) || isToldFromToday(b) ? 1 : 0;
    if (fromA - slack > toB || fromB - slack > toA) return 'incompatible';
    return fromA === fromB && toA === toB ? 'same' : 'compatible';
  }
  return fields;
}

const isToldFromToday = ({ year, month, day, weekday }: StatedTime): boolean =>
  year === undefined && month === undefined && day === undefined && weekday === undefined;

/** What both name outright, or one names and the other's days tell. */
function statedFields(a: StatedTime, b: StatedTime): TimeRelation {
  const pairs = [
    [a.weekday ?? weekdayAt(a), b.weekday ?? weekdayAt(b)],
    [a.year ?? yearOf(a), b.year ?? yearOf(b)],
    [a.month ?? monthOf(a), b.month ?? monthOf(b)],
    [a.day ?? dayOfMonth(a), b.day ?? dayOfMonth(b)],
  ].filter(([x, y]) => x !== undefined && y !== undefined);
  if (pairs.some(([x, y]) => x !== y)) return 'incompatible';
  if (pairs.length === 0) return 'unknown';
  const sameFields = a.weekday === b.weekday && a.year === b.year && a.month === b.month && a.day === b.day;
  return sameFields && a.from === b.from && a.to === b.to ? 'same' : 'compatible';
}

const isOneDay = ({ from, to }: StatedTime): boolean => from !== undefined && from === to;
const weekdayAt = (time: StatedTime): number | undefined =>
  isOneDay(time) && !isToldFromToday(time) ? weekdayOf(dayOfIso(time.from ?? '') ?? 0) : undefined;
const dayOfMonth = (time: StatedTime): number | undefined =>
  isOneDay(time) && !isToldFromToday(time) ? Number(time.from?.slice(8)) : undefined;
const yearOf = ({ from, to }: StatedTime): number | undefined =>
  from !== undefined && to !== undefined && from.slice(0, 4) === to.slice(0, 4) && from !== to
    ? Number(from.slice(0, 4))
    : undefined;
const monthOf = ({ from, to }: StatedTime): number | undefined =>
  from !== undefined && to !== undefined && from.slice(0, 7) === to.slice(0, 7) && from !== to
    ? Number(from.slice(5, 7))
    : undefined;
