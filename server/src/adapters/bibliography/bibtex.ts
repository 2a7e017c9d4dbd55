/** Reads BibTeX and BibLaTeX, a few entries in a turn; a broken entry costs itself alone. */
import { giveWay } from '../givingWay';
import { isoDate, said, span } from '../../engine/index';
import { asByline, fewProblems, given, lineOf, type BibliographyFile, type ReadEntry } from './bibliographyFile';
import { cutEntry, plainField } from './bibtexFields';
import { parseBibtex, type BibtexEntry } from './bibtexLibrary';
import { filesIn } from './fileField';
import { withInherited } from './inheritance';

/** Where an entry begins: at the start of a line, as all programs write it. */
const ENTRY = /^[ \t]*@([a-z]+)[ \t\r\n]*[{(]/gimu;
const KEY = /^[ \t]*@[a-z]+\s*[{(]\s*([^\s,{}()]+)/iu;
/** Others have their turn after so many milliseconds. */
const SLICE = 8;

interface Piece {
  readonly at: number;
  readonly text: string;
  readonly type: string;
}

function piecesOf(text: string): readonly Piece[] {
  const starts = [...text.matchAll(ENTRY)];
  return starts.map((m, i) => ({
    at: m.index,
    text: text.slice(m.index, starts[i + 1]?.index ?? text.length),
    type: (m[1] ?? '').toLowerCase(),
  }));
}

/** What was read of entries before, by their text: of a library in which one entry changes, one is read. */
export type BibtexMemory = Map<string, BibtexEntry | undefined>;

export async function readBibtex(
  text: string,
  memory: BibtexMemory = new Map(),
): Promise<BibliographyFile | undefined> {
  const read: { readonly entry: BibtexEntry; readonly piece: Piece }[] = [];
  const problems: string[] = [];
  const pieces = piecesOf(text);
  if (pieces.length === 0 && text.trim() !== '') return undefined;
  const named = pieces.filter(({ type }) => type === 'string').map((piece) => piece.text);
  const strings = namedStrings(named);
  // What was read with other abbreviations is read again.
  const sign = `@string ${JSON.stringify(strings)}`;
  if (!memory.has(sign)) memory.clear();
  const seen: BibtexMemory = new Map([[sign, undefined]]);
  let since = performance.now();
  for (const piece of pieces) {
    if (piece.type === 'string' || piece.type === 'comment' || piece.type === 'preamble') continue;
    const entry = memory.has(piece.text) ? memory.get(piece.text) : readPiece(piece, strings);
    seen.set(piece.text, entry);
    if (entry) read.push({ entry, piece });
    else problems.push(unreadable(text, piece));
    if (performance.now() - since < SLICE) continue;
    await giveWay();
    since = performance.now();
  }
  memory.clear();
  for (const [known, entry] of seen) memory.set(known, entry);
  const whole = withInherited(read.map(({ entry }) => entry));
  return {
    entries: read.flatMap(({ piece }, i) => (whole[i] ? [asEntry(whole[i], piece)] : [])),
    problems: fewProblems(problems),
  };
}

/** What `@string` names; one that the library cannot take costs itself alone. */
function namedStrings(pieces: readonly string[]): Readonly<Record<string, string>> {
  if (pieces.length === 0) return {};
  try {
    return parseBibtex(pieces.join('\n'), {}).strings;
  } catch {
    return pieces.reduce((known, piece) => (pieces.length > 1 ? { ...known, ...namedStrings([piece]) } : known), {});
  }
}

/** Those that `asEntry` and what entries hand down ask for. An abstract alone takes a parser of TeX longer than all of them. */
const WANTED: ReadonlySet<string> = new Set([
  ...['title', 'subtitle', 'booktitle', 'maintitle', 'journaltitle', 'journal', 'author', 'editor', 'publisher'],
  ...['organization', 'institution', 'date', 'year', 'month', 'day', 'url', 'doi', 'file', 'volume', 'number', 'issue'],
  ...['pages', 'entrysubtype', 'crossref', 'xdata'],
]);

/** Fields without TeX are read here, the others by the library: for most entries it is not asked at all. */
function readPiece(piece: Piece, strings: Readonly<Record<string, string>>): BibtexEntry | undefined {
  const raw = cutEntry(piece.text);
  if (!raw) return byLibrary(piece.text, strings);
  const { type, key } = raw;
  const wanted = raw.fields.filter(({ name }) => WANTED.has(name));
  const plain = wanted.map((field) => ({ ...field, value: plainField(field) }));
  const rest = plain.filter(({ value }) => value === undefined);
  const fields = Object.fromEntries(plain.flatMap(({ name, value }) => (value === undefined ? [] : [[name, value]])));
  if (rest.length === 0) return { type, key, fields };
  const more = byLibrary(`@${type}{${key},\n${rest.map((it) => `${it.name} = ${it.written}`).join(',\n')}\n}`, strings);
  return more && { type, key, fields: { ...fields, ...more.fields } };
}

function byLibrary(text: string, strings: Readonly<Record<string, string>>): BibtexEntry | undefined {
  try {
    const { entries, isBroken } = parseBibtex(text, strings);
    return isBroken ? undefined : entries[0];
  } catch {
    // What a library makes of a strange entry must not cost the others.
    return undefined;
  }
}

function unreadable(text: string, { at, text: its }: Piece): string {
  const key = KEY.exec(its)?.[1];
  const name = key === undefined ? said('an entry') : said('the entry “{0}”', key);
  return said(
    'Line {0}: {1} could not be read and is left out; perhaps a brace or quotation mark is not closed.',
    lineOf(text, at),
    name,
  );
}

/** Lists as one text. */
function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  return Array.isArray(value) ? value.filter((it) => typeof it === 'string').join(', ') : undefined;
}

interface Creator {
  readonly name?: string;
  readonly lastName?: string;
  readonly firstName?: string;
  readonly prefix?: string;
}

function namesOf(value: unknown): readonly string[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((it: Creator) => {
    const family = it.name ?? [it.prefix, it.lastName].filter(Boolean).join(' ');
    return family ? [it.firstName ? `${family}, ${it.firstName}` : family] : [];
  });
}

/** As CSL names them; other kinds are articles and documents to us. */
const TYPES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ...{ article: 'article-journal', book: 'book', online: 'webpage', incollection: 'chapter', inbook: 'chapter' },
    ...{ inproceedings: 'paper-conference', report: 'report', techreport: 'report', thesis: 'thesis' },
    ...{ phdthesis: 'thesis', mastersthesis: 'thesis' },
  }),
);

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** `year = 2024, month = mar, day = 3`, as far as it is given. */
function dateOf(text: (field: string) => string | undefined): string | undefined {
  const year = text('year');
  const date = text('date')?.replace(/\/.*$/u, '');
  if (date !== undefined || year === undefined) return date;
  const month = text('month') ?? '';
  const number = /^\d{1,2}$/u.test(month) ? Number(month) : MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1;
  if (number < 1) return year;
  const day = text('day');
  return [year, String(number).padStart(2, '0'), ...(day === undefined ? [] : [day.padStart(2, '0')])].join('-');
}

