/** Says of each quotation mark in a paragraph whether it can open, close, or is an apostrophe. */
import type { QuotationStyle } from '../model/quotation';

export type MarkStyle = Exclude<QuotationStyle, 'block'>;

export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly style: MarkStyle;
  readonly opens: boolean;
  readonly closes: boolean;
}

const SPACE = /\s/u;
const WORD = /[\p{L}\p{N}]/u;
/** Characters an opening mark may follow directly: brackets, dashes, other opening marks. */
const BEFORE_OPENING = /[\s([{<—–\-/:“‘«‹„"'`…]/u;
/** Contractions that start with an apostrophe and so are no opening mark: "'em", "'90s". */
const CLIPPED = /^['’](?:\d0s|em|til|tis|twas|cause|n|round|bout|cos|neath)\b/iu;
const ANY_MARK = /["“”„«»‹›‘’‚'`]/gu;

/** All marks of a paragraph, in order. Linear in its length. */
export function findMarks(text: string): readonly Mark[] {
  const marks: Mark[] = [];
  ANY_MARK.lastIndex = 0;
  for (let m = ANY_MARK.exec(text); m; m = ANY_MARK.exec(text)) {
    const mark = markAt(text, m.index);
    if (!mark) continue;
    marks.push(mark);
    ANY_MARK.lastIndex = mark.end;
  }
  return marks;
}

function markAt(text: string, i: number): Mark | undefined {
  const c = text.charAt(i);
  // NYT copy writes '' for both double marks, TeX writes `` and ''.
  const doubled = (c === "'" || c === '`') && text.charAt(i + 1) === c;
  if (doubled && !(text.charAt(i + 2) === "'" && WORD.test(text.charAt(i + 3)))) return straight(text, i, 2, 'double');
  switch (c) {
    case '"':
      return straight(text, i, 1, 'double');
    case '“':
      // German copy closes with the mark that English opens with: „so“.
      return { start: i, end: i + 1, style: 'double', opens: opensHere(text, i, 1), closes: closesHere(text, i, 1) };
    case '„':
      return { start: i, end: i + 1, style: 'double', opens: true, closes: false };
    case '”':
      return { start: i, end: i + 1, style: 'double', opens: i === 0, closes: i > 0 };
    case '«':
    case '‹':
      return { start: i, end: i + 1, style: 'guillemet', opens: true, closes: false };
    case '»':
    case '›':
      return { start: i, end: i + 1, style: 'guillemet', opens: false, closes: true };
    case '‘':
    case '‚':
      return CLIPPED.test(`'${text.slice(i + 1, i + 8)}`)
        ? undefined
        : { start: i, end: i + 1, style: 'single', opens: opensHere(text, i, 1), closes: false };
    case '’':
      return single(text, i, false);
    case "'":
      return single(text, i, true);
    default:
      return undefined;
  }
}

const opensHere = (text: string, i: number, length: number): boolean => {
  const next = text.charAt(i + length);
  return next !== '' && !SPACE.test(next) && (i === 0 || BEFORE_OPENING.test(text.charAt(i - 1)));
};

const closesHere = (text: string, i: number, length: number): boolean =>
  i > 0 && !SPACE.test(text.charAt(i - 1)) && !WORD.test(text.charAt(i + length));

function straight(text: string, i: number, length: number, style: MarkStyle): Mark {
  const opens = opensHere(text, i, length);
  const closes = closesHere(text, i, length);
  // A mark with blanks (or words) on both sides tells nothing by itself; the pairing decides by what is open.
  const unclear = !opens && !closes;
  return { start: i, end: i + length, style, opens: opens || unclear, closes: closes || unclear };
}

/** A single mark between letters is an apostrophe: "don't", "o’clock". */
function single(text: string, i: number, straightMark: boolean): Mark | undefined {
  const closes = closesHere(text, i, 1);
  const opens = straightMark && opensHere(text, i, 1) && !CLIPPED.test(text.slice(i, i + 8));
  return opens || closes ? { start: i, end: i + 1, style: 'single', opens, closes } : undefined;
}
