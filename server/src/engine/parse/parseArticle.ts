/** Reads a source file into its articles: usually one, several where a page runs them together. */
import type { Article, Known, Landmark, SourceFile, SourcePart, StatedMetadata } from '../model/article';
import { span, type Span } from '../model/span';
import { languageOf } from './health/language';
import { troubleOf } from './health/trouble';
import { splitPage, wholePage, type Section } from './articleSplit';
import { linesOf, type Line } from './lines';
import { metadataOf } from './metadata';
import { paragraphsOf } from './paragraphs';

/** Never fails: a file without readable words gives one article without paragraphs. */
export function parseArticles(file: SourceFile): readonly Article[] {
  const pageKey = file.stated.key ?? stemOf(file.path);
  if (file.parts) return file.parts.map((part, i) => readPart(file, part, i, pageKey));
  const lines = linesOf(file.text, file.bodyStart, file.text.length);
  // A reader that extracts an article has already left out the others of its page.
  const sections = file.extracted ? [wholePage(lines)] : splitPage(lines);
  const articles = sections.map((section, i): Article => {
    const id = sections.length === 1 ? pageKey : `${pageKey}#${i + 1}`;
    return readSection(file, id, pageKey, lines, section, sections.length === 1 ? 'whole' : i === 0 ? 'lead' : 'part');
  });
  return articles.length > 1 ? withTwinsPublisher(articles) : articles;
}

/** An article that its file keeps apart from the others: of what is stated for the file, its own has the last word. */
function readPart(file: SourceFile, { span: own, stated }: SourcePart, i: number, pageKey: string): Article {
  const lines = linesOf(file.text, own.start, own.end);
  const its = { ...file, stated: { ...file.stated, ...stated } };
  return readSection(its, stated.key ?? `${pageKey}#${i + 1}`, pageKey, lines, wholePage(lines), 'whole');
}

/** `folder/npa-talks.v2.txt` → `npa-talks.v2`, `pages.warc.gz` → `pages` */
function stemOf(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/(?<=\.\w+)\.gz$/i, '');
  const dot = name.lastIndexOf('.');
  return dot > 0 ? name.slice(0, dot) : name;
}

function readSection(
  file: SourceFile,
  id: string,
  pageKey: string,
  pageLines: readonly Line[],
  section: Section,
  place: 'whole' | 'lead' | 'part',
): Article {
  const lines = pageLines.slice(section.first, section.end);
  const header = new Set(section.header.flatMap((i) => pageLines[i] ?? []));
  const title = section.title === undefined ? statedTitle(file, lines) : pageLines[section.title];
  const own = span(lines[0]?.start ?? file.bodyStart, lines.at(-1)?.end ?? file.bodyStart);
  const paragraphs = paragraphsOf(file.text, lines, { header, title });
  const stated = statedFor(file.stated, place, section.outlet);
  const read = metadataOf({ text: file.text, span: own, lines, paragraphs, stated, outlet: section.outlet });
  const trouble = troubleOf(file.text, lines, paragraphs);
  const wordsIn = languageOf(file.text, paragraphs);
  const metadata = {
    ...read,
    ...(section.outlet !== undefined && carrierOf(file, section.outlet)),
    ...(trouble && { trouble }),
    ...(wordsIn !== undefined && { wordsIn }),
  };
  const extracted = file.extracted ? { extracted: file.extracted } : {};
  const landmarks = landmarksIn(file, own);
  return {
    ...{ id, pageKey, path: file.path, text: file.text, ...extracted },
    ...(landmarks.length > 0 && { landmarks }),
    ...{ span: own, metadata, paragraphs },
  };
}

/** Those that name a place in the article: what it begins in counts, too. */
function landmarksIn({ landmarks = [] }: SourceFile, own: Span): readonly Landmark[] {
  const inside = landmarks.filter(({ at }) => own.start < at && at < own.end);
  const first = landmarks.findLast(({ at }) => at <= own.start);
  return first ? [{ ...first, at: own.start }, ...inside] : inside;
}

/** Extracted text has the title the page states as its first line: nothing about it need be guessed. */
const statedTitle = (file: SourceFile, lines: readonly Line[]): Line | undefined =>
  file.extracted && lines[0]?.text === file.stated.title ? lines[0] : undefined;

/** Front matter speaks for the page; of a part it does not know the title, and a printed outlet is nearer than it. */
function statedFor(
  stated: StatedMetadata,
  place: 'whole' | 'lead' | 'part',
  outlet: string | undefined,
): StatedMetadata {
  if (place !== 'part') return stated;
  return {
    ...(stated.url === undefined ? {} : { url: stated.url }),
    ...(stated.publisher === undefined || outlet !== undefined ? {} : { publisher: stated.publisher }),
  };
}

/** The page that carries a part printed under another's name: as front matter names it, else as its file is called. */
function carrierOf(file: SourceFile, outlet: string): { readonly carrier?: Known<string> } {
  const { publisher } = file.stated;
  if (publisher?.toLowerCase() === outlet.toLowerCase()) return {};
  return { carrier: { value: publisher ?? stemOf(file.path), inferred: publisher === undefined } };
}

/** A part without a publisher that is printed again under another's name comes from there. */
function withTwinsPublisher(articles: readonly Article[]): readonly Article[] {
  return articles.map((article) => {
    const { title, publisher } = article.metadata;
    if (publisher || !title) return article;
    const twin = articles.find((a) => a !== article && a.metadata.title?.value === title.value && a.metadata.publisher);
    const { publisher: known, carrier } = twin?.metadata ?? {};
    return known === undefined
      ? article
      : {
          ...article,
          metadata: {
            ...article.metadata,
            publisher: { value: known.value, inferred: true },
            ...(carrier ? { carrier } : {}),
          },
        };
  });
}
