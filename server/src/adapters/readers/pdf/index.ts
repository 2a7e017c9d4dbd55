/** Reads PDFs: the text in the order in which it is read, with its pages; says so where there are only pictures. */
import { setImmediate as turn } from 'node:timers/promises';
import { said, type SourceFile, type SourceProblem } from '../../../engine/index';
import { otherKind } from '../fileKind';
import { unread, type Reader, type ReadSource } from '../reader';
import { columnsOf } from './columns';
import { flowOf } from './flow';
import { withoutFurniture, type PageRows } from './furniture';
import { paragraphsIn } from './paragraphs';
import type { Pdf } from './pdfjs';
import { rowsOf } from './rows';
import { statedByInfo } from './statedByInfo';

/** What is read of one file at most, so that others are read as well: pages, milliseconds, and letters. */
export interface PdfLimits {
  readonly pages: number;
  readonly ms: number;
  readonly letters: number;
}

const LIMITS: PdfLimits = { pages: 1500, ms: 45_000, letters: 8_000_000 };

/** In letters: fewer on a page are a stamp or a number on a picture. */
const FEWEST_LETTERS = 4;

export const pdfReader: Reader<Promise<ReadSource>> = { extensions: ['.pdf'], read: readPdf };

export async function readPdf(path: string, bytes: Uint8Array, limits = LIMITS): Promise<ReadSource> {
  if (bytes.length === 0) return unread(path, said('the file is empty'));
  if (!Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1024)).includes('%PDF-'))
    return unread(
      path,
      said('it is {0}', otherKind(bytes, 'pdf') ?? said('no PDF, or a damaged one: save it or download it again')),
    );
  let pdf: Pdf;
  try {
    pdf = await opened(bytes);
  } catch (error) {
    return unread(path, whyNotOpened(error));
  }
  try {
    return await readPages(path, pdf, limits);
  } finally {
    await pdf.close().catch(() => undefined);
  }
}

/** A file that was cut off has lost its trailer, which names the catalogue: that may still be there. */
async function opened(bytes: Uint8Array): Promise<Pdf> {
  // Loaded for the first PDF. The library keeps what it is given.
  const { openPdf } = await import('./pdfjs');
  try {
    return await openPdf(new Uint8Array(bytes));
  } catch (error) {
    const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
    const catalogue = /\b(\d{1,9} \d{1,5}) obj\s*<<(?:(?!endobj)[^]){0,2000}?\/Type\s*\/Catalog\b/.exec(text)?.[1];
    if (catalogue === undefined || text.includes('trailer')) throw error;
    return openPdf(new Uint8Array(Buffer.concat([bytes, Buffer.from(`\ntrailer\n<< /Root ${catalogue} R >>\n`)])));
  }
}

interface PagesRead {
  readonly pages: PageRows[];
  /** Counted from 1. */
  readonly broken: number[];
  readonly empty: number[];
}

async function readPages(path: string, pdf: Pdf, limits: PdfLimits): Promise<ReadSource> {
  const { pages, broken, empty } = await rowsOfPages(pdf, limits);
  const textless = broken.length + empty.length;
  if (pages.length === 0)
    return unread(path, said('none of its pages can be opened in the time there is. Save it anew'));
  if (textless === pages.length)
    return unread(
      path,
      broken.length > empty.length
        ? said('none of its pages can be read: the file is damaged. Save it or download it again')
        : said('it has no text, only pictures of {0}: run OCR over it', counted(empty.length)),
    );
  const { pages: bare, numbers } = withoutFurniture(pages);
  const labels = bare.map((_, i) => pdf.labels?.[i]?.trim() || numbers?.[i] || String(i + 1));
  const { text, landmarks } = flowOf(
    bare.map(({ rows }, i) => ({ label: labels[i]!, columns: columnsOf(rows).map(paragraphsIn) })),
  );
  const file: SourceFile = {
    path,
    text,
    bodyStart: 0,
    stated: statedByInfo(pdf.info, text),
    extracted: true,
    landmarks: landmarks.map((mark) => ({ ...mark, page: labels.indexOf(mark.label) + 1 })),
  };
  const remarks = [
    pages.length < pdf.pages &&
      said(
        'Only the first {0} of {1} pages were read, which is as much as is read of one file. Split it.',
        pages.length,
        pdf.pages,
      ),
    broken.length > 0 &&
      said(
        '{0} could not be read ({1}): the file is damaged. Save it or download it again.',
        ofPages(broken.length),
        listed(broken),
      ),
    empty.length > 1 &&
      empty.length >= pages.length / 4 &&
      (empty.length === 1
        ? said('{0} has no text ({1}). If they are pictures, run OCR over the file.', ofPages(1), listed(empty))
        : said(
            '{0} have no text ({1}). If they are pictures, run OCR over the file.',
            ofPages(empty.length),
            listed(empty),
          )),
  ];
  const problems: readonly SourceProblem[] = remarks.flatMap((message) => (message === false ? [] : { path, message }));
  return { file, problems };

  function ofPages(count: number): string {
    return said('{0} of {1} pages', count, pages.length);
  }
}

/** Ends early at the limits. */
async function rowsOfPages(pdf: Pdf, limits: PdfLimits): Promise<PagesRead> {
  const read: PagesRead = { pages: [], broken: [], empty: [] };
  const until = performance.now() + limits.ms;
  const left = { letters: limits.letters };
  for (let i = 0; i < Math.min(pdf.pages, limits.pages) && performance.now() < until && left.letters > 0; i++) {
    let page: Awaited<ReturnType<Pdf['page']>>;
    try {
      page = await within(pdf.page(i), until);
    } catch (error) {
      if (error === LATE) break;
      read.broken.push(i + 1);
      read.pages.push({ rows: [], height: 1 });
      continue;
    }
    const letters = page.printed.reduce((sum, { text }) => sum + text.length, 0);
    left.letters -= letters;
    if (letters < FEWEST_LETTERS) read.empty.push(i + 1);
    read.pages.push({ rows: rowsOf(page.printed), height: page.height });
    await turn();
  }
  return read;
}

const LATE = Symbol('late');

/** Rejects with `LATE`. */
async function within<T>(work: Promise<T>, until: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- told apart from what the library rejects with
    timer = setTimeout(() => reject(LATE), Math.max(0, until - performance.now()));
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

function whyNotOpened(error: unknown): string {
  const name = error instanceof Error ? error.name : '';
  return name === 'PasswordException'
    ? said('it asks for a password. Open it and save it without one, or copy its text into a .txt file')
    : said('the file is damaged and cannot be opened. Save it or download it again');
}

const counted = (pages: number): string => (pages === 1 ? said('1 page') : said('{0} pages', pages));

/** `3, 5, 8 …` */
const listed = (pages: readonly number[]): string =>
  `${pages.length === 1 ? 'page' : 'pages'} ${pages.slice(0, 8).join(', ')}${pages.length > 8 ? ' …' : ''}`;
