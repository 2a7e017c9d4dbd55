/** Reads what a number measures: its currency, its unit, "per cent", and the rate it is told at. */
import { CURRENCIES, DOLLARS, PER, POWERS, RATE_ADVERBS, SIGNS, TEMPERATURES, UNITS } from '../lexicons/units';
import type { ValueTokens } from '../valueTokens';

export interface Measure {
  readonly unit: string;
  /** Token behind the unit. */
  readonly end: number;
  /** What the number as written is multiplied with to be in the unit: cents are hundredths. */
  readonly times: number;
}

/** The currency before a number: "$", "US$", "EUR"; with the token it begins with. */
export function currencyBefore(
  tokens: ValueTokens,
  i: number,
): { readonly unit: string; readonly begin: number } | undefined {
  const before = tokens.at(i - 1);
  const sign = SIGNS.get(before.word);
  if (sign !== undefined) {
    const letters = tokens.at(i - 2);
    const dollar =
      sign === 'dollar' && (!before.spaced || letters.text.length > 1) ? DOLLARS.get(letters.word) : undefined;
    return dollar !== undefined && /^\p{Lu}+$/u.test(letters.text.replace(/\./gu, ''))
      ? { unit: dollar, begin: i - 2 }
      : { unit: sign, begin: i - 1 };
  }
  return /^(?:USD|EUR|GBP|CHF|JPY|CNY|INR|AUD|CAD|RUB)$/u.test(before.text)
    ? { unit: CURRENCIES.get(before.word)?.key ?? before.text, begin: i - 1 }
    : undefined;
}

/** The unit right behind a number that ends before `at`; undefined where a noun is counted instead. */
export function measureAt(tokens: ValueTokens, at: number): Measure | undefined {
  const hyphen = tokens.behindHyphen(at);
  const from = hyphen >= 0 && !tokens.at(at).spaced && !tokens.at(hyphen).spaced ? hyphen : at;
  const unit = plainMeasure(tokens, from);
  return unit && withRate(tokens, unit);
}

function plainMeasure(tokens: ValueTokens, i: number): Measure | undefined {
  const t = tokens.at(i);
  const next = tokens.word(i + 1);
  if (
    t.kind === 'word' &&
    t.capital &&
    !/^(?:\p{Lu}+|[GMKT]W|[gmk]?Wh|GB|MB|TB|C|F)$/u.test(t.text) &&
    !CURRENCIES.has(t.word)
  )
    return undefined;
  if (t.word === 'per' && (next === 'cent' || next === 'centage')) return { unit: '%', end: i + 2, times: 1 };
  if (/^(?:percent|per-cent|%|pct|percentage)$/u.test(t.word)) {
    if (/^points?$/u.test(next)) return { unit: 'points', end: i + 2, times: 1 };
    return t.word === 'percentage' ? undefined : { unit: '%', end: i + 1, times: 1 };
  }
  if (t.word === '-' && /^percent$/u.test(next)) return plainMeasure(tokens, i + 1);
  if (t.word === 'basis' && /^points?$/u.test(next)) return { unit: 'points', end: i + 2, times: 0.01 };
  if (t.word === 'bps' || t.word === 'bp') return { unit: 'points', end: i + 1, times: 0.01 };
  if (/^(?:times|fold)$/u.test(t.word)) return { unit: 'times', end: i + 1, times: 1 };
  if (t.word === 'x' && !t.spaced) return { unit: 'times', end: i + 1, times: 1 };
  if (/^degrees?$|^°$/u.test(t.word)) return degrees(tokens, i);
  const power = POWERS.get(t.word);
  if (power) {
    const length = UNITS.get(tokens.word(tokens.word(i + 1) === '-' ? i + 2 : i + 1));
    return length?.dimension === 'length'
      ? { unit: `${power.exponent === 2 ? 'square' : 'cubic'} ${length.key}`, end: i + 2, times: 1 }
      : undefined;
  }
  if (t.word === 'nautical' && /^miles?$/u.test(next)) return { unit: 'nautical mile', end: i + 2, times: 1 };
  if (t.word === 'us' && next === 'dollars') return { unit: 'USD', end: i + 2, times: 1 };
  if (t.word === 'm' && !t.spaced) return { unit: 'metre', end: i + 1, times: 1 };
  const currency = CURRENCIES.get(t.word);
  // "Three won", "a lira": words that are verbs or names stay out unless they are written like money.
  if (currency && !/^(?:won|rand|real)$/u.test(t.word))
    return { unit: currency.key, end: i + 1, times: currency.factor };
  const unit = UNITS.get(t.word);
  if (!unit || isOtherWord(tokens, i)) return undefined;
  const perHour =
    tokens.word(i + 1) === 'per' && tokens.word(i + 2) === 'hour'
      ? i + 3
      : tokens.word(i + 1) === 'an' && tokens.word(i + 2) === 'hour'
        ? i + 3
        : -1;
  if (perHour > 0 && unit.dimension === 'length' && /^(?:mile|kilometre)$/u.test(unit.key))
    return { unit: `${unit.key} per hour`, end: perHour, times: 1 };
  return { unit: unit.key, end: i + 1, times: 1 };
}

/** "2 seconds" are, "the 2 second-placed teams" are not; "foot soldiers", "stone walls", "yards" that build ships, "min". */
function isOtherWord(tokens: ValueTokens, i: number): boolean {
  const { word } = tokens.at(i);
  if (word === 'stone' || word === 'knots')
    return !/^(?:heavier|lighter|in|of|and)?$/u.test(tokens.word(i + 1)) && !/^[.,;)]$/u.test(tokens.word(i + 1));
  if (word === 'foot' || word === 'second')
    return tokens.word(i - 1) !== '-' && tokens.word(i + 1) !== '-' && /^\p{Ll}+s$/u.test(tokens.at(i + 1).text);
  return false;
}

function degrees(tokens: ValueTokens, i: number): Measure {
  const temperature = TEMPERATURES.get(tokens.word(i + 1));
  const upper = tokens.at(i + 1).text.length > 1 || tokens.at(i + 1).capital;
  return temperature && upper
    ? { unit: temperature.key, end: i + 2, times: 1 }
    : { unit: 'degree', end: i + 1, times: 1 };
}

/** "a day", "per barrel", "/month", "annually" behind a unit or a noun: the unit goes on with what it is told by. */
export function withRate(tokens: ValueTokens, measure: Measure): Measure {
  const rate = rateAt(tokens, measure.end);
  return rate ? { ...measure, unit: `${measure.unit}/${rate.by}`, end: rate.end } : measure;
}

export function rateAt(tokens: ValueTokens, i: number): { readonly by: string; readonly end: number } | undefined {
  const word = tokens.word(i);
  const by = singular(tokens.word(i + 1));
  if (/^(?:per|a|an|each|every|\/)$/u.test(word) && PER.has(by)) {
    // "10 men each week"; "a share" alone may be a part of something.
    if (/^(?:square|share|head|game)$/u.test(by) && word !== 'per' && word !== '/') return undefined;
    return { by, end: i + 2 };
  }
  const adverb = RATE_ADVERBS.get(word);
  return adverb === undefined || (tokens.at(i + 1).kind === 'word' && /^\p{Ll}+s$/u.test(tokens.at(i + 1).text))
    ? undefined
    : { by: adverb, end: i + 1 };
}

const singular = (word: string): string =>
  word === 'kilo' || word === 'kg'
    ? 'kilogram'
    : word === 'liter'
      ? 'litre'
      : word === 'kilometer'
        ? 'kilometre'
        : word;
