/** How an article is named to the writer: publisher, date and title, with every inferred value marked as such. */
import type { Article, Known, Landmark } from './article';
import type { CatalogueEntry } from './catalogue';
import { touches } from './span';
import { retold, said, t } from './language';

const months = [
  said('Jan'), said('Feb'), said('Mar'), said('Apr'), said('May'), said('Jun'),
  said('Jul'), said('Aug'), said('Sep'), said('Oct'), said('Nov'), said('Dec'),
]; // prettier-ignore

/** `2025-08-16` as `16 Aug 2025`; a date that was not read as ISO stays as the source has it. */
export function shownDate(date: string): string {
  const iso = /^(\d{4})-(\d{2})-(\d{2})/.exec(date);
  const month = months[Number(iso?.[2]) - 1];
  return iso && month ? t('{0} {1} {2}', Number(iso[3]), retold(month), iso[1] ?? '') : date;
}

/** The value, with `(inferred)` behind it where the text and not its metadata gave it. */
export function marked(known: Known<string>, show: (value: string) => string = (value) => value): string {
  return known.inferred ? t('{0} (inferred)', show(known.value)) : show(known.value);
}

/** Publisher and date; the key stands in for a publisher nobody knows. One mark at the end serves both. */
export function bylineOf(article: Article): string {
  const { publisher, date } = article.metadata;
  if (!date) return publisher ? marked(publisher) : article.id;
  const name = publisher && !date.inferred ? marked(publisher) : (publisher?.value ?? article.id);
  return `${name}, ${marked(date, shownDate)}`;
}

/** Of a work that only a bibliography tells of: who wrote it or where it appeared, and when. */
export function entryByline({ key, stated, work }: CatalogueEntry): string {
  const families = (work.authors ?? []).map((name) => name.replace(/,.*$/u, ''));
  const [first, second, third] = families;
  const authors =
    first === undefined || second === undefined
      ? first
      : third === undefined
        ? t('{0} and {1}', first, second)
        : t('{0} and others', first);
  const name = authors ?? stated.author ?? stated.publisher ?? key ?? '';
  return stated.date === undefined ? name : `${name}, ${shownDate(stated.date)}`;
}

/** Title as it is shown; undefined where the text has none. */
export const shownTitle = (article: Article): string | undefined =>
  article.metadata.title ? marked(article.metadata.title) : undefined;

/** As references name it: `p. 12`, `ch. 3`, `00:14:05`. */
export const landmarkName = ({ kind, label }: Landmark): string =>
  kind === 'page' ? `p. ${label}` : kind === 'chapter' ? `ch. ${label}` : label;

/**
 * `p. 2` or `00:14:05` where the source has such marks, for that is how it is cited; else `¶4`, counting the paragraphs a reader
 * would, in a book with its chapter; `headline` for the headline; empty outside of what can be evidence.
 */
export function placeInArticle(article: Article, offset: number): string {
  const mark = article.landmarks?.findLast(({ at }) => at <= offset);
  if (!mark) return paragraphAt(article, offset);
  const name = landmarkName(mark);
  return mark.kind === 'chapter' ? [name, paragraphAt(article, offset)].filter(Boolean).join(', ') : name;
}

function paragraphAt(article: Article, offset: number): string {
  const body = article.paragraphs.filter((paragraph) => paragraph.kind === 'body');
  const at = body.findIndex((paragraph) => touches(paragraph.span, offset));
  if (at >= 0) return `¶${at + 1}`;
  return article.paragraphs.find((paragraph) => touches(paragraph.span, offset))?.kind ?? '';
}

/** The page as the last station of what it reports: its publisher, else the name of its file. */
export const pageName = (article: Article): string =>
  article.metadata.publisher?.value ?? article.path.slice(article.path.lastIndexOf('/') + 1).replace(/\.[^.]+$/, '');
