/** APA: Publication Manual, 7th ed. (2020), chapters 9 (elements, order) and 10 (examples). Titles keep their capitals. */
import { yearFirst, yearOf } from './dates';
import { address, escaped, italic, stopped } from './markup';
import { withInitials } from './names';
import { inOrder, joined, leadOf, listed, type ReferenceStyle } from './style';
import { FIELDS, type Work } from './work';

/** Up to twenty authors are named; of more the first nineteen and the last (9.8). */
const MOST_AUTHORS = 20;

export const apa: ReferenceStyle = {
  heading: 'References',
  shows: FIELDS,
  entries: (works) => {
    // By author, then year, then title (9.44–9.49); letters tell works of one author and year apart (9.47).
    const ordered = inOrder(works, leadOf, ({ date }) => (date === undefined ? '' : yearOf(date)));
    return ordered.map((work) => ({ work, text: entry(work, letterOf(work, ordered)) }));
  },
};

function letterOf(work: Work, works: readonly Work[]): string {
  const sign = ({ date }: Work): string => (date === undefined ? '' : yearOf(date));
  const alike = works.filter((other) => leadOf(other) === leadOf(work) && sign(other) === sign(work));
  if (alike.length < 2 || work.authors.length === 0) return '';
  const at = alike.indexOf(work);
  return at < LETTERS.length ? LETTERS.charAt(at) : '';
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** Author. (Date). Title. Source. Without an author the title comes first (9.12), without a date “n.d.” (9.17). */
function entry(work: Work, letter: string): string {
  const { kind, authors, title, outlet, url, key } = work;
  const shown = title === undefined ? undefined : kind === 'whole' || kind === 'page' ? italic(title) : escaped(title);
  const who = authors.length > 0 ? authorList(work) : undefined;
  const lead = who ?? shown ?? (outlet === undefined ? escaped(key) : escaped(outlet));
  const rest = who === undefined ? undefined : shown;
  const where = who === undefined && shown === undefined ? undefined : source(work);
  return joined(
    work.edited ? `${lead}.` : stopped(lead),
    `(${dateOf(work, letter)}).`,
    rest === undefined ? undefined : stopped(rest),
    where === undefined ? undefined : stopped(where),
    url === undefined ? undefined : address(url),
  );
}

/** Papers and pages with the day (9.14), books and journals with the year. */
function dateOf({ kind, date }: Work, letter: string): string {
  if (date === undefined) return letter === '' ? 'n.d.' : `n.d.-${letter}`;
  const [year, shown] = [yearOf(date), kind === 'article' || kind === 'page' ? yearFirst(date) : yearOf(date)];
  return escaped(shown.startsWith(year) ? year + letter + shown.slice(year.length) : shown + letter);
}

function source({ kind, authors, outlet, house, volume, issue, pages }: Work): string | undefined {
  const place = pages === undefined ? undefined : escaped(pages);
  // A body that publishes its own work is named once (9.29).
  const its =
    authors.length === 1 && authors[0]?.given === undefined && authors[0]?.family === outlet ? undefined : outlet;
  switch (kind) {
    case 'whole':
    case 'page':
      return its === undefined ? undefined : escaped(its);
    case 'part':
      if (outlet === undefined) return house === undefined ? undefined : escaped(house);
      return listedSentences(
        `In ${italic(outlet)}${place === undefined ? '' : ` (${/[–-]/u.test(place) ? 'pp.' : 'p.'} ${place})`}`,
        house === undefined ? undefined : escaped(house),
      );
    case 'journal': {
      const number = volume === undefined ? '' : italic(volume);
      const count = `${number}${issue === undefined ? '' : `(${escaped(issue)})`}`;
      return listed(outlet === undefined ? undefined : italic(outlet), count, place) || undefined;
    }
    case 'article':
      return listed(its === undefined ? undefined : italic(its), place) || undefined;
  }
}

const listedSentences = (first: string, second: string | undefined): string =>
  second === undefined ? first : `${stopped(first)} ${second}`;

/** `Orsk, A. (Ed.)` (9.10). */
function authorList({ authors, edited }: Work): string {
  const names = authors.map((name) => escaped(withInitials(name)));
  const last = names.at(-1) ?? '';
  const all =
    names.length > MOST_AUTHORS
      ? `${names.slice(0, MOST_AUTHORS - 1).join(', ')}, . . . ${last}`
      : names.length === 1
        ? last
        : `${names.slice(0, -1).join(', ')}, & ${last}`;
  return edited ? `${all} (${names.length > 1 ? 'Eds.' : 'Ed.'})` : all;
}
