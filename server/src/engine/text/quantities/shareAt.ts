/** Reads parts of a whole: "half of", "two-thirds", "one in ten"; all of them in per cent. */
import { PARTS, SCALES, UNITS } from '../lexicons/numberWords';
import type { ValueTokens } from '../valueTokens';
import type { FormRead } from './formRead';
import { numberAt } from './numberAt';

/** What a part named by a word leaves open, in points: "a third" is 32 as well as 34 per cent. */
const PART_REACH = 2;

const share = (begin: number, end: number, part: number): FormRead => {
  const value = part * 100;
  const reach = Math.min(PART_REACH, value / 10);
  return { begin, end, value, step: 1, unit: '%', low: value - reach, high: value + reach };
};

/** "half of", "a third", "two-thirds", "three quarters of", "one in ten", "nine out of ten". */
export function shareAt(tokens: ValueTokens, i: number): FormRead | undefined {
  const word = tokens.word(i);
  if (word === 'half') return halfAt(tokens, i);
  const count =
    word === 'a' || word === 'one' ? 1 : (UNITS.get(word) ?? (tokens.at(i).kind === 'number' ? tokens.at(i).value : 0));
  if (count < 1 || !Number.isInteger(count)) return undefined;
  const hyphen = tokens.behindHyphen(i + 1);
  const at = hyphen < 0 ? i + 1 : hyphen;
  const part = tokens.word(at);
  const under = PARTS.get(count > 1 ? part.replace(/s$/u, '') : part);
  if (
    under !== undefined &&
    part !== 'half' &&
    (count > 1
      ? part.endsWith('s') && count < under
      : word !== 'a' || BOUNDED.test(tokens.word(i - 1)) || partOf(tokens, at + 1))
  ) {
    // "Two quarters", "three fifths of": "the past two quarters" are of the year.
    if (part === 'quarters' && count === 2) return undefined;
    return tokens.word(at + 1) === '-' ? undefined : share(i, at + 1, count / under);
  }
  return outOf(tokens, i);
}

/** "Less than a third agreed": what is bounded is a part, whatever follows. */
const BOUNDED = /^(?:than|nearly|almost|roughly|approximately)$/u;

/** "A third of", "a quarter", not "a third man", "a quarter century". */
function partOf(tokens: ValueTokens, i: number): boolean {
  const next = tokens.at(i);
  // "A quarter of a million" is a number.
  if (next.word === 'of' && /^an?$/u.test(tokens.word(i + 1)) && SCALES.has(tokens.word(i + 2))) return false;
  return (
    next.kind === 'mark' ||
    next.word === 'of' ||
    /^(?:less|more|as|lower|higher|in|to|on|since|from|were|was|are|have|had|said|believe|think|support|the)$/u.test(
      next.word,
    )
  );
}

function halfAt(tokens: ValueTokens, i: number): FormRead | undefined {
  const before = tokens.word(i - 1);
  const next = tokens.word(i + 1);
  if (
    /^(?:first|second|other|better|opening|closing|last|per|an?|and|latter|former|my|his|her)$/u.test(before) &&
    before !== 'a'
  )
    return undefined;
  if (before === '-' || next === '-' || next === 'time' || next === 'past' || next === 'hour' || next === 'year')
    return undefined;
  const of =
    next === 'of' ||
    /^(?:the|its|their|his|her|my|our|your|all|those|these|as|were|are|have|had|said|believe|support)$/u.test(next) ||
    /^(?:more|less|nearly|almost|about|over|around|least|than|roughly|approximately|under)$/u.test(before);
  return of && next !== 'way' ? share(i, i + 1, 0.5) : undefined;
}

/** "one in ten", "nine out of ten", "four of every five". */
function outOf(tokens: ValueTokens, i: number): FormRead | undefined {
  const first = numberAt(tokens, i);
  if (!first || first.end !== i + 1 || first.manifold) return undefined;
  const word = tokens.word(i + 1);
  const from =
    word === 'in'
      ? i + 2
      : word === 'out' && tokens.word(i + 2) === 'of'
        ? i + 3
        : word === 'of' && tokens.word(i + 2) === 'every'
          ? i + 2
          : -1;
  if (from < 0) return undefined;
  const at = tokens.word(from) === 'every' ? from + 1 : from;
  const whole = numberAt(tokens, at);
  if (
    !whole ||
    whole.manifold ||
    whole.value <= first.value ||
    whole.value > 1e6 ||
    (word === 'in' && first.value >= 10)
  )
    return undefined;
  if (
    /^(?:day|week|month|year|hour|minute|second|game|match|case|decade|metre|meter|mile|-|per|%|million|o'clock|am|pm)s?$/u.test(
      tokens.word(whole.end),
    )
  )
    return undefined;
  if (
    word === 'in' &&
    first.value > 1 &&
    !/^(?:ten|10|five|5|100|three|3|four|4|1000|20|twenty)$/u.test(tokens.word(at))
  )
    return undefined;
  return { ...share(i, whole.end, first.value / whole.value), noun: whole.end };
}
