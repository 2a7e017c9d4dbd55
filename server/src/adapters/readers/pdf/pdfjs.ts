/** Opens a PDF; the only file that knows the library. Nothing in the PDF is executed, and nothing is loaded for it from disk or network. */
import { getDocument } from 'unpdf/pdfjs';

/** A run of text as it was printed, in points from the upper left corner of the page as it is shown. */
export interface Printed {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** Where the letters stand, downward. */
  readonly baseline: number;
  /** Of the type. */
  readonly size: number;
  /** White space was printed before it. */
  readonly apart: boolean;
}

export interface PdfPage {
  readonly printed: readonly Printed[];
  readonly height: number;
}

export interface Pdf {
  readonly pages: number;
  /** What the document says of itself: `Title`, `Author`, `CreationDate` and others. */
  readonly info: Readonly<Record<string, unknown>>;
  /** One for each page, where the document has labels: `iv`, `213`. */
  readonly labels: readonly string[] | undefined;
  /** @param index from 0. Rejects where the page is too damaged. */
  page(index: number): Promise<PdfPage>;
  close(): Promise<void>;
}

interface LibraryItem {
  readonly str?: string;
  readonly width: number;
  readonly hasEOL: boolean;
  readonly transform: readonly number[];
}

interface LibraryPage {
  getViewport(options: { scale: number }): { readonly height: number; readonly transform: readonly number[] };
  getTextContent(): Promise<{ readonly items: readonly LibraryItem[] }>;
  cleanup(): void;
}

interface LibraryDocument {
  readonly numPages: number;
  getMetadata(): Promise<{ readonly info: Readonly<Record<string, unknown>> }>;
  getPageLabels(): Promise<readonly string[] | null>;
  getPage(number: number): Promise<LibraryPage>;
}

interface LibraryTask {
  readonly promise: Promise<LibraryDocument>;
  destroy(): Promise<void>;
}

/** Letters of a page; a page that has more is data drawn as text. */
const MOST_RUNS = 50_000;

/** Rejects with the library's error, whose name is `PasswordException` or `InvalidPDFException`. @param bytes are the library's from then on */
export async function openPdf(bytes: Uint8Array): Promise<Pdf> {
  const task = (getDocument as unknown as (options: object) => LibraryTask)({
    data: bytes,
    isEvalSupported: false,
    enableXfa: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    useWasm: false,
    isImageDecoderSupported: false,
    isOffscreenCanvasSupported: false,
    stopAtErrors: false,
    // It prints what it finds strange.
    verbosity: 0,
  });
  try {
    const document = await task.promise;
    const { info } = await document.getMetadata().catch(() => ({ info: {} }));
    const labels = await document.getPageLabels().catch(() => null);
    return {
      pages: document.numPages,
      info,
      labels: labels ?? undefined,
      page: async (index) => pageOf(await document.getPage(index + 1)),
      close: () => task.destroy(),
    };
  } catch (error) {
    await task.destroy().catch(() => undefined);
    throw error;
  }
}

async function pageOf(page: LibraryPage): Promise<PdfPage> {
  const { height, transform: view } = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent();
  page.cleanup();
  const printed: Printed[] = [];
  let apart = false;
  for (const { str = '', width, hasEOL, transform } of items.slice(0, MOST_RUNS)) {
    const text = str.replace(/\s+/g, ' ').trim();
    if (text !== '') {
      const run = placed(text, width, transform, view);
      if (run && !isAgain(run, printed.at(-1))) printed.push({ ...run, apart: apart || str.startsWith(' ') });
      apart = str.endsWith(' ');
    } else {
      apart ||= str !== '';
    }
    apart ||= hasEOL;
  }
  return { printed, height };
}

/** Undefined for what stands aslant: stamps on the margin, watermarks. */
function placed(
  text: string,
  width: number,
  own: readonly number[],
  view: readonly number[],
): Omit<Printed, 'apart'> | undefined {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = own;
  const [va = 1, vb = 0, vc = 0, vd = 1, ve = 0, vf = 0] = view;
  const along = [va * a + vc * b, vb * a + vd * b] as const;
  if (!(along[0] > 0) || Math.abs(along[1]) > 0.2 * along[0]) return undefined;
  const [left, baseline] = [va * e + vc * f + ve, vb * e + vd * f + vf];
  const size = Math.hypot(va * c + vc * d, vb * c + vd * d);
  return [left, baseline, size, width].every(Number.isFinite) && size > 0
    ? { text, left, right: left + width, baseline, size }
    : undefined;
}

/** Bold type is sometimes made by printing the same twice. */
const isAgain = (run: Omit<Printed, 'apart'>, before: Printed | undefined): boolean =>
  before?.text === run.text &&
  Math.abs(before.left - run.left) < run.size / 4 &&
  Math.abs(before.baseline - run.baseline) < run.size / 4;
