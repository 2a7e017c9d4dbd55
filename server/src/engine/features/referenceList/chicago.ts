/** Chicago: Manual of Style, 17th ed. (2017), chapter 14 (notes and bibliography) and 15 (author-date). Titles keep their capitals. */
import { american, yearOf } from './dates';
import { address, escaped, italic, quotedWithStop, stopped } from './markup';
import { inverted, straight, type Name } from './names';
import { inOrder, joined, leadOf, listed, type ReferenceStyle } from './style';
import { FIELDS, type Work, type WorkKind } from './work';

/** Up to ten authors are named; of more the first seven (14.76). */
const MOST_AUTHORS = 10;
const OF_MORE = 7;

export const chicago: ReferenceStyle = {
  heading: 'Bibliography',
  shows: FIELDS,
  entries: (works) => inOrder(works, lead).map((work) => ({ work, text: inNotes(work) })),
};

export const chicagoAuthorDate: ReferenceStyle = {
  heading: 'References',
  shows: FIELDS,
  entries: (works) => {
    // By author, then year (15.16–15.18); letters tell works of one author and year apart (15.20).
    const ordered = inOrder(works, lead, ({ date }) => (date === undefined ? '\uffff' : `${yearOf(date)} `));
    return ordered.map((work) => ({ work, text: authorDate(work, letterOf(work, ordered)) }));
  },
};

/** An unsigned article of a paper stands under the paper's name (14.199). */
function lead(work: Work): string {
  const { authors, outlet, kind, title } = work;
  const unsigned = authors.length === 0 && outlet !== undefined && (kind === 'article' || kind === 'page');
  return unsigned ? leadOf({ ...work, title: outlet }) + (title === undefined ? '' : ' ') : leadOf(work);
}

function letterOf(work: Work, works: readonly Work[]): string {
  if (work.authors.length === 0 || work.date === undefined) return '';
  const year = yearOf(work.date);
  const alike = works.filter(
    ({ authors, date, ...other }) =>
      date !== undefined && yearOf(date) === year && lead({ ...other, authors, date }) === lead(work),
  );
  return alike.length < 2 ? '' : (LETTERS[alike.indexOf(work)] ?? '');
}

const LETTERS = [...'abcdefghijklmnopqrstuvwxyz'];

interface Parts {
  readonly who: string | undefined;
  readonly title: string | undefined;
  /** The outlet where it is not what the entry begins with. */
  readonly where: string | undefined;
}

function partsOf({ kind, authors, edited, title, outlet, key }: Work): Parts {
  const shown = title === undefined ? undefined : kind === 'whole' ? stopped(italic(title)) : quotedWithStop(title);
  const its = outlet === undefined ? undefined : shownOutlet(outlet, kind);
  if (authors.length > 0) return { who: stopped(authorList(authors, edited)), title: shown, where: its };
  if ((kind === 'article' || kind === 'page') && its !== undefined)
    return { who: stopped(its), title: shown, where: undefined };
  return {
    who: shown === undefined && its === undefined ? stopped(escaped(key)) : undefined,
    title: shown,
    where: its,
  };
}

/** The names of papers go without “The” (8.170). */
const shownOutlet = (outlet: string, kind: WorkKind): string =>
  kind === 'page' || kind === 'whole'
    ? escaped(outlet)
    : italic(kind === 'article' ? outlet.replace(/^The\s+(?=\S)/u, '') : outlet);

/** Author. “Title.” *Paper*, March 4, 2026. Address. Without a date the day on which the copy was saved (14.12). */
function inNotes(work: Work): string {
  const { kind, house, date, volume, issue, pages, accessed } = work;
  const { who, title, where } = partsOf(work);
  const day =
    date === undefined ? undefined : escaped(kind === 'article' || kind === 'page' ? american(date) : yearOf(date));
  const saved = date === undefined && accessed !== undefined ? `Accessed ${american(accessed)}` : undefined;
  const place = pages === undefined ? undefined : escaped(pages);
  const count = listed(
    volume === undefined ? undefined : escaped(volume),
    issue === undefined ? undefined : `no. ${escaped(issue)}`,
  );
  let body: string;
  switch (kind) {
    case 'journal': {
      const its = joined(where, count, day === undefined ? undefined : `(${day})`);
      body = place === undefined ? its : `${its}: ${place}`;
      break;
    }
    case 'part':
      body = sentences(
        where === undefined ? undefined : listed(`In ${where}`, place),
        listed(house === undefined ? undefined : escaped(house), day),
      );
      break;
    default:
      body = listed(where, day, place);
  }
  return finished(work, who, title, body, saved);
}

/** Author. 2026. “Title.” *Paper*, March 4, 2026. Address. Without a year “n.d.” (15.44). */
function authorDate(work: Work, letter: string): string {
  const { kind, house, date, volume, issue, pages, accessed } = work;
  const { who, title, where } = partsOf(work);
  const year = date === undefined ? 'n.d.' : `${escaped(yearOf(date))}${letter}.`;
  const day = date === undefined ? undefined : escaped(american(date));
  const saved = date === undefined && accessed !== undefined ? `Accessed ${american(accessed)}` : undefined;
  const place = pages === undefined ? undefined : escaped(pages);
  let body: string;
  switch (kind) {
    case 'journal': {
      const count =
        `${volume === undefined ? '' : escaped(volume)}${issue === undefined ? '' : ` (${escaped(issue)})`}`.trim();
      const its = joined(where, count);
      body = place === undefined ? its : `${its}: ${place}`;
      break;
    }
    case 'part':
      body = sentences(
        where === undefined ? undefined : listed(`In ${where}`, place),
        house === undefined ? undefined : escaped(house),
      );
      break;
    case 'whole':
      body = where ?? '';
      break;
    default:
      body = listed(where, day === yearOf(date ?? '') ? undefined : day, place);
  }
  // Without an author the title comes first, and the year behind it.
  return who === undefined
    ? finished(work, title, year, body, saved)
    : finished(work, `${who} ${year}`, title, body, saved);
}

function finished(
  { url }: Work,
  first: string | undefined,
  second: string | undefined,
  body: string,
  saved: string | undefined,
): string {
  const link = url === undefined ? undefined : address(url);
  return joined(
    first,
    second,
    body === '' ? undefined : stopped(body),
    saved === undefined ? undefined : stopped(saved),
    link === undefined ? undefined : `${link}.`,
  );
}

const sentences = (...pieces: readonly (string | undefined)[]): string =>
  joined(...pieces.map((piece) => (piece === undefined || piece === '' ? undefined : stopped(piece))));

/** `Orsk, Ada, and Tobias Hrane` (14.76); of a work without author its editors, `eds.` */
function authorList(authors: readonly Name[], edited: boolean): string {
  const names = authors.map((name, i) => escaped(i === 0 ? inverted(name) : straight(name)));
  const last = names.at(-1) ?? '';
  const all =
    names.length > MOST_AUTHORS
      ? `${names.slice(0, OF_MORE).join(', ')}, et al.`
      : names.length === 1
        ? last
        : `${names.slice(0, -1).join(', ')}, and ${last}`;
  return edited ? `${all}, ${names.length > 1 ? 'eds.' : 'ed.'}` : all;
}
