/** Reads RIS: two letters, two blanks, a hyphen and a value on each line; `ER` ends an entry. */
import { isoDate, said, span } from '../../engine/index';
import { bareDoi } from './bibtex';
import { asByline, fewProblems, given, lineOf, type BibliographyFile, type ReadEntry } from './bibliographyFile';

const LINE = /^([A-Z][A-Z0-9])[ \t]{0,2}-[ \t]?(.*)$/u;

const TYPES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ...{ JOUR: 'article-journal', NEWS: 'article-newspaper', MGZN: 'article-magazine', BOOK: 'book', CHAP: 'chapter' },
    ...{ ELEC: 'webpage', RPRT: 'report', THES: 'thesis', CONF: 'paper-conference', BLOG: 'post-weblog' },
  }),
);

interface Values {
  readonly at: number;
  readonly end: number;
  readonly of: ReadonlyMap<string, readonly string[]>;
  readonly keyAt?: number;
}

export function readRis(text: string): BibliographyFile | undefined {
  const entries: ReadEntry[] = [];
  const problems: string[] = [];
  let of = new Map<string, string[]>();
  let at: number | undefined;
  let keyAt: number | undefined;
  let last: string[] | undefined;
  const finish = (end: number, isWhole: boolean): void => {
    if (at === undefined) return;
    if (!isWhole)
      problems.push(
        said('Line {0}: the entry there does not end (“ER  -” is missing); what it says is taken.', lineOf(text, at)),
      );
    entries.push(asEntry({ at, end, of, ...(keyAt !== undefined && { keyAt }) }));
    of = new Map();
    at = keyAt = last = undefined;
  };
  for (const m of text.matchAll(/[^\r\n]+/gu)) {
    const [, tag, value = ''] = LINE.exec(m[0]) ?? [];
    if (tag === undefined) {
      // A long value goes on in the next line.
      if (last && at !== undefined) last.push(`${last.pop() ?? ''} ${m[0].trim()}`);
      continue;
    }
    if (tag === 'TY') {
      finish(m.index, false);
      at = m.index;
    }
    if (at === undefined) continue;
    if (tag === 'ER') {
      finish(m.index, true);
      continue;
    }
    if (tag === 'ID') keyAt ??= m.index + m[0].length - value.length;
    last = of.get(tag) ?? [];
    last.push(value.trim());
    of.set(tag, last);
  }
  finish(text.length, false);
  return entries.length > 0 ? { entries, problems: fewProblems(problems) } : undefined;
}

function asEntry({ at, of, keyAt }: Values): ReadEntry {
  const first = (...tags: readonly string[]): string | undefined =>
    tags.flatMap((tag) => of.get(tag) ?? []).find((value) => value !== '');
  const all = (...tags: readonly string[]): readonly string[] =>
    tags.flatMap((tag) => of.get(tag) ?? []).filter(Boolean);
  const authors = all('AU', 'A1');
  const container = first('T2', 'JO', 'JF', 'JA', 'BT');
  const date = first('DA', 'Y1', 'PY')?.replace(/\/+(?:[^/]*)$|\/+$/u, (tail) =>
    /^\/\d{1,2}$/u.test(tail) ? tail : '',
  );
  const key = first('ID');
  const from = keyAt ?? at;
  const [start, end] = [first('SP'), first('EP')];
  return {
    ...(key !== undefined && { key }),
    stated: given({
      ...{ title: first('TI', 'T1', 'CT'), publisher: container ?? first('PB'), author: asByline(authors) },
      date: date === undefined ? undefined : isoDate(date.replace(/\/+$/u, '')),
      url: first('UR', 'L2'),
    }),
    work: {
      ...given({ type: TYPES.get(first('TY') ?? ''), container, volume: first('VL'), issue: first('IS') }),
      ...given({ pages: start !== undefined && end !== undefined && start !== end ? `${start}–${end}` : start }),
      ...given({ doi: bareDoi(first('DO')) }),
      ...(authors.length > 0 && { authors }),
    },
    files: all('L1', 'L4').map((path) => path.replace(/^(?:file|internal-pdf):\/\//u, '').replaceAll('\\', '/')),
    span: span(from, from + (keyAt === undefined ? 0 : (key?.length ?? 0))),
  };
}
