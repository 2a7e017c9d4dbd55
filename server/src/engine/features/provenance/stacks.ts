/** Reprints that a drawing shows as one: pages of one origin that have the words from the same place, unchanged. */
import type { Passing, Provenance, Station } from '../../model/provenance';

/** So many and more are a stack. */
const STACKED_FROM = 3;

export interface Stacked {
  readonly stations: readonly Station[];
  readonly passings: readonly Passing[];
  /** By the station that stands for them: the others, in order. */
  readonly members: ReadonlyMap<string, readonly Station[]>;
}

/** The earliest of a stack stands for all; a page that others have the words from is never in one. */
export function stacked({ stations, passings }: Provenance): Stacked {
  const drafts = new Set(stations.flatMap(({ id, kind }) => (kind === 'draft' ? [id] : [])));
  const groups = new Map<string, Station[]>();
  for (const station of stations) {
    const before = passings.filter(({ to }) => to === station.id);
    const passedOn = passings.some(({ from, to }) => from === station.id && !drafts.has(to));
    if (station.kind !== 'page' || passedOn || before.some(({ changes }) => changes.length > 0)) continue;
    const key = JSON.stringify([station.origin, station.reworded ?? false, before.map(({ from }) => from).sort()]);
    groups.set(key, [...(groups.get(key) ?? []), station]);
  }
  const members = new Map<string, readonly Station[]>();
  const standsFor = new Map<string, string>();
  for (const group of groups.values()) {
    if (group.length < STACKED_FROM || group[0]?.origin === undefined) continue;
    const [first, ...others] = group.sort((a, b) => (a.date ?? '9999').localeCompare(b.date ?? '9999'));
    if (!first) continue;
    members.set(first.id, others);
    for (const { id } of others) standsFor.set(id, first.id);
  }
  const shown = new Map<string, Passing>();
  for (const passing of passings) {
    const from = standsFor.get(passing.from) ?? passing.from;
    const to = standsFor.get(passing.to) ?? passing.to;
    const key = JSON.stringify([from, to]);
    if (!shown.has(key)) shown.set(key, { ...passing, from, to });
  }
  return { stations: stations.filter(({ id }) => !standsFor.has(id)), passings: [...shown.values()], members };
}
