/** What entries take over from others: `crossref` as biblatex defines it, for the fields we read, and `xdata`. */
import type { BibtexEntry } from './bibtexLibrary';

/** A title goes to another field where the part is of another kind than the whole; by the types of both. */
const TITLES: readonly { readonly of: readonly string[]; readonly to: readonly string[]; readonly as: string }[] = [
  { of: ['mvbook'], to: ['book', 'inbook', 'bookinbook', 'suppbook'], as: 'main' },
  {
    of: ['mvcollection', 'mvreference'],
    to: ['collection', 'reference', 'incollection', 'inreference', 'suppcollection'],
    as: 'main',
  },
  { of: ['mvproceedings'], to: ['proceedings', 'inproceedings', 'conference'], as: 'main' },
  // Beyond biblatex's own table: what BibTeX and people cross over.
  {
    of: ['book', 'collection', 'reference', 'proceedings'],
    to: [
      'inbook',
      'bookinbook',
      'suppbook',
      'incollection',
      'inreference',
      'suppcollection',
      'inproceedings',
      'conference',
    ],
    as: 'book',
  },
  { of: ['periodical'], to: ['article', 'suppperiodical'], as: 'journal' },
];

/** They name the whole and nothing else: a chapter has an address, a file and pages of its own, or none. */
const OWN: ReadonlySet<string> = new Set([
  ...['crossref', 'xref', 'xdata', 'ids', 'entryset', 'entrysubtype', 'label', 'shorthand', 'sortkey', 'related'],
  ...['url', 'doi', 'file', 'pages'],
]);
const DATES: ReadonlySet<string> = new Set(['date', 'year', 'month', 'day']);

/** Nobody's works are inside one another more deeply; others would fill the stack. */
const MOST_STEPS = 50;

/**
 * Each entry with what it takes over; what it states itself stays. Undefined for those that are `@xdata`: they are no works.
 * Linear in entries.
 */
export function withInherited(entries: readonly BibtexEntry[]): readonly (BibtexEntry | undefined)[] {
  const byKey = new Map(entries.map((entry) => [entry.key.toLowerCase(), entry]));
  const known = new Map<BibtexEntry, BibtexEntry>();
  const whole = (entry: BibtexEntry, steps: number): BibtexEntry => {
    const read = known.get(entry);
    if (read || steps === 0) return read ?? entry;
    // Whoever goes round in a circle meets it as it is written.
    known.set(entry, entry);
    if (entry.fields.xdata === undefined && entry.fields.crossref === undefined) return entry;
    const parents = (field: string): readonly BibtexEntry[] =>
      keysIn(entry.fields[field]).flatMap((key) => {
        const parent = byKey.get(key.toLowerCase());
        return parent && parent !== entry ? [whole(parent, steps - 1)] : [];
      });
    const made = [
      ...parents('xdata').map((parent) => parent.fields),
      ...parents('crossref').map((parent) => handedDown(parent, entry.type)),
    ].reduce(withMissing, entry.fields);
    const now = made === entry.fields ? entry : { ...entry, fields: made };
    known.set(entry, now);
    return now;
  };
  return entries.map((entry) => (isXdata(entry.type) ? undefined : whole(entry, MOST_STEPS)));
}

const isXdata = (type: string): boolean => type.toLowerCase() === 'xdata';

const keysIn = (value: unknown): readonly string[] =>
  (Array.isArray(value) ? value : [value])
    .flatMap((it) => (typeof it === 'string' ? it.split(',') : []))
    .map((key) => key.trim())
    .filter((key) => key !== '');

type Fields = BibtexEntry['fields'];

/** A date is one thing, in however many fields: the child's own year keeps the parent's date away. */
function withMissing(own: Fields, more: Fields): Fields {
  const isDated = [...DATES].some((field) => own[field] !== undefined);
  const missing = Object.entries(more).filter(
    ([field, value]) => value !== undefined && own[field] === undefined && !(isDated && DATES.has(field)),
  );
  return missing.length > 0 ? { ...own, ...Object.fromEntries(missing) } : own;
}

function handedDown({ type, fields }: BibtexEntry, to: string): Fields {
  const [of, part] = [type.toLowerCase(), to.toLowerCase()];
  const as = TITLES.find((it) => it.of.includes(of) && it.to.includes(part))?.as;
  const given = Object.entries(fields).filter(([field]) => !OWN.has(field));
  if (as === undefined) return Object.fromEntries(given);
  const titles = { [`${as}title`]: fields.title, [`${as}subtitle`]: fields.subtitle };
  return { ...Object.fromEntries(given.filter(([field]) => field !== 'title' && field !== 'subtitle')), ...titles };
}
