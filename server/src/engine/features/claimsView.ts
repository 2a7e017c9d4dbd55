/** The sentences of a draft in an overview: how each stands and in whose words, in groups by status, section or source. */
import type { Analysis } from '../model/analysis';
import type { Finding } from '../model/finding';
import { keptWith } from '../model/kept';
import { excerpt } from '../text/excerpt';
import { claimRows, type ClaimRow, type RowStanding } from '../analysis/claimRows';

export { placeOf, type ClaimRow, type RowStanding, type RowStatus } from '../analysis/claimRows';
export { identitiesOf, type Identities } from './claimsView/identities';

/** By what sentences are put together. */
export type ClaimsBy = 'status' | 'section' | 'source';

/** Sentences that belong together, in the order of the text. */
export interface ClaimGroup {
  /** Stays the same while the draft is written: a status, the words of a heading, a key. */
  readonly name: string;
  /** `status`: `name` is a `RowStanding`; `front`: what stands before the first heading; `uncited`: what cites nothing. */
  readonly kind: 'status' | 'section' | 'front' | 'source' | 'uncited';
  readonly rows: readonly ClaimRow[];
  /** For what was not checked: the same once more, by reason. */
  readonly parts: readonly ClaimGroup[];
}

/**
 * Groups that have no sentence are left out.
 * @param shown findings that the writer sees now: what is held back while a sentence is typed does not count yet
 */
export function claimGroups(analysis: Analysis, by: ClaimsBy, shown: readonly Finding[]): readonly ClaimGroup[] {
  const rows = claimRows(analysis, shown);
  switch (by) {
    case 'status':
      return byStatus(rows);
    case 'section':
      return bySection(analysis, rows);
    case 'source':
      return bySource(rows);
  }
}

/** What is to be settled comes first. */
const ORDER: readonly RowStanding[] = [
  'differs',
  'overstated',
  'not-found',
  'to-look-at',
  'accepted',
  'found',
  'not-checked',
];

const byStatus = (rows: readonly ClaimRow[]): readonly ClaimGroup[] =>
  ORDER.flatMap((standing): readonly ClaimGroup[] => {
    const its = rows.filter((row) => row.standing === standing);
    if (its.length === 0) return [];
    return [{ name: standing, kind: 'status', rows: its, parts: standing === 'not-checked' ? byReason(its) : [] }];
  });

const byReason = (rows: readonly ClaimRow[]): readonly ClaimGroup[] =>
  [...grouped(rows, ({ reason }) => [reason ?? 'pending'])].map(([name, its]) => ({
    name,
    kind: 'status',
    rows: its,
    parts: [],
  }));

function bySection(analysis: Analysis, rows: readonly ClaimRow[]): readonly ClaimGroup[] {
  const names = sectionNames(analysis);
  return [...grouped(rows, ({ section }) => [section])].map(([section, its]) => ({
    name: names.get(section) ?? '',
    kind: section < 0 ? 'front' : 'section',
    rows: its,
    parts: [],
  }));
}

/** By the number of the heading's block; two headings of the same words get a number behind them. */
const sectionNames = keptWith(({ draft }: Analysis): ReadonlyMap<number, string> => {
  const names = new Map<number, string>();
  const taken = new Map<string, number>();
  for (const [at, { kind, prose }] of draft.blocks.entries()) {
    if (kind !== 'heading') continue;
    const words = excerpt(prose.text);
    const count = (taken.get(words) ?? 0) + 1;
    taken.set(words, count);
    names.set(at, count > 1 ? `${words} (${count})` : words);
  }
  return names;
});

/** A sentence that cites two sources stands under both. */
const bySource = (rows: readonly ClaimRow[]): readonly ClaimGroup[] => {
  const groups = grouped(rows, ({ pages }) => (pages.length > 0 ? pages : ['']));
  const uncited = groups.get('') ?? [];
  groups.delete('');
  return [
    ...[...groups].map(([name, its]): ClaimGroup => ({ name, kind: 'source', rows: its, parts: [] })),
    ...(uncited.length > 0 ? [{ name: '', kind: 'uncited', rows: uncited, parts: [] } as const] : []),
  ];
};

/** In the order in which the names first come. */
function grouped<K>(rows: readonly ClaimRow[], namesOf: (row: ClaimRow) => readonly K[]): Map<K, ClaimRow[]> {
  const groups = new Map<K, ClaimRow[]>();
  for (const row of rows) {
    for (const name of new Set(namesOf(row))) {
      const its = groups.get(name);
      if (its) its.push(row);
      else groups.set(name, [row]);
    }
  }
  return groups;
}
