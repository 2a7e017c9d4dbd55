/** Puts words into quotation marks of one style, with the quotations inside them in the style that nests there. */
import type { QuotedSpan } from '../model/quotation';
import { findQuotedSpans } from './quotationMarks';

/** An opening mark with the one that closes it. */
export interface MarkPair {
  readonly open: string;
  readonly close: string;
}

interface MarkSet extends MarkPair {
  /** Marks of a quotation inside these. */
  readonly inner: MarkPair;
  readonly apostrophe: string;
}

const curlyDouble = { open: '“', close: '”' };
const curlySingle = { open: '‘', close: '’' };
const straightDouble = { open: '"', close: '"' };
const straightSingle = { open: "'", close: "'" };

const english: MarkSet = { ...curlyDouble, inner: curlySingle, apostrophe: '’' };

/** Usage as in the Unicode Standard, chapter 6.2, “Language-Based Usage of Quotation Marks”. */
const sets: readonly MarkSet[] = [
  english,
  { ...straightDouble, inner: straightSingle, apostrophe: "'" },
  { ...curlySingle, inner: curlyDouble, apostrophe: '’' },
  { ...straightSingle, inner: straightDouble, apostrophe: "'" },
  { open: '„', close: '“', inner: curlySingle, apostrophe: '’' },
  { open: '«', close: '»', inner: curlyDouble, apostrophe: '’' },
  { open: '‹', close: '›', inner: curlyDouble, apostrophe: '’' },
];

const setOf = (open: string): MarkSet | undefined => sets.find((set) => set.open === open);

/** Opening marks that `inMarks` knows. */
export const OPENING_MARKS: readonly string[] = sets.map(({ open }) => open);

/** The mark that closes what `open` opens; English double marks for one it does not know. */
export const closingMarkOf = (open: string): string => (setOf(open) ?? english).close;

/** Apostrophes between letters, and those that clip a word at its end (“the allies’ plan”) or its beginning (“’em”). */
const APOSTROPHE =
  /(?<=[\p{L}\p{N}])['’](?=[\p{L}\p{N}]|[\s,.;:!?]|$)|(?<=\s|^)['’](?=(?:em|tis|twas|til|cause|bout|n)\b|\d0s)/giu;
const DOUBLE_MARK = /["“”„«»‹›]/gu;

/**
 * The words for a place behind an opening mark `open`, without the outer marks: quotations inside in the nested style,
 * apostrophes in the same shape. A stray double mark, which nothing closes, would end the quotation and goes.
 */
export const nestedIn = (words: string, open: string): string => withMarks(words, setOf(open) ?? english, 1);

/** The same for words that are not put between marks: their own become those that `open` begins. */
export const remarked = (words: string, open: string): string => withMarks(words, setOf(open) ?? english, 0);

/** @param depth of the outermost quotations among the words */
function withMarks(words: string, outer: MarkSet, depth: 0 | 1): string {
  const quoted = findQuotedSpans(words).filter((q) => q.closed);
  const marks = quoted.flatMap((q) => marksOf(q, (q.depth + depth) % 2 === 0 ? outer : outer.inner));
  let out = '';
  let at = 0;
  for (const { start, end, mark } of marks.sort((a, b) => a.start - b.start)) {
    out += plain(words, at, start, outer.apostrophe) + mark;
    at = end;
  }
  return out + plain(words, at, words.length, outer.apostrophe);
}

const marksOf = (q: QuotedSpan, pair: MarkPair) => [
  { start: q.span.start, end: q.content.start, mark: pair.open },
  { start: q.content.end, end: q.span.end, mark: pair.close },
];

/** Looks at the neighbours of a stretch, too: an apostrophe at its edge belongs to the word beside it. */
function plain(words: string, from: number, to: number, apostrophe: string): string {
  const shaped = words.replace(APOSTROPHE, apostrophe);
  return shaped.slice(from, to).replace(DOUBLE_MARK, '');
}
