/** A plain list for the desk: outlet, “title”, date, link, in the order in which the draft cites them. British dates. */
import { british, yearOf } from './dates';
import { address, escaped, italic, quoted } from './markup';
import { straight } from './names';
import { listed, type ReferenceStyle } from './style';
import type { Work } from './work';

export const newsroom: ReferenceStyle = {
  heading: 'Sources',
  shows: ['title', 'outlet', 'date', 'address'],
  entries: (works) => works.map((work) => ({ work, text: `- ${entry(work)}` })),
};

/** A book is known by its author, a work without an outlet by whoever wrote it. */
function entry(work: Work): string {
  const { kind, authors, edited, title, outlet, date, accessed, pages, url, key } = work;
  const names = authors.map((name) => escaped(straight(name)));
  const all = names.length > 3 ? `${names[0] ?? ''} and others` : names.join(', ').replace(/, ([^,]*)$/u, ' and $1');
  const who = edited ? `${all} (${names.length > 1 ? 'eds' : 'ed.'})` : all;
  const where = outlet === undefined ? undefined : escaped(outlet);
  const shown = title === undefined ? undefined : kind === 'whole' ? italic(title) : quoted(title);
  const day =
    date === undefined ? undefined : escaped(kind === 'whole' || kind === 'part' ? yearOf(date) : british(date));
  const saved = date === undefined && accessed !== undefined ? `saved ${escaped(british(accessed))}` : undefined;
  const place = pages === undefined ? undefined : `${/[–,-]/u.test(pages) ? 'pp.' : 'p.'} ${escaped(pages)}`;
  const link = url === undefined ? undefined : address(url);
  const words =
    kind === 'whole' ? listed(who, shown, where, day, saved) : listed(where ?? who, shown, day, saved, place);
  return `${words === '' ? escaped(key) : words}.${link === undefined ? '' : ` ${link}`}`;
}
