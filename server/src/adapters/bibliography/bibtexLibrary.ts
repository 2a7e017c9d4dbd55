/** The library that reads BibTeX: half a megabyte that only those load who have such a file. */
import { parse } from '@retorquere/bibtex-parser';

export interface BibtexEntry {
  readonly key: string;
  readonly type: string;
  /** Texts without TeX; lists of names and of texts where the format has them. */
  readonly fields: Readonly<Record<string, unknown>>;
}

export interface BibtexChunk {
  readonly entries: readonly BibtexEntry[];
  readonly strings: Readonly<Record<string, string>>;
  readonly isBroken: boolean;
}

/** Some milliseconds for a few entries. @param strings what `@string` has named before */
export function parseBibtex(text: string, strings: Readonly<Record<string, string>>): BibtexChunk {
  const read = parse(text, {
    strings: { ...strings },
    sentenceCase: false,
    english: false,
    caseProtection: false,
    applyCrossRef: false,
    unsupported: 'ignore',
  });
  return { entries: read.entries, strings: read.strings, isBroken: read.errors.length > 0 };
}
