/** Reads CSL items: what Zotero and Pandoc write as JSON, and Pandoc's `references` in YAML. */
import { z } from 'zod';
import { isoDate, said, span, type Span } from '../../engine/index';
import { bareDoi } from './bibtex';
import { asByline, fewProblems, given, type BibliographyFile, type ReadEntry } from './bibliographyFile';

const text = z.union([z.string(), z.number().transform(String)]);
const optional = text.optional().catch(undefined);
const part = z.union([z.number(), z.string().transform(Number)]);

const name = z.looseObject({ family: optional, given: optional, literal: optional, 'non-dropping-particle': optional });
const date = z.union([
  z.looseObject({ 'date-parts': z.array(z.array(part)).min(1) }).transform((d) => fromParts(d['date-parts'][0] ?? [])),
  z.looseObject({ raw: z.string() }).transform((d) => d.raw),
  z.looseObject({ literal: z.string() }).transform((d) => d.literal),
  z
    .looseObject({ year: text, month: text.optional(), day: text.optional() })
    .transform((d) => fromParts([d.year, d.month, d.day].flatMap((it) => (it === undefined ? [] : [Number(it)])))),
  text,
]);

const item = z.looseObject({
  id: text,
  type: optional,
  title: optional,
  author: z.array(name).optional().catch(undefined),
  editor: z.array(name).optional().catch(undefined),
  issued: date.optional().catch(undefined),
  'container-title': optional,
  publisher: optional,
  URL: optional,
  DOI: optional,
  volume: optional,
  issue: optional,
  page: optional,
});
type Item = z.infer<typeof item>;

function fromParts(parts: readonly number[]): string {
  return parts.map((n, i) => String(n).padStart(i === 0 ? 4 : 2, '0')).join('-');
}

export function readCslJson(source: string): BibliographyFile | undefined {
  let data: unknown;
  try {
    data = JSON.parse(source.replace(/^\uFEFF/u, ''));
  } catch {
    // Most JSON is none of ours; what says it is one is named.
    return /"(?:container-title|date-parts)"/u.test(source)
      ? {
          entries: [],
          problems: [said('It could not be read: a bracket, comma or quotation mark is missing somewhere.')],
        }
      : undefined;
  }
  return readItems(data, placesOfIds(source, /"id"\s*:\s*"?([^"\s,{}]+)/gu));
}

/** @param data a list of items, or an object that has one; undefined where it is something else */
export function readItems(data: unknown, placeOf: (id: string) => Span): BibliographyFile | undefined {
  const list = listIn(data);
  if (!list?.some((it) => isItem(it))) return undefined;
  const entries: ReadEntry[] = [];
  const problems: string[] = [];
  for (const [i, given] of list.entries()) {
    const read = item.safeParse(given);
    if (read.success) entries.push(asEntry(read.data, placeOf(read.data.id)));
    else problems.push(said('Entry {0} has no “id” and is left out.', i + 1));
  }
  return { entries, problems: fewProblems(problems) };
}

function listIn(data: unknown): readonly unknown[] | undefined {
  if (Array.isArray(data)) return data as readonly unknown[];
  if (typeof data !== 'object' || data === null) return undefined;
  const { items, references } = data as { readonly items?: unknown; readonly references?: unknown };
  return [items, references].find((it): it is unknown[] => Array.isArray(it));
}

/** Whatever else has an `id`: an item is of a kind, has a title, and one more thing that works have. */
const isItem = (it: unknown): boolean =>
  typeof it === 'object' &&
  it !== null &&
  'id' in it &&
  'title' in it &&
  ['type', 'issued', 'author', 'container-title', 'URL', 'DOI', 'publisher'].some((field) => field in it);

/**
 * Where a text has each `id`: the first place counts, since whoever renames it wants one.
 * @param pattern finds them, with the value as its first group and at its end
 */
export function placesOfIds(source: string, pattern: RegExp): (id: string) => Span {
  const places = new Map<string, Span>();
  for (const m of source.matchAll(pattern)) {
    const id = m[1] ?? '';
    const end = m.index + m[0].length;
    if (!places.has(id)) places.set(id, span(end - id.length, end));
  }
  return (id) => places.get(id) ?? span(0, 0);
}

const nameOf = (it: z.infer<typeof name>): string | undefined => {
  const family = [it['non-dropping-particle'], it.family].filter((s) => s !== undefined).join(' ');
  return it.literal ?? (family && it.given !== undefined ? `${family}, ${it.given}` : family || it.given);
};

function asEntry(its: Item, at: Span): ReadEntry {
  const authors = (its.author ?? its.editor ?? []).flatMap((it) => nameOf(it) ?? []);
  const container = its['container-title'];
  return {
    key: its.id,
    stated: given({
      ...{ title: its.title, author: asByline(authors), url: its.URL },
      publisher: its.type === 'chapter' ? (its.publisher ?? container) : (container ?? its.publisher),
      date: its.issued === undefined ? undefined : isoDate(its.issued),
    }),
    work: {
      ...given({ type: its.type, container, volume: its.volume, issue: its.issue }),
      ...given({ pages: its.page?.replace(/\s*[-–—]+\s*/gu, '–'), doi: bareDoi(its.DOI) }),
      ...(authors.length > 0 && { authors, ...(its.author === undefined && { edited: true as const }) }),
    },
    files: [],
    span: at,
  };
}
