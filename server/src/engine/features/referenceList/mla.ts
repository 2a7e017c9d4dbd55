/** MLA: Handbook, 9th ed. (2021), chapter 5 (the list of works cited). Titles keep their capitals. */
import { dayFirstShort } from './dates';
import { address, escaped, italic, quotedWithStop, stopped } from './markup';
import { inverted, straight, type Name } from './names';
import { inOrder, joined, leadOf, listed, type ReferenceStyle } from './style';
import { FIELDS, type Work } from './work';

export const mla: ReferenceStyle = {
  heading: 'Works Cited',
  shows: FIELDS,
  entries: (works) => {
    // By author, then title; the same author's next works begin with three dashes (“Ordering the list”).
    const ordered = inOrder(works, leadOf, () => '');
    return ordered.map((work, i) => {
      const before = ordered[i - 1];
      const same =
        before?.edited === work.edited && work.authors.length > 0 && !work.edited && leadOf(before) === leadOf(work);
      return { work, text: entry(work, same) };
    });
  },
};

/** Author. “Title.” *Container*, volume, number, date, pages, address. What is unknown is left out. */
function entry(work: Work, repeated: boolean): string {
  const { kind, authors, title, outlet, house, date, volume, issue, pages, url, accessed, key } = work;
  const shown = title === undefined ? undefined : kind === 'whole' ? stopped(italic(title)) : quotedWithStop(title);
  const who =
    authors.length === 0 || publishesItself(work)
      ? undefined
      : repeated
        ? '———.'
        : stopped(authorList(authors, work.edited));
  const container = outlet === undefined ? undefined : kind === 'whole' ? escaped(outlet) : italic(outlet);
  const year = kind === 'whole' || kind === 'journal' || kind === 'part' ? date?.slice(0, 4) : undefined;
  const day =
    date === undefined ? undefined : escaped(dayFirstShort(year !== undefined && /^\d{4}$/u.test(year) ? year : date));
  const body = listed(
    container,
    house === undefined ? undefined : escaped(house),
    volume === undefined ? undefined : `vol. ${escaped(volume)}`,
    issue === undefined ? undefined : `no. ${escaped(issue)}`,
    day,
    pages === undefined ? undefined : `${/[–,-]/u.test(pages) ? 'pp.' : 'p.'} ${escaped(pages)}`,
    url === undefined ? undefined : address(url),
  );
  // The day of access is given where there is no other (“Supplemental elements”).
  const saved = date === undefined && accessed !== undefined ? `Accessed ${dayFirstShort(accessed)}.` : undefined;
  const lead = who === undefined && shown === undefined && body === '' ? stopped(escaped(key)) : undefined;
  return joined(who, shown, lead, body === '' ? undefined : stopped(body), saved);
}

/** A body that publishes its own work is named as the publisher alone (“Author”). */
const publishesItself = ({ authors: [first, ...more], outlet, title }: Work): boolean =>
  more.length === 0 && first?.given === undefined && first?.family === outlet && title !== undefined;

/** One, two, or the first “et al.” (“Author”). */
function authorList([first, second, ...more]: readonly Name[], edited: boolean): string {
  if (!first) return '';
  const rest = more.length > 0 ? ', et al.' : second ? `, and ${escaped(straight(second))}` : '';
  return `${escaped(inverted(first))}${rest}${edited ? `, ${second ? 'editors' : 'editor'}` : ''}`;
}
