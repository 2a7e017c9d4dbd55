/** Reads quantities that are more than a number and a noun: places in a row, ages, stretches of time, multiples, scores. */
import { MULTIPLES, ORDINAL_WORDS, TENS, UNITS } from '../lexicons/numberWords';
import type { ValueTokens } from '../valueTokens';
import type { FormRead } from './formRead';
import { measureAt } from './measureAt';
import { halfBehind, numberAt } from './numberAt';

/** "third", "21st", "twenty-first"; "first" only where something is the first. */
export function ordinalAt(tokens: ValueTokens, i: number): FormRead | undefined {
  const t = tokens.at(i);
  const plain = (end: number, value: number): FormRead | undefined =>
    isOrderly(tokens, i, end) ? { begin: i, end, value, step: 1, unit: 'ordinal', low: value, high: value } : undefined;
  if (t.kind === 'number') {
    const suffix = tokens.at(i + 1);
    return !suffix.spaced && /^(?:st|nd|rd|th)$/u.test(suffix.word) && Number.isInteger(t.value)
      ? { begin: i, end: i + 2, value: t.value, step: 1, unit: 'ordinal', low: t.value, high: t.value }
      : undefined;
  }
  const ten = TENS.get(t.word);
  if (ten !== undefined && tokens.word(i + 1) === '-') {
    const more = ORDINAL_WORDS.get(tokens.word(i + 2));
    return more !== undefined && more < 10 ? plain(i + 3, ten + more) : undefined;
  }
  const value = ORDINAL_WORDS.get(t.word);
  return value === undefined ? undefined : plain(i + 1, value);
}

/** "the second visit", "his third term", not "a second", "at first", "first, they", "First Minister". */
function isOrderly(tokens: ValueTokens, i: number, end: number): boolean {
  const before = tokens.word(i - 1);
  const next = tokens.at(end);
  if (tokens.at(i).capital && i > 0) return false;
  if (before === '-' || (next.word === '-' && tokens.word(end + 1) !== 'largest' && tokens.word(end + 1) !== 'biggest'))
    return /^(?:hand|class|rate|ever)$/u.test(tokens.word(end + 1))
      ? false
      : before !== '-' && ORDINAL_WORDS.get(tokens.word(i)) !== 1;
  if (next.kind !== 'word' || next.capital) return false;
  if (!/^(?:the|a|its|his|her|their|our|my|your|this|that|in|for|of)$/u.test(before) && !tokens.at(i - 1).possessive)
    return false;
  return (
    !/^(?:of|and|or|to|in|on|at|half|place|hand|thing|party|parties|lady|aid|glance|responders?|was|is|had|has|he|she|they|it|we|came|began|said|the|reported|quarters?|half|since|before|after|with|by|from)$/u.test(
      next.word,
    ) ||
    (/^(?:place|half|quarter)$/u.test(next.word) && before === 'the')
  );
}

/** "34-year-old", "34 years old", "aged 34", ", 34,", "in her 40s". */
export function ageAt(tokens: ValueTokens, i: number): FormRead | undefined {
  const number = numberAt(tokens, i);
  if (!number || number.manifold || number.value > 125) return undefined;
  const { end, value, step } = number;
  const read = (to: number, low = value, high = value + (Number.isInteger(value) ? 0 : 1)): FormRead => ({
    begin: i,
    end: to,
    value,
    step,
    unit: 'age',
    low,
    high,
  });
  const hyphen = tokens.word(end) === '-' ? end + 1 : end;
  const unit = YEARS_IN.get(tokens.word(hyphen).replace(/s$/u, ''));
  if (unit !== undefined) {
    const old = tokens.word(hyphen + 1) === '-' ? hyphen + 2 : hyphen + 1;
    const years = { ...read(end), value: value * unit, low: value * unit, high: value * unit };
    if (/^olds?$/u.test(tokens.word(old))) return { ...years, end: old + 1 };
    if (tokens.word(hyphen + 1) === 'of' && tokens.word(hyphen + 2) === 'age') return { ...years, end: hyphen + 3 };
    if (!AGED.test(tokens.word(i - 1))) return undefined;
  }
  const before = tokens.word(i - 1) === 'of' && tokens.word(i - 2) === 'age' ? 'age' : tokens.word(i - 1);
  const range = AGED.test(before) ? agesTo(tokens, end) : undefined;
  if (range) return { ...read(range.end), high: range.value };
  if (before === 'aged' || before === 'age' || (before === 'turned' && number.figures && value > 12))
    return isUnitless(tokens, end) ? read(end) : undefined;
  if (tokens.word(end) === 's' && !tokens.at(end).spaced && value % 10 === 0 && value >= 20 && value <= 90)
    return /^(?:his|her|their|mid|late|early|my|-)$/u.test(before)
      ? { ...read(end + 1), low: value, high: value + 9 }
      : undefined;
  const name = tokens.at(i - 2);
  const stands =
    before === ',' &&
    /^[,.;)]$/u.test(tokens.word(end)) &&
    number.figures &&
    Number.isInteger(value) &&
    tokens.at(i).text.length <= 3;
  return stands && name.kind === 'word' && name.capital && !MONTHLIKE.test(name.word) ? read(end) : undefined;
}

