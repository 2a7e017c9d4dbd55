/** What is known of an article besides its words: what its front matter states, else what the page itself lets infer. */
import type { ArticleMetadata, Known, Paragraph, StatedMetadata } from '../model/article';
import { sliceOf, type Span } from '../model/span';
import { citedOutlets } from './citedOutlets';
import { agencyName, readDateline } from './dateline';
import { readHeaderLine } from './headerLine';
import type { Line } from './lines';
import { isoDate, readPrintedDate, type PrintedDate } from './printedDate';
import { copyrightHolder, copyrightYear, selfNamed } from './publisher';

export interface PageFacts {
  readonly text: string;
  readonly span: Span;
  readonly lines: readonly Line[];
  readonly paragraphs: readonly Paragraph[];
  readonly stated: StatedMetadata;
  /** Printed above the article by the page that carries it. */
  readonly outlet?: string | undefined;
}

/** What the lines around the report say: bylines, dates, credits. */
interface Furniture {
  readonly author?: string;
  readonly outlet?: string;
  readonly agency?: string;
  readonly date?: PrintedDate;
}

export function metadataOf(page: PageFacts): ArticleMetadata {
  const { text, span, lines, stated } = page;
  const headline = page.paragraphs.find((p) => p.kind === 'headline');
  const firstBody = page.paragraphs.find((p) => p.kind === 'body');
  const dateline = firstBody && readDateline(sliceOf(text, firstBody.span));
  const furniture = readFurniture(lines, firstBody?.span.start ?? span.end);
  const wire = furniture.agency ?? dateline?.agency;
  const publisher =
    page.outlet ?? copyrightHolder(lines) ?? selfNamed(text, lines, span.start, span.end) ?? furniture.outlet ?? dateline?.agency;
  const date = furniture.date ?? dateline?.date;
  const own = stated.publisher ?? publisher;
  return {
    ...known('title', stated.title, headline && unmarked(sliceOf(text, headline.span))),
    ...known('publisher', stated.publisher, publisher),
    ...known('author', stated.author, furniture.author),
    ...known('date', statedDate(stated.date), date && isoDate(date, date.year ?? copyrightYear(lines))),
    ...known('url', stated.url, undefined),
    ...known('wire', stated.wire, wire),
    citedOutlets: citedOutlets(text, span.start, span.end, own),
  };
}

function known<K extends string>(key: K, stated: string | undefined, inferred: string | undefined): Partial<Record<K, Known<string>>> {
  const value = stated ?? inferred;
  return value ? ({ [key]: { value, inferred: stated === undefined } } as Partial<Record<K, Known<string>>>) : {};
}

/** Lines above the first body paragraph, and labelled or bracketed credits below. */
function readFurniture(lines: readonly Line[], bodyStart: number): Furniture {
  let found: Furniture = {};
  for (const line of lines) {
    if (line.text.length > 400) continue;
    const above = line.start < bodyStart;
    const header = above ? readHeaderLine(line.text) : undefined;
    if (header?.kind === 'by') {
      const agency = agencyName(header.outlet) ?? (header.authors.match(/^Reuters(?: Staff)?$/) ? 'Reuters' : undefined);
      found = { ...some({ author: header.authors, outlet: header.outlet, agency, date: header.date }), ...found };
    } else if (header?.kind === 'time') {
      found = { ...some({ outlet: header.outlet, date: header.date }), ...found };
    } else if (/^\W{0,3}(?:published|posted|date|first published|updated|last updated)\b/i.test(line.text) && line.text.length <= 100) {
      found = { ...some({ date: readPrintedDate(line.text) }), ...found };
    } else {
      found = { ...some({ author: creditedAuthor(line.text) }), ...found };
    }
  }
  return found;
}

/** "(Reporting by A in B; editing by C)" */
const creditedAuthor = (text: string): string | undefined =>
  /^[(\[—–-]*\s?(?:Reporting|Written|Compiled) by ([^;.()]{3,120})/.exec(text)?.[1]?.replace(/ in \p{Lu}.*$/u, '').trim();

function some(facts: { readonly [K in keyof Furniture]: Furniture[K] | undefined }): Furniture {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined));
}

/** ISO where it can be read so, else as written. */
function statedDate(date: string | undefined): string | undefined {
  const read = date === undefined ? undefined : readPrintedDate(date);
  return read?.year === undefined ? date : isoDate(read);
}

/** A headline without Markdown marks and line breaks. */
const unmarked = (title: string): string => title.replace(/^[*_]+|[*_]+$/g, '').replace(/\s+/g, ' ');
