/** Finds the words that bound or loosen a number: "more than", "nearly", "or so". */
import { BOUNDS_AFTER, BOUNDS_BEFORE, type BoundPhrase } from '../lexicons/bounds';
import type { ValueTokens } from '../valueTokens';

const byLast = new Map<string, readonly BoundPhrase[]>();
for (const phrase of BOUNDS_BEFORE) {
  const last = phrase.words.at(-1) ?? '';
  byLast.set(
    last,
    [...(byLast.get(last) ?? []), phrase].sort((a, b) => b.words.length - a.words.length),
  );
}

/** Between a bound and its number: "more than a third", "at least another 300", "up to the first 40". */
const BETWEEN = new Set(['a', 'an', 'another', 'the', 'further', 'additional']);

/** The bound that ends before token `start`; of two ("at least about 300") the one further out. */
export function boundBefore(tokens: ValueTokens, start: number): BoundPhrase['means'] | undefined {
  let at = start - 1;
  while (BETWEEN.has(tokens.word(at)) && at > start - 3) at--;
  const near = phraseEndingAt(tokens, at);
  if (!near) return undefined;
  return phraseEndingAt(tokens, at - near.words.length)?.means ?? near.means;
}

function phraseEndingAt(tokens: ValueTokens, end: number): BoundPhrase | undefined {
  const candidates = byLast.get(tokens.word(end));
  return candidates?.find(({ words }) => words.every((word, k) => tokens.word(end - words.length + 1 + k) === word));
}

/** The bound right behind token `end`: "or more", "-odd", "+". */
export function boundAfter(tokens: ValueTokens, end: number): BoundPhrase['means'] | undefined {
  if (tokens.word(end) === '+' && !tokens.at(end).spaced) return 'least';
  const from = tokens.word(end) === '-' ? end + 1 : end;
  return BOUNDS_AFTER.find(({ words }) => words.every((word, k) => tokens.word(from + k) === word))?.means;
}