const AGED = /^(?:aged?|ages)$/u;
const YEARS_IN: ReadonlyMap<string, number> = new Map([
  ['year', 1],
  ['month', 1 / 12],
  ['week', 7 / 365.25],
  ['day', 1 / 365.25],
]);

/** "aged 8-10", "aged 18 to 24": the upper age. */
function agesTo(tokens: ValueTokens, i: number): { readonly value: number; readonly end: number } | undefined {
  const hyphen = tokens.behindHyphen(i);
  const at = hyphen >= 0 ? hyphen : /^(?:to|and)$/u.test(tokens.word(i)) ? i + 1 : -1;
  const upper = at < 0 ? undefined : numberAt(tokens, at);
  return upper && upper.value <= 125 ? { value: upper.value, end: upper.end } : undefined;
}

const MONTHLIKE =
  /^(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec|monday|tuesday|wednesday|thursday|friday|saturday|sunday)/u;
const isUnitless = (tokens: ValueTokens, end: number): boolean =>
  tokens.at(end).kind !== 'word' || !/^(?:per|percent|million|people)$/u.test(tokens.word(end));

/** "a year and a half", "half an hour", "half a mile", "a quarter of a century". */
export function timeSpanAt(tokens: ValueTokens, i: number): FormRead | undefined {
  const word = tokens.word(i);
  const quarter = word === 'quarter' && tokens.word(i + 1) === 'of' ? 1 : 0;
  const part = word === 'half' ? 0.5 : quarter ? 0.25 : 0;
  const article = part > 0 ? i + 1 + quarter : i;
  if (!/^(?:an?|one)$/u.test(tokens.word(article))) return undefined;
  const measure = measureAt(tokens, article + 1);
  if (!measure || measure.end > article + 3) return undefined;
  const whole = part > 0 ? undefined : halfBehind(tokens, measure.end);
  if (part === 0 && !whole) return undefined;
  const begin = quarter && /^(?:an?|one)$/u.test(tokens.word(i - 1)) ? i - 1 : i;
  return {
    begin,
    end: whole?.end ?? measure.end,
    value: part > 0 ? part : 1 + (whole?.value ?? 0),
    step: 0.25,
    unit: measure.unit,
  };
}

/** "twice", "doubled", "fourfold". */
export function multipleAt(tokens: ValueTokens, i: number): FormRead | undefined {
  const value = MULTIPLES.get(tokens.word(i));
  if (value === undefined || tokens.at(i).capital) return undefined;
  // "Double standards", "a double murder", "triple talks".
  if (
    /^(?:double|triple|quadruple|doubles)$/u.test(tokens.word(i)) &&
    !/^(?:the|its|his|her|their|that|what|in|to|as|by|,|\.|last|this|from|since)$/u.test(tokens.word(i + 1))
  )
    return undefined;
  return { begin: i, end: i + 1, value, step: 0.2, unit: 'times' };
}

const CONTEST =
  /^(?:win|wins|winning|won|beat|beats|beaten|lose|loses|lost|defeat|defeats|defeated|victory|draw|drew|drawn|score|scored|lead|leads|led|leading|vote|votes|voted|voting|ruling|ruled|rule|decision|majority|tie|tied|loss|thrash|thrashed|triumph|divided|split|margin|record|passed|approved|rejected|final)$/u;

/** "2-1", "19 to 15": how a match or a vote ended. Two numbers, each with its place. */
export function scoreAt(tokens: ValueTokens, i: number): readonly [FormRead, FormRead] | undefined {
  const first = tokens.at(i);
  const isSmall = (k: number): boolean => {
    const t = tokens.at(k);
    return t.kind === 'number' ? /^\d{1,3}$/u.test(t.text) : UNITS.has(t.word);
  };
  if (!isSmall(i)) return undefined;
  const hyphen = tokens.behindHyphen(i + 1);
  const dashed = hyphen >= 0 && tokens.at(hyphen).spaced === tokens.at(i + 1).spaced;
  const at = dashed ? hyphen : tokens.word(i + 1) === 'to' ? i + 2 : -1;
  if (at < 0 || !isSmall(at)) return undefined;
  const [a, b] = [
    first.kind === 'number' ? first.value : (UNITS.get(first.word) ?? 0),
    tokens.at(at).kind === 'number' ? tokens.at(at).value : (UNITS.get(tokens.word(at)) ?? 0),
  ];
  const before = [1, 2, 3, 4, 5].map((k) => tokens.word(i - k));
  const after = [1, 2, 3].map((k) => tokens.word(at + k));
  const contest = [...before, ...after].some((word) => CONTEST.test(word));
  // A range goes up; what goes down, or stands by a contest, is a score. "From 19 to 15" is a fall.
  if (tokens.word(i - 1) === 'from' || (tokens.behindHyphen(at + 1) >= 0 && !tokens.at(at + 1).spaced))
    return undefined;
  if (!contest && (a < b || !dashed || (a === b && a > 9))) return undefined;
  if (!dashed && !contest) return undefined;
  const read = (k: number, value: number): FormRead => ({
    begin: k,
    end: k + 1,
    value,
    step: 1,
    unit: 'score',
    low: value,
    high: value,
  });
  return [read(i, a), read(at, b)];
}