function asEntry({ key, type, fields }: BibtexEntry, { at, text: its }: Piece): ReadEntry {
  const text = (field: string): string | undefined => textOf(fields[field]);
  const authors = namesOf(fields.author ?? fields.editor);
  const container = text('journaltitle') ?? text('journal') ?? text('booktitle') ?? text('maintitle');
  const house = text('publisher') ?? text('organization') ?? text('institution');
  const subtitle = text('subtitle');
  const title = text('title');
  const date = dateOf(text);
  const m = KEY.exec(its);
  const from = at + (m ? m[0].length - (m[1]?.length ?? 0) : 0);
  return {
    key,
    stated: given({
      title: title !== undefined && subtitle !== undefined ? `${title}: ${subtitle}` : title,
      publisher: text('booktitle') === undefined ? (container ?? house) : (house ?? container),
      author: asByline(authors),
      date: date === undefined ? undefined : isoDate(date),
      url: text('url'),
    }),
    work: {
      ...given({
        type: isNews(text) ? 'article-newspaper' : TYPES.get(type.toLowerCase()),
        ...{ container, volume: text('volume'), issue: text('number') ?? text('issue') },
        ...{ pages: text('pages')?.replace(/\s*[-–—]+\s*/gu, '–'), doi: bareDoi(text('doi')) },
      }),
      ...(authors.length > 0 && { authors, ...(fields.author === undefined && { edited: true as const }) }),
    },
    files: filesIn(text('file') ?? ''),
    span: span(from, from + (m?.[1]?.length ?? 1)),
  };
}

const isNews = (text: (field: string) => string | undefined): boolean =>
  /^(?:newspaper|magazine)/iu.test(text('entrysubtype') ?? '');

/** `10.1000/xyz`, however it is linked. */
export const bareDoi = (doi: string | undefined): string | undefined =>
  doi?.trim().replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/iu, '');
