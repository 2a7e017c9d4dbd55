/** Reads a dateline: `SKARNHAVEN, Norland, March 4 (NPA) –`. */
import { agencies } from '../text/lexicons/outlets';
import { readPrintedDate, type PrintedDate } from './printedDate';

export interface Dateline {
  /** Agency in the brackets, in the form to show. */
  readonly agency?: string;
  readonly date?: PrintedDate;
}

const dateline =
  /^\W{0,2}\p{Lu}[\p{Lu} .'’/-]{2,40}(?:, [\p{L}.' ]{2,30})?(?:, ([^()–—]{3,24}))?\s*(?:\(([^()]{2,40})\))?\s*(?:[–—]|--?)\s*(?=\S)/u;

/** `Mexico City (AFP) –`: without capitals only an agency makes it one. */
const plainDateline =
  /^\p{Lu}[\p{L} .'’-]{2,40}(?:, [\p{L}\d.' ]{2,30}){0,2} \(([^()]{2,40})\)\s*(?:[–—:]|--?)\s*(?=\S)/u;

/** The dateline a paragraph opens with; undefined for none. */
export function readDateline(paragraph: string): Dateline | undefined {
  const start = paragraph.slice(0, 160);
  const capitals = dateline.exec(start);
  const plain = capitals ? null : plainDateline.exec(start);
  const agency = agencyName(capitals ? capitals[2] : plain?.[1]);
  const head = capitals?.[0] ?? (agency === undefined ? undefined : plain?.[0]);
  if (head === undefined) return undefined;
  const date = readPrintedDate(head);
  return { ...(agency ? { agency } : {}), ...(date ? { date } : {}) };
}

/** Known agencies, and bare capitals of two to five letters as agencies sign. */
export function agencyName(printed: string | undefined): string | undefined {
  const name = printed?.trim().replace(/^via /i, '');
  if (!name) return undefined;
  return agencies.get(name.toLowerCase()) ?? (/^\p{Lu}{2,5}$/u.test(name) ? name : undefined);
}
