/** Reads what a page prints about its article in elements marked as such: headings, times, dates, bylines. */
import { isCorrection } from '../../../engine/index';
import { shortText } from './blockText';
import type { PageDocument, PageElement } from './dom';
import { attribute } from './metaTags';

export interface PrintedMarks {
  /** Main headings. */
  readonly headings: readonly string[];
  /** Best first; as written. */
  readonly dates: readonly string[];
  readonly authors: readonly string[];
  /** Notes on changes of the text, which stand outside it on many pages. */
  readonly corrections: readonly string[];
}

/** The longest heading, in UTF-16 units. */
const longestHeading = 400;
const mostHeadings = 50;
/** Weekday, day, clock and time zone are not longer, nor are the names in a byline. */
const longestMark = 80;
/** Class or id of an element that prints a date. */
const dateClass = /(?:^|[\s_-])(?:date|datetime|timestamp|pubdate|published|dateline|posted-?on)(?:$|[\s_-])/i;
/** From here on people are those who comment. */
const comments = '#comments, .comments, .comment-list, [itemtype*=Comment], [itemprop=comment]';
const dateProperty = /^datepublished$/i;
/** Class of an element that prints who wrote the article: `byline`, `article-author`, `ArticlePage-authorName`. */
const bylineClass =
  /(?:^|\s)(?:\S*[_-])?(?:by-?line|author|writer|reporter)s?(?:[_-]*(?:name|link|info|text)s?)?(?=\s|$)/i;

export function readPrintedMarks(document: PageDocument): PrintedMarks {
  const headings: string[] = [];
  const stated: string[] = [];
  const times: string[] = [];
  const printed: string[] = [];
  const authors: string[] = [];
  const marked: string[] = [];
  const bylines: string[] = [];
  const firstComment = first(document.querySelectorAll(comments));
  let commented = false;
  for (const element of document.querySelectorAll(
    `${comments}, h1, time, [itemprop], [rel], [class*=date], [class*=time], [class*=publish], [class*=post], [id*=date], [class*=byline], [class*=by-line], [class*=uthor], [class*=writer], [class*=reporter]`,
  )) {
    const name = element.nodeName;
    commented ||= element === firstComment;
    const moment = attribute(element, 'content') || attribute(element, 'datetime');
    const mark = (): string => shortText(element, longestMark);
    if (name === 'H1' && headings.length < mostHeadings) headings.push(shortText(element, longestHeading));
    else if (name === 'H1') continue;
    else if (name === 'META' || name === 'LINK') continue;
    else if (!commented && /^author$/i.test(attribute(element, 'itemprop'))) marked.push(nameIn(element));
    else if (dateProperty.test(attribute(element, 'itemprop'))) stated.push(moment || mark());
    // A time above the headline is that of another story, or today's.
    else if (headings.length === 0) continue;
    else if (name === 'TIME') times.push(moment || mark());
    else if (/\bauthor\b/i.test(attribute(element, 'rel'))) authors.push(mark());
    else if (!commented && bylineClass.test(attribute(element, 'class'))) bylines.push(printedName(mark()));
    else if (dateClass.test(`${attribute(element, 'class')} ${attribute(element, 'id')}`)) printed.push(mark());
  }
  const some = (list: readonly string[]): string[] => list.filter((text) => text !== '');
  return {
    corrections: correctionsOn(document),
    headings: some(headings),
    dates: some([...stated, ...times, ...printed]),
    authors: [...some(authors).slice(0, 1), ...some(marked).slice(0, 1), ...some(bylines).slice(0, 1)],
  };
}

/** In UTF-16 units. */
const longestNote = 700;

function correctionsOn(document: PageDocument): readonly string[] {
  const found = document.querySelectorAll(
    '[class*=correction], [class*=editor-note], [class*=editors-note], [class*=editorsNote], [class*=update-note]',
  );
  return [...found]
    .slice(0, mostHeadings)
    .map((note) => shortText(note, longestNote))
    .filter(isCorrection);
}

const first = <T>(all: Iterable<T>): T | undefined => [...all][0];

/** The name within an element that is marked as the author. */
function nameIn(author: PageElement): string {
  for (const name of author.querySelectorAll('[itemprop=name]')) {
    const printed = withoutDate(attribute(name, 'content') || shortText(name, longestMark));
    if (printed !== '') return printed;
  }
  return withoutDate(shortText(author, longestMark));
}

const nameWord = /^(?:\p{Lu}[\p{L}\p{M}.'’-]*|de|del|di|du|van|von|der|den|la|le|el|al|bin|and|y|e|und|et)$/u;

/** “Dov Sarn”, “Nadia Feskova, Jonas Feld and Ada van Ork” */
function areNames(text: string): boolean {
  const words = text.split(/[\s,&]+/);
  return words.length >= 2 && words.length <= 14 && words.every((word) => nameWord.test(word));
}

/** A byline says “By”; what only its class calls an author must look like a name. */
function printedName(text: string): string {
  const name = withoutDate(text);
  return /^(?:\p{L}+\s+)?by\b/iu.test(name) || areNames(name) ? name : '';
}

/** “by Dov Sarn Monday, November 16, 2026” → “by Dov Sarn” */
const withoutDate = (text: string): string =>
  text
    .replace(
      /\s*(?:[|•·–—/-]\s*)?(?:\b(?:on|at|published|updated|posted)\b:?\s*)*(?:\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b.*|\b\p{L}{3,9}\.? \d{1,2}\b.*|\d.*)$/iu,
      '',
    )
    .replace(/[\s|•·,–—-]+$/u, '');
