/** Whether a figure may have been worked out from others: such a figure must raise no alarm for standing in no source. */
import type { Quantity } from '../../model/claim';
import { scaleOf } from './units';

/** How a figure comes out of others. */
export type Derivation =
  'sum' | 'difference' | 'complement' | 'share' | 'change' | 'multiple' | 'part' | 'total' | 'listed';

/** Of more figures than this nearly everything can be worked out; the rest is not looked at. */
const MOST_FIGURES = 16;
/** A result may be rounded: so much of it to either side, where the figure itself reaches no further. */
const ROUNDED = 0.01;

/**
 * The first way in which `figure` comes out of `among`; undefined for none.
 * @param listed how many items lists in the source have, see `listLengths`
 */
export function derivable(
  figure: Quantity,
  among: readonly Quantity[],
  listed: readonly number[] = [],
): Derivation | undefined {
  // Nobody adds up to a range.
  if (figure.to !== undefined) return undefined;
  const { dimension, factor, offset } = scaleOf(figure.unit);
  const base = (n: number): number => (n + offset) * factor;
  const [low, high] = [base(figure.low), base(figure.high)];
  const fits = (n: number): boolean =>
    Number.isFinite(n) &&
    n >= low - Math.abs(n) * ROUNDED * exactness(figure) &&
    n <= high + Math.abs(n) * ROUNDED * exactness(figure);
  if (figure.unit === 'count' && listed.some((n) => n > 1 && n === figure.value)) return 'listed';
  const others = among.slice(0, MOST_FIGURES).filter((q) => q.unit !== 'ordinal' && q.unit !== 'age');
  const alike = others.filter((q) => scaleOf(q.unit).dimension === dimension).map(inBase);
  if (dimension === '%' && alike.some((n) => fits(100 - n))) return 'complement';
  for (const [k, a] of alike.entries()) {
    for (const b of alike.slice(k + 1)) {
      if (fits(a + b)) return 'sum';
      if (fits(Math.abs(a - b))) return 'difference';
    }
  }
  const total = alike.reduce((sum, n) => sum + n, 0);
  if (alike.length > 2 && fits(total)) return 'total';
  return dimension === '%' || dimension === 'times' || dimension === 'points'
    ? ofRatios(dimension, others, fits)
    : ofShares(figure, others, fits);
}

/** Counted things are exact: two and three make five, not five and a bit. */
const exactness = ({ unit }: Quantity): number => (unit === 'count' || unit === 'score' ? 0 : 1);

const inBase = ({ value, unit }: Quantity): number => {
  const { factor, offset } = scaleOf(unit);
  return (value + offset) * factor;
};

/** 12 of 48 is a quarter; from 40 to 50 is a rise of 25 %; from 20 to 60 is three times as much; from 3 % to 5 % two points. */
function ofRatios(
  dimension: string,
  others: readonly Quantity[],
  fits: (n: number) => boolean,
): Derivation | undefined {
  for (const [k, one] of others.entries()) {
    for (const other of others.slice(k + 1)) {
      const [dimensionA, dimensionB] = [scaleOf(one.unit).dimension, scaleOf(other.unit).dimension];
      if (dimensionA !== dimensionB) continue;
      const [small, large] = [inBase(one), inBase(other)].map(Math.abs).sort((a, b) => a - b);
      if (small === undefined || large === undefined || small === 0) continue;
      if (dimension === 'points' && dimensionA === '%' && fits(large - small)) return 'difference';
      if (dimension === 'times' && fits(large / small)) return 'multiple';
      if (dimension !== '%') continue;
      if (fits((100 * small) / large)) return 'share';
      if (fits((100 * (large - small)) / large) || fits((100 * (large - small)) / small)) return 'change';
    }
  }
  return undefined;
}

/** A quarter of 48 is 12. */
function ofShares(figure: Quantity, others: readonly Quantity[], fits: (n: number) => boolean): Derivation | undefined {
  const { dimension } = scaleOf(figure.unit);
  const wholes = others.filter((q) => scaleOf(q.unit).dimension === dimension).map(inBase);
  const rounded = (n: number): boolean => fits(n) || (figure.unit === 'count' && fits(Math.round(n)));
  for (const q of others) {
    const share = q.unit === '%' ? q.value / 100 : q.unit === 'times' ? q.value : undefined;
    if (share === undefined) continue;
    if (
      wholes.some(
        (n) =>
          rounded(n * share) ||
          rounded(n * (1 - share)) ||
          (share > 0 && rounded(n / share)) ||
          rounded(n * (1 + share)),
      )
    )
      return 'part';
  }
  return undefined;
}

/** Words of the longest item of a list. */
const ITEM_WORDS = 8;

/** How many items the lists of a stretch of text have, in order: a draft may say "four towns" of four that are named. */
export function listLengths(text: string): readonly number[] {
  const lengths: number[] = [];
  for (const stretch of text.split(/[;:.!?()"“”]/u)) {
    let items = 0;
    for (const part of stretch.split(',')) {
      const joined = /(?:^|\s)(?:and|or)\s/u.exec(part);
      if (joined && items > (joined.index === 0 ? 1 : 0)) lengths.push(items + (joined.index === 0 ? 1 : 2));
      else if (
        joined &&
        /^\s*\S*\s?\p{Lu}/u.test(part) &&
        /^\s*\p{Lu}/u.test(part.slice(joined.index + joined[0].length))
      )
        lengths.push(2);
      // What opens a list may have the sentence before it; a later item is short.
      items = joined ? 0 : items > 0 && part.trim().split(/\s+/u).length > ITEM_WORDS ? 1 : items + 1;
    }
  }
  return lengths;
}
