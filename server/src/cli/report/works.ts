/** Works without a text, what is there twice and what no draft cites, as JSON for scripts and as a list for people. */
import {
  duplicatesIn,
  entryByline,
  positionAt,
  whyNoText,
  type CatalogueEntry,
  type Corpus,
  type EntryPlace,
  type Uncited,
} from '../../engine/index';
import type { Paint } from './paint';
import type { Range } from './places';

export interface WorksGround {
  readonly corpus: Corpus;
  /** Where the lines of bibliographies begin, by path. */
  readonly lines: ReadonlyMap<string, Uint32Array>;
  /** Absent where there are no drafts. */
  readonly uncited: Uncited | undefined;
}

/** Fields of the report of `deskcheck index`. */
export function worksAsJson({ corpus, lines, uncited }: WorksGround): object {
  return {
    works: corpus.textless.map((entry) => ({
      ...entryAsJson(entry, lines),
      ...(entry.work.doi === undefined ? {} : { doi: entry.work.doi }),
      message: whyNoText(entry, corpus).message,
    })),
    duplicates: duplicatesIn(corpus).map(({ kind, message, keys, entries, paths }) => ({
      ...{ kind, message, keys, paths },
      entries: entries.map((entry) => entryAsJson(entry, lines)),
    })),
    ...(uncited && { notCited: uncited }),
  };
}

function entryAsJson({ key, stated, from }: CatalogueEntry, lines: WorksGround['lines']): object {
  const { title = null, author = null, publisher = null, date = null, url = null } = stated;
  return { key, path: from.path, range: rangeOf(from, lines), title, author, publisher, date, url };
}

function rangeOf({ path, span }: EntryPlace, lines: WorksGround['lines']): Range {
  const starts = lines.get(path) ?? Uint32Array.of(0);
  return { start: positionAt(starts, span.start), end: positionAt(starts, span.end) };
}

/** Lines of one list for people; JSON has all. Of what is cited nowhere there may be thousands. */
const MOST_LISTED = 20;
const MOST_UNCITED = 5;
/** Keys on one line. */
const KEYS_A_LINE = 8;

/** Blocks, each with its number on top; empty where there is nothing to say. */
export function worksAsText({ corpus, lines, uncited }: WorksGround, paint: Paint): readonly string[] {
  const works = corpus.textless.map((entry) => {
    const { key = '', stated, from } = entry;
    const at = paint.dim(`${from.path}:${rangeOf(from, lines).start.line + 1}`);
    const facts = [entryByline(entry), stated.title, whyNoText(entry, corpus).short].filter(Boolean);
    return `${key}  ${at}  ${facts.join(' · ')}`;
  });
  const twice = duplicatesIn(corpus).map(({ message }) => message);
  return [
    ...block(paint, works, (n) => `${n} ${n === 1 ? 'work' : 'works'} without text`),
    ...block(paint, twice, (n) => `${n} there twice`),
    ...(uncited ? uncitedAsText(uncited, paint) : []),
  ];
}

function uncitedAsText({ sources, works }: Uncited, paint: Paint): readonly string[] {
  const keys = [...sources, ...works];
  const lines = Array.from({ length: Math.ceil(keys.length / KEYS_A_LINE) }, (_, i) =>
    keys.slice(KEYS_A_LINE * i, KEYS_A_LINE * (i + 1)).join(', '),
  );
  const textless = works.length > 0 ? `, ${works.length} of them without text` : '';
  return block(paint, lines, () => `Cited in no draft: ${keys.length}${textless}`, MOST_UNCITED);
}

function block(
  paint: Paint,
  lines: readonly string[],
  title: (n: number) => string,
  most = MOST_LISTED,
): readonly string[] {
  if (lines.length === 0) return [];
  const shown = lines.length > most ? [...lines.slice(0, most), 'and more; --format json has all'] : lines;
  return [[paint.bold(title(lines.length)), ...shown.map((line) => `  ${line}`)].join('\n')];
}
