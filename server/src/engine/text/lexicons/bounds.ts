// Words that bound or loosen the number behind them.
//
// Source: the numeric hedges of Ferson et al., "Natural language of uncertainty: numeric hedge words" (2015), and Quirk et al.,
// A Comprehensive Grammar of the English Language (1985), sections 5.22 and 8.111.
import type { Quantity } from '../../model/claim';

export interface BoundPhrase {
  /** Lower-case words in order. */
  readonly words: readonly string[];
  /** `exact` closes what a round number leaves open; `just-…` bounds, and stays near. */
  readonly means: NonNullable<Quantity['bound']> | 'exact' | 'just-over';
}

const list = (means: BoundPhrase['means'], phrases: string): readonly BoundPhrase[] =>
  phrases.split(',').map((phrase) => ({ means, words: phrase.trim().split(/\s+/u) }));

/** Before a number, the longer before the shorter they end in. */
export const BOUNDS_BEFORE: readonly BoundPhrase[] = [
  ...list(
    'just-over',
    'just over, just above, slightly more than, slightly over, slightly above, a little over, a little more than, little more than, marginally over, barely over',
  ),
  ...list(
    'nearly',
    'just under, just below, slightly less than, slightly under, slightly below, slightly fewer than, a little under, a little less than, just short of',
  ),
  ...list(
    'most',
    'no more than, not more than, up to, at most, at the most, as many as, as much as, a maximum of, maximum of, maximum',
  ),
  ...list(
    'least',
    'no fewer than, no less than, not less than, not fewer than, at least, a minimum of, minimum of, minimum, as few as',
  ),
  ...list(
    'more',
    'more than, greater than, higher than, larger than, longer than, older than, better than, over, above, upwards of, upward of, in excess of, north of, exceeding, exceeded, exceeds, exceed, topped, topping, surpassed, surpassing, beyond, past',
  ),
  ...list(
    'less',
    'fewer than, less than, lower than, smaller than, shorter than, younger than, under, below, short of',
  ),
  ...list(
    'about',
    'about, around, some, roughly, approximately, approx, an estimated, estimated, circa, close to, in the region of, in the order of, on the order of, or so, somewhere around, ~, ≈',
  ),
  ...list('nearly', 'nearly, almost, virtually, not quite, approaching, nearing'),
  ...list('exact', 'exactly, precisely'),
];

/** Behind a number or its noun. */
export const BOUNDS_AFTER: readonly BoundPhrase[] = [
  ...list('about', 'or so, or thereabouts, odd'),
  ...list('least', 'or more, or longer, or older, or over, and over, and above, plus'),
  ...list('most', 'or less, or fewer, or younger, and under, or under'),
];

/** Last words of the phrases before a number: four figures behind one of them are no year. */
export const BOUND_WORDS: ReadonlySet<string> = new Set(
  BOUNDS_BEFORE.flatMap(({ words }) => words.at(-1) ?? []).filter((word) => !/^(?:past|of|to)$/u.test(word)),
);
