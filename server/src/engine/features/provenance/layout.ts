/** Where the stations of a way are drawn: columns in the order of time, one lane for each independent origin. */
import type { Passing, Provenance, Station } from '../../model/provenance';
import { columnsOf } from './columns';
import { stacked } from './stacks';

/** All lengths in pixels of the drawing. */
export const BOX = { width: 176, height: 52 } as const;
const GAP = { column: 100, row: 14 } as const;
const LANE_PADDING = 8;
const LANE_HEAD = 18;
const LANE_GAP = 8;
const AXIS = 20;
const MARGIN = 12;

export interface PlacedStation {
  readonly station: Station;
  /** Reprints of the same origin, had from the same place, that this one stands for. */
  readonly stack: readonly Station[];
  readonly x: number;
  readonly y: number;
}

export interface PlacedPassing {
  readonly passing: Passing;
  /** From the right edge of one box to the left edge of another. */
  readonly from: { readonly x: number; readonly y: number };
  readonly to: { readonly x: number; readonly y: number };
}

export interface Lane {
  readonly origin: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface ProvenanceLayout {
  readonly width: number;
  readonly height: number;
  /** By column, then from top to bottom. */
  readonly stations: readonly PlacedStation[];
  readonly passings: readonly PlacedPassing[];
  /** Empty where all goes back to one origin. */
  readonly lanes: readonly Lane[];
  /** Dates above the columns, ISO or as the source has them. */
  readonly dates: readonly { readonly date: string; readonly x: number }[];
}

export function layoutOf(provenance: Provenance): ProvenanceLayout {
  const { stations, passings, members } = stacked(provenance);
  const columns = columnsOf(stations, passings);
  const lanes = lanesOf(stations, passings, columns);
  const tops = new Map<number, number>();
  const shown: Omit<Lane, 'x' | 'width'>[] = [];
  let y = MARGIN + AXIS;
  for (const [origin, lane] of lanes) {
    const head = lanes.size > 1 ? LANE_HEAD : 0;
    const height = head + 2 * LANE_PADDING + lane.rows * (BOX.height + GAP.row) - GAP.row;
    tops.set(origin, y + head + LANE_PADDING);
    if (lanes.size > 1) shown.push({ origin, y, height });
    y += height + LANE_GAP;
  }
  const xOf = (id: string): number => MARGIN + (columns.get(id) ?? 0) * (BOX.width + GAP.column);
  const yOf = new Map<string, number>();
  for (const [origin, { rowOf }] of lanes)
    for (const [id, row] of rowOf) yOf.set(id, (tops.get(origin) ?? 0) + row * (BOX.height + GAP.row));
  placeBetween(stations, passings, columns, yOf);
  const placed = stations
    .map((station) => ({
      station,
      stack: members.get(station.id) ?? [],
      x: xOf(station.id),
      y: yOf.get(station.id) ?? MARGIN + AXIS,
    }))
    .sort((a, b) => a.x - b.x || a.y - b.y);
  const inLane = new Set([...lanes.values()].flatMap(({ rowOf }) => [...rowOf.keys()]));
  const at = new Map(placed.map((it) => [it.station.id, it]));
  return {
    width: Math.max(0, ...placed.map(({ x }) => x + BOX.width)) + MARGIN,
    height: Math.max(y - LANE_GAP, ...placed.map((it) => it.y + BOX.height)) + MARGIN,
    stations: placed,
    passings: passings.flatMap((passing) => {
      const [from, to] = [at.get(passing.from), at.get(passing.to)];
      return from && to
        ? [{ passing, from: { x: from.x + BOX.width, y: middle(from) }, to: { x: to.x, y: middle(to) } }]
        : [];
    }),
    lanes: shown.map((lane) => ({ ...lane, ...breadthOf(placed.filter(({ station }) => inLane.has(station.id))) })),
    dates: datesOf(placed),
  };
}

const middle = ({ y }: { readonly y: number }): number => y + BOX.height / 2;

/** All lanes are as wide as what stands in any of them. */
function breadthOf(placed: readonly PlacedStation[]): Pick<Lane, 'x' | 'width'> {
  const x = Math.min(...placed.map((it) => it.x)) - LANE_PADDING;
  return { x, width: Math.max(...placed.map((it) => it.x)) + BOX.width + LANE_PADDING - x };
}

interface Rows {
  readonly rowOf: ReadonlyMap<string, number>;
  readonly rows: number;
}

/** Pages in the lane of their origin, with the outlets on the way to them; speakers and drafts belong to all lanes. */
function lanesOf(
  stations: readonly Station[],
  passings: readonly Passing[],
  columns: ReadonlyMap<string, number>,
): ReadonlyMap<number, Rows> {
  const originOf = new Map<string, number>();
  for (const station of stations) if (station.origin !== undefined) originOf.set(station.id, station.origin);
  // Backwards, so that what leads to an outlet that leads to a page is in the page's lane.
  for (const station of [...stations].reverse()) {
    if (originOf.has(station.id) || station.kind === 'draft' || columns.get(station.id) === 0) continue;
    const next = passings.find(({ from, to }) => from === station.id && originOf.has(to));
    if (next) originOf.set(station.id, originOf.get(next.to) ?? 0);
  }
  const lanes = new Map<number, { rowOf: Map<string, number>; rows: number; taken: Set<string> }>();
  const inTime = [...stations].sort((a, b) => (columns.get(a.id) ?? 0) - (columns.get(b.id) ?? 0));
  for (const { id } of inTime) {
    const origin = originOf.get(id);
    if (origin === undefined) continue;
    const lane = lanes.get(origin) ?? { rowOf: new Map<string, number>(), rows: 1, taken: new Set<string>() };
    lanes.set(origin, lane);
    const column = columns.get(id) ?? 0;
    const before = passings.find(({ from, to }) => to === id && lane.rowOf.has(from))?.from ?? '';
    let row = lane.rowOf.get(before) ?? 0;
    while (lane.taken.has(`${column},${row}`)) row++;
    lane.taken.add(`${column},${row}`);
    lane.rowOf.set(id, row);
    lane.rows = Math.max(lane.rows, row + 1);
  }
  return lanes;
}

/** Speakers and drafts stand at the height of what they lead to or come from, none on top of another. */
function placeBetween(
  stations: readonly Station[],
  passings: readonly Passing[],
  columns: ReadonlyMap<string, number>,
  yOf: Map<string, number>,
): void {
  const waiting = stations.filter(({ id }) => !yOf.has(id));
  const wanted = waiting.map(({ id }) => {
    const others = passings.flatMap(({ from, to }) => (from === id ? [to] : to === id ? [from] : []));
    const heights = others.flatMap((other) => yOf.get(other) ?? []);
    return { id, y: heights.length > 0 ? heights.reduce((a, b) => a + b, 0) / heights.length : MARGIN + AXIS };
  });
  const free = new Map<number, number>();
  for (const { id, y } of wanted.sort((a, b) => a.y - b.y)) {
    const column = columns.get(id) ?? 0;
    const top = Math.max(y, free.get(column) ?? 0);
    yOf.set(id, top);
    free.set(column, top + BOX.height + GAP.row);
  }
}

/** A date once, above the first column that has it. */
function datesOf(placed: readonly PlacedStation[]): ProvenanceLayout['dates'] {
  const dates: { date: string; x: number }[] = [];
  for (const { station, x } of placed) {
    const last = dates.at(-1);
    if (station.date && last?.date !== station.date && last?.x !== x) dates.push({ date: station.date, x });
  }
  return dates;
}
