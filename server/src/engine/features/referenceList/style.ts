/** What a style of references is, and the order works are put in. */
import { dateOrder } from './dates';
import { inverted } from './names';
import type { Field, Work } from './work';

export interface ReferenceStyle {
  /** What its manual calls the list. */
  readonly heading: string;
  /** Fields it shows where they are known. */
  readonly shows: readonly Field[];
  /** Entries in the style's order, as Markdown, each on one line. */
  readonly entries: (works: readonly Work[]) => readonly { readonly work: Work; readonly text: string }[];
}

const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Without “The” or “A” at the beginning, which no style counts. */
const titleOrder = (title: string): string => folded(title.replace(/^(?:the|an?)\s+/iu, ''));

/** What a work stands under: its authors, else its title, else where it appeared. */
export function leadOf({ authors, title, outlet, key }: Work): string {
  return authors.length > 0
    ? authors.map((name) => folded(inverted(name))).join(' \u0001 ')
    : titleOrder(title ?? outlet ?? key);
}

/** By what each stands under, then as `then` says, then by title: the same works always come in the same order. */
export function inOrder(
  works: readonly Work[],
  lead: (work: Work) => string,
  then: (work: Work) => string = ({ date }) => dateOrder(date),
): readonly Work[] {
  const keyed = works.map((work) => ({
    work,
    by: [lead(work), then(work), titleOrder(work.title ?? ''), work.key],
  }));
  return keyed.sort((a, b) => compare(a.by, b.by)).map(({ work }) => work);
}

function compare(a: readonly string[], b: readonly string[]): number {
  for (const [i, text] of a.entries()) {
    const other = b[i] ?? '';
    if (text !== other) return text < other ? -1 : 1;
  }
  return 0;
}

/** Pieces that are there, with one blank between. */
export const joined = (...pieces: readonly (string | undefined)[]): string =>
  pieces.filter((piece) => piece !== undefined && piece !== '').join(' ');

/** Pieces that are there, with commas between. */
export const listed = (...pieces: readonly (string | undefined)[]): string =>
  pieces.filter((piece) => piece !== undefined && piece !== '').join(', ');
