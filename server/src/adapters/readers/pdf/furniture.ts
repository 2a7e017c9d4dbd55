/** Takes the running heads and feet and the page numbers off pages, and reads the numbers that the pages print. */
import { textOf, type Row } from './rows';

export interface PageRows {
  readonly rows: readonly Row[];
  readonly height: number;
}

export interface Bared {
  readonly pages: readonly PageRows[];
  /** The numbers that are printed on the pages, where they count them one by one; one for each page. */
  readonly numbers: readonly string[] | undefined;
}

/** Rows at either end of a page that may be furniture, and the part of its height that they may stand in. */
const ZONE = { rows: 3, height: 0.14 } as const;
/** Part of the pages that a running head stands on: chapters have theirs. */
const SHARE = 0.1;

/** Part of the pages whose printed numbers count on from one another: the first of a chapter often has none. */
const AGREED = 0.4;

type End = 'top' | 'bottom';
const ends: readonly End[] = ['top', 'bottom'];

/** Alone: `12`, `xiv`, `– 12 –`, `Page 12 of 40`. */
const ALONE = /^(?:page|seite|p\.|s\.)?[\s\-–—|·[(]*(\d{1,4}|[ivxlc]{1,7})[\s\-–—|·\])]*(?:(?:of|von|\/)\s*\d{1,4})?$/i;

export function withoutFurniture(pages: readonly PageRows[]): Bared {
  const seen = new Map<string, number>();
  for (const page of pages)
    for (const end of ends)
      for (const key of new Set(rowsAt(page, end).map((row) => keyOf(end, row))))
        seen.set(key, (seen.get(key) ?? 0) + 1);
  const enough = Math.max(pages.length > 4 ? 3 : 2, Math.ceil(pages.length * SHARE));
  const repeats = (end: End, row: Row): boolean =>
    /\p{L}{2}/u.test(textOf(row)) && (seen.get(keyOf(end, row)) ?? 0) >= enough;
  const ahead = counted(pages, repeats);
  const isNumber = (row: Row, page: number): boolean => {
    const alone = ALONE.exec(textOf(row))?.[1];
    return alone !== undefined && (ahead === undefined || !/^\d/.test(alone) || Number(alone) === page + ahead);
  };
  const bare = ({ rows, height }: PageRows, page: number): PageRows => {
    let [from, to] = [0, rows.length];
    const goes = (end: End, row: Row | undefined): boolean =>
      row !== undefined &&
      isInZone(row, end, height) &&
      (repeats(end, row) || isNumber(row, page) || (ahead !== undefined && atItsEnds(row).includes(page + ahead)));
    while (from < to && from < ZONE.rows && goes('top', rows[from])) from++;
    while (to > from && rows.length - to < ZONE.rows && goes('bottom', rows[to - 1])) to--;
    return { rows: rows.slice(from, to), height };
  };
  return {
    pages: pages.map(bare),
    numbers: ahead === undefined ? undefined : pages.map((_, i) => (i + ahead > 0 ? String(i + ahead) : roman(i + 1))),
  };
}

const rowsAt = (page: PageRows, end: End): readonly Row[] =>
  (end === 'top' ? page.rows.slice(0, ZONE.rows) : page.rows.slice(-ZONE.rows)).filter((row) =>
    isInZone(row, end, page.height),
  );

const isInZone = (row: Row, end: End, height: number): boolean =>
  end === 'top' ? row[0]!.baseline < ZONE.height * height : row[0]!.baseline > (1 - ZONE.height) * height;

/** Figures count for nothing, and on which side the number stands; the title of a report is larger than its running head. */
const keyOf = (end: End, row: Row): string =>
  `${end} ${Math.round(row[0]!.size)} ${textOf(row).toLowerCase().replace(/\d+/g, ' ').replace(/\s+/g, ' ').trim()}`;

/** How far the printed numbers are ahead of the pages' own, counted from 0; undefined where most pages do not agree on that. */
function counted(pages: readonly PageRows[], repeats: (end: End, row: Row) => boolean): number | undefined {
  const votes = new Map<number, number>();
  pages.forEach((page, i) => {
    const printed = ends.flatMap((end) =>
      rowsAt(page, end).flatMap((row) => numbersIn(row, pages.length > 4 || repeats(end, row))),
    );
    for (const ahead of new Set(printed.map((number) => number - i))) votes.set(ahead, (votes.get(ahead) ?? 0) + 1);
  });
  const [best] = [...votes].sort(([, a], [, b]) => b - a);
  return best && best[1] >= 2 && best[1] >= AGREED * pages.length ? best[0] : undefined;
}

/** Alone in its row, or at an end of a running head; few pages agree by chance on what is none. */
function numbersIn(row: Row, mayBeHead: boolean): readonly number[] {
  const alone = ALONE.exec(textOf(row))?.[1];
  return [...(alone !== undefined && /^\d/.test(alone) ? [Number(alone)] : []), ...(mayBeHead ? atItsEnds(row) : [])];
}

/** Letters of the longest running head: a chapter's title and its number. */
const LONGEST_HEAD = 100;

function atItsEnds(row: Row): readonly number[] {
  const text = textOf(row);
  if (text.length > LONGEST_HEAD) return [];
  return [/^\d{1,4}(?=\s)/.exec(text)?.[0], /(?<=\s)\d{1,4}$/.exec(text)?.[0]]
    .filter((it) => it !== undefined)
    .map(Number);
}

/** As pages before the first one are counted. */
const roman = (number: number): string =>
  'x'.repeat(Math.floor(number / 10)) + ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix'][number % 10]!;
