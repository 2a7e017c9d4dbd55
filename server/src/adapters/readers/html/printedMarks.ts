/** Reads what a page prints about its article in elements marked as such: headings, times, dates, bylines. */
import { shortText } from './blockText';
import type { PageDocument } from './dom';
import { attribute } from './metaTags';

export interface PrintedMarks {
  /** Main headings. */
  readonly headings: readonly string[];
  /** Best first; as written. */
  readonly dates: readonly string[];
  readonly authors: readonly string[];
}

/** The longest heading, in UTF-16 units. */
const longestHeading = 400;
const mostHeadings = 50;
/** Weekday, day, clock and time zone are not longer, nor are the names in a byline. */
const longestMark = 80;
/** Class or id of an element that prints a date. */
const dateClass = /(?:^|[\s_-])(?:date|datetime|timestamp|pubdate|published|dateline|posted-?on)(?:$|[\s_-])/i;
const dateProperty = /^datepublished$/i;

export function readPrintedMarks(document: PageDocument): PrintedMarks {
  const headings: string[] = [];
  const stated: string[] = [];
  const times: string[] = [];
  const printed: string[] = [];
  const authors: string[] = [];
  for (const element of document.querySelectorAll(
    'h1, time, [itemprop], [rel], [class*=date], [class*=time], [class*=publish], [class*=post], [id*=date]',
  )) {
    const name = element.nodeName;
    const moment = attribute(element, 'content') || attribute(element, 'datetime');
    const mark = (): string => shortText(element, longestMark);
    if (name === 'H1' && headings.length < mostHeadings) headings.push(shortText(element, longestHeading));
    else if (name === 'H1') continue;
    else if (name === 'META' || name === 'LINK') continue;
    else if (dateProperty.test(attribute(element, 'itemprop'))) stated.push(moment || mark());
    // A time above the headline is that of another story, or today's.
    else if (headings.length === 0) continue;
    else if (name === 'TIME') times.push(moment || mark());
    else if (/\bauthor\b/i.test(attribute(element, 'rel'))) authors.push(mark());
    else if (dateClass.test(`${attribute(element, 'class')} ${attribute(element, 'id')}`)) printed.push(mark());
  }
  const some = (list: readonly string[]): string[] => list.filter((text) => text !== '');
  return {
    headings: some(headings),
    dates: some([...stated, ...times, ...printed]),
    authors: some(authors).slice(0, 1),
  };
}
