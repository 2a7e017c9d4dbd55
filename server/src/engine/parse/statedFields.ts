/** The schema of front matter: which fields an article may state, and how people write them. */
import { z } from 'zod';
import type { StatedMetadata } from '../model/article';
import { isoDate } from './isoDate';

/** A field whose value is none that it can have. */
interface FieldProblem {
  readonly field: string;
}

const text = z.string().transform((s) => s.trim());
/** Quarto writes `author: {name: …}`. */
const named = z.union([text, z.looseObject({ name: text }).transform((o) => o.name)]);
const names = z.union([named, z.array(named).transform((list) => list.join(', '))]);
const date = z.union([text, z.date().transform((d) => d.toISOString())]).transform(isoDate);

const FIELDS = {
  key: text,
  id: text,
  title: text,
  publisher: names,
  author: names,
  date,
  url: text,
  wire: names,
  accessed: date,
  modified: date,
  section: text,
  language: text,
} as const;

type Field = keyof typeof FIELDS;

/** @param data the front matter as plain data; fields it does not know are left alone. */
export function statedFields(data: unknown): {
  readonly data: StatedMetadata;
  readonly problems: readonly FieldProblem[];
} {
  const given = z.record(z.string(), z.unknown()).catch({}).parse(data);
  const read: Partial<Record<Field, string>> = {};
  const problems: FieldProblem[] = [];
  for (const field of Object.keys(FIELDS) as Field[]) {
    const value = given[field];
    if (value === undefined || value === null) continue;
    const result = FIELDS[field].safeParse(value);
    if (!result.success) problems.push({ field });
    else if (result.data !== '') read[field] = result.data;
  }
  const { id, key = id, ...rest } = read;
  return { data: key === undefined ? rest : { key, ...rest }, problems };
}
