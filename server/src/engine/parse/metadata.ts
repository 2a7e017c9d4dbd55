/** What is known of an article besides its words: what its front matter states, else what the page itself lets infer. */
import type { ArticleMetadata, Known, Paragraph, StatedMetadata } from '../model/article';
import { sliceOf, type Span } from '../model/span';
import { agencies } from '../text/lexicons/outlets';
import { citedOutlets } from './citedOutlets';
import { correctionsIn } from './corrections';
import { agencyName, readDateline } from './dateline';
import { readHeaderLine } from './headerLine';
import type { Line } from './lines';
import { outletLine } from './outletLine';
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
  author?: string | undefined;
  outlet?: string | undefined;
  agency?: string | undefined;
  date?: PrintedDate | undefined;
}

export function metadataOf(page: PageFacts): ArticleMetadata {
  const { text, span, lines, stated } = page;
  const headline = page.paragraphs.find((p) => p.kind === 'headline');
  const firstBody = page.paragraphs.find((p) => p.kind === 'body');
  const dateline = firstBody && readDateline(sliceOf(text, firstBody.span));
  const furniture = readFurniture(lines, firstBody?.span.start ?? span.end);
  const wire = furniture.agency ?? dateline?.agency ?? agencyMaterial(lines);
  const publisher =
    page.outlet ??
    copyrightHolder(lines) ??
    selfNamed(text, lines, span.start, span.end) ??
    furniture.outlet ??
    outletLine(lines)?.text ??
    dateline?.agency;
  const date = furniture.date ?? dateline?.date;
  const own = stated.publisher ?? publisher;
  return {
    ...known('title', stated.title, headline && unmarked(sliceOf(text, headline.span))),
    ...known('publisher', stated.publisher, publisher),
    ...known('author', stated.author, furniture.author),
    ...known('date', statedDate(stated.date), date && isoDate(date, date.year ?? copyrightYear(lines))),
    ...known('url', stated.url, undefined),
    ...known('wire', stated.wire, wire),
    ...known('carrier', stated.carrier, undefined),
    ...changesOf(lines, stated),
    citedOutlets: citedOutlets(text, span.start, span.end, own),
  };
}

function changesOf(
  lines: readonly Line[],
  { accessed, modified, section, language, corrections = [] }: StatedMetadata,
): Pick<ArticleMetadata, 'accessed' | 'modified' | 'section' | 'language' | 'corrections'> {
  const notes = [...new Set([...corrections, ...correctionsIn(lines)])];
  const day = statedDate(modified);
  return {
    ...(accessed !== undefined && { accessed }),
    ...(day !== undefined && { modified: day }),
    ...(section !== undefined && { section }),
    ...(language !== undefined && { language }),
    ...(notes.length > 0 && { corrections: notes }),
  };
}

function known<K extends string>(
  key: K,
  stated: string | undefined,
  inferred: string | undefined,
): Partial<Record<K, Known<string>>> {
  const value = stated ?? inferred;
  return value ? ({ [key]: { value, inferred: stated === undefined } } as Partial<Record<K, Known<string>>>) : {};
}

const datedLine = /^\W{0,3}(?:(?:first |last )?(?:published|posted|updated)|date)\b/i;

/** Lines above the first body paragraph, and labelled or bracketed credits below; the first of each kind counts. */
function readFurniture(lines: readonly Line[], bodyStart: number): Furniture {
  const found: Furniture = {};
  for (const { start, text } of lines) {
    if (text.length > 400) continue;
    const header = start < bodyStart ? readHeaderLine(text) : undefined;
    if (header?.kind === 'by') {
      found.author ??= header.authors;
      found.outlet ??= header.outlet;
      found.agency ??= agencyName(header.outlet) ?? agencies.get(header.authors.toLowerCase().replace(/ staff$/, ''));
      found.date ??= header.date;
    } else if (header?.kind === 'time') {
      found.outlet ??= header.outlet;
      found.date ??= header.date;
    } else if (text.length <= 100 && datedLine.test(text)) {
      found.date ??= readPrintedDate(text);
    } else {
      found.author ??= creditedAuthor(text);
    }
  }
  return found;
}

/** "With material from NPA", in the copyright line or below the report. */
function agencyMaterial(lines: readonly Line[]): string | undefined {
  for (const line of lines.slice(-8)) {
    const name =
      line.text.length <= 200
        ? /\b[Ww]ith (?:additional )?material from ([^.,;]{2,40})/.exec(line.text)?.[1]
        : undefined;
    const agency = agencyName(name?.replace(/^the /i, ''));
    if (agency !== undefined) return agency;
  }
  return undefined;
}

/** "(Reporting by A in B; editing by C)" */
const creditedAuthor = (text: string): string | undefined =>
  /^[([—–-]*\s?(?:Reporting|Written|Compiled) by ([^;.()]{3,120})/
    .exec(text)?.[1]
    ?.replace(/ in \p{Lu}.*$|,? (?:with |and )?(?:additional |further )?(?:reporting|writing|editing)\b.*$/u, '')
    .trim();

/** ISO where it can be read so, else as written. */
function statedDate(date: string | undefined): string | undefined {
  const read = date === undefined ? undefined : readPrintedDate(date);
  return read?.year === undefined ? date : isoDate(read);
}

/** A headline without Markdown marks, line breaks and the full stop that some databases add. */
const unmarked = (title: string): string =>
  title
    .replace(/^[*_]+|[*_]+$/g, '')
    .replace(/\s+/g, ' ')
    .replace(/;$|(?<![.…])\.(?=["'”’]*$)/, '');
