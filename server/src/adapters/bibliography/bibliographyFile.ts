/** What reading one bibliography or sidecar gives, whatever its format. */
import { said, type CatalogueEntry, type Span } from '../../engine/index';

/** An entry as its file has it; where the file lies is added by whoever reads it. */
export interface ReadEntry extends Omit<CatalogueEntry, 'kind' | 'from' | 'files'> {
  /** Of the key in the file's text; of the entry where it has none. */
  readonly span: Span;
  /** As written: relative to the bibliography, or absolute on whatever computer it was exported. */
  readonly files: readonly string[];
}

export interface BibliographyFile {
  readonly entries: readonly ReadEntry[];
  /** What could not be read and is left out, a sentence each; the rest stands. */
  readonly problems: readonly string[];
}

/** Number of the line, from 1. */
export const lineOf = (text: string, at: number): number => text.slice(0, at).split(/\r\n|\n|\r/).length;

/** Problems named one by one; a broken export would have hundreds. */
const NAMED = 4;

export function fewProblems(problems: readonly string[]): readonly string[] {
  const more = problems.length - NAMED;
  return more > 1 ? [...problems.slice(0, NAMED), said('{0} more entries could not be read.', more)] : problems;
}

/** Text without what it does not have; fields that are blank are not stated. */
export function given<K extends string>(fields: Readonly<Record<K, string | undefined>>): Partial<Record<K, string>> {
  const named = Object.entries<string | undefined>(fields).flatMap(([name, value]) => {
    const text = value?.replace(/\s+/g, ' ').trim().normalize('NFC');
    return text ? [[name, text]] : [];
  });
  return Object.fromEntries(named) as Partial<Record<K, string>>;
}

/** `Méndez, Ana` as bylines have it; an organisation stays as it is. */
export const asByline = (authors: readonly string[]): string =>
  authors.map((name) => /^([^,]+), (.+)$/.exec(name)?.slice(1).toReversed().join(' ') ?? name).join(', ');
