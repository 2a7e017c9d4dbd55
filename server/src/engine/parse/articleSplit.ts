/**
 * Cuts a page into its articles: an aggregator prints several under headers of one shape (outlet, age, title). The shape
 * has to repeat, or to stand under a "Related" heading, before it cuts anything.
 */
import { furnitureKind, isRelatedHeading } from './boilerplate';
import { isOutletShaped, readHeaderLine, type HeaderLine } from './headerLine';
import type { Line } from './lines';

/** Lines of one article of the page. */
export interface Section {
  /** First line, header included; index into the page's lines. */
  readonly first: number;
  /** Behind the last line. */
  readonly end: number;
  /** Lines of the header (outlet, age, title), which is no evidence but for its title. */
  readonly header: readonly number[];
  readonly title?: number;
  readonly outlet?: string;
}

interface Header extends Section {
  /** Kinds of its lines in order, without blanks: "outlet time dash title". */
  readonly shape: string;
  readonly underRelated: boolean;
}

/** At least this much prose (UTF-16 units) must follow a header, else it is a teaser. */
const leastProse = 120;
/** How many lines away from the age line a header's other lines may stand. */
const reach = 3;

export const wholePage = (lines: readonly Line[]): Section => ({ first: 0, end: lines.length, header: [] });

export function splitPage(lines: readonly Line[]): readonly Section[] {
  const whole = wholePage(lines);
  const times = lines.flatMap((line, i) => (line.text.length <= 100 && isTime(line.text) ? [i] : []));
  if (times.length === 0) return [whole];
  const headers = repeated(times.map((at) => headerAround(lines, at)).filter((h) => h !== undefined));
  const first = headers[0];
  if (!first) return [whole];
  const starts = headers.map((h, i): Section => ({ ...h, end: headers[i + 1]?.first ?? lines.length }));
  const lead = lines.slice(0, first.first);
  return proseIn(lead) >= leastProse ? [{ ...whole, end: first.first }, ...starts] : starts;
}

const isTime = (text: string): boolean => readHeaderLine(text).kind === 'time';

/** The header whose age line is `at`, when the lines around it have the shape of one and prose follows. */
function headerAround(lines: readonly Line[], at: number): Header | undefined {
  const kinds = new Map<number, HeaderLine>();
  const kindAt = (i: number): HeaderLine => {
    const text = lines[i]?.text ?? '';
    const kind =
      kinds.get(i) ??
      (furnitureKind(text) && i !== at && !isDash(text) ? { kind: 'prose' as const } : readHeaderLine(text));
    kinds.set(i, kind);
    return kind;
  };
  let last = at;
  while (last + 1 < lines.length && last - at < reach && isHeaderKind(kindAt(last + 1))) last++;
  const titleBelow = titleBetween(lines, at + 1, last, kindAt);
  let first = at;
  const oneAbove = titleBelow !== undefined ? 1 : reach;
  while (
    first > 0 &&
    at - first < oneAbove &&
    isHeaderKind(kindAt(first - 1)) &&
    !(titleBelow !== undefined && lines[first]?.afterBlank)
  )
    first--;
  const title = titleBelow ?? titleBetween(lines, first, at - 1, kindAt);
  if (title === undefined) return undefined;
  const outlet = outletOf(lines, first, last, title, kindAt);
  if (outlet === undefined || proseIn(lines.slice(last + 1, last + 4)) < leastProse) return undefined;
  const header = Array.from({ length: last - first + 1 }, (_, i) => first + i).filter((i) => i !== title);
  const shape = Array.from({ length: last - first + 1 }, (_, i) =>
    first + i === title ? 'title' : kindAt(first + i).kind,
  ).join(' ');
  return { first, end: lines.length, header, title, outlet, shape, underRelated: relatedAbove(lines, first) };
}

/** Headers whose shape repeats on the page, and single ones under a "Related" heading. */
function repeated(headers: readonly Header[]): readonly Header[] {
  const count = (shape: string) => headers.filter((h) => h.shape === shape).length;
  const kept = headers.filter((h) => h.underRelated || count(h.shape) > 1);
  return kept.filter((h, i) => i === 0 || h.first > (kept[i - 1]?.first ?? 0));
}

const isHeaderKind = (line: HeaderLine): boolean => line.kind !== 'prose' && line.kind !== 'rule';
const isDash = (text: string): boolean => /^[-–—]\s/.test(text);

/** The title among short lines: the longest one of at least three words. */
function titleBetween(
  lines: readonly Line[],
  from: number,
  to: number,
  kindAt: (i: number) => HeaderLine,
): number | undefined {
  let best: number | undefined;
  for (let i = from; i <= to; i++) {
    const text = lines[i]?.text ?? '';
    if (kindAt(i).kind !== 'short' || text.split(/\s+/).length < 3 || (isOutletShaped(text) && text.length < 25))
      continue;
    if (best === undefined || text.length > (lines[best]?.text.length ?? 0)) best = i;
  }
  return best;
}

function outletOf(
  lines: readonly Line[],
  first: number,
  last: number,
  title: number,
  kindAt: (i: number) => HeaderLine,
): string | undefined {
  for (let i = first; i <= last; i++) {
    const line = kindAt(i);
    if ((line.kind === 'dash' || line.kind === 'time' || line.kind === 'by') && line.outlet) return line.outlet;
  }
  for (let i = first; i <= last; i++) {
    const text = lines[i]?.text ?? '';
    if (i !== title && kindAt(i).kind === 'short' && isOutletShaped(text)) return text;
  }
  return undefined;
}

/** A "Related Articles" heading directly above, other furniture between them allowed. */
function relatedAbove(lines: readonly Line[], first: number): boolean {
  for (let i = first - 1; i >= 0 && first - i <= 3; i--) {
    const text = lines[i]?.text ?? '';
    if (isRelatedHeading(text)) return true;
    if (!furnitureKind(text)) return false;
  }
  return false;
}

const proseIn = (lines: readonly Line[]): number =>
  lines.reduce(
    (n, line) => (readHeaderLine(line.text).kind === 'prose' && !furnitureKind(line.text) ? n + line.text.length : n),
    0,
  );
