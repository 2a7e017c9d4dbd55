/** Finds the quantities in a stretch of text: how much of what, as intervals. */
import type { Quantity } from '../../model/claim';
import type { Span } from '../../model/span';
import { timesIn } from '../dates/timesIn';
import { CURRENCIES, UNITS } from '../lexicons/units';
import { MANIFOLDS, MULTIPLES, ORDINAL_WORDS, PARTS, SCALES, TENS, UNITS as NUMERALS } from '../lexicons/numberWords';
import type { BoundPhrase } from '../lexicons/bounds';
import { valueTokens, type ValueTokens } from '../valueTokens';
import { boundAfter, boundBefore } from './boundsAround';
import { countedNoun, type Counted } from './countedNoun';
import { currencyBefore, measureAt, rateAt, type Measure } from './measureAt';
import { isCountingOne, isLabel } from './notCounted';
import { numberAt, type NumberRead } from './numberAt';
import { boundedReach, type Rounded } from './reach';
import type { FormRead } from './formRead';
import { shareAt } from './shareAt';
import { ageAt, multipleAt, ordinalAt, scoreAt, timeSpanAt } from './specialForms';

/**
 * Quantities of `text[within]`, in order; spans never overlap. Dates, clock times, names with figures in them and "one" as a
 * pronoun are none. Linear; some 20 µs for a sentence.
 */
export function quantitiesIn(text: string, within: Span): readonly Quantity[] {
  const tokens = valueTokens(text, within);
  if (!tokens.list.some((t) => t.kind === 'number' || NUMBER_WORDS.has(t.word))) return [];
  return new QuantityReader(tokens, timesIn(text, within)).read();
}

const NUMBER_WORDS = new Set([
  ...[NUMERALS, TENS, SCALES, MANIFOLDS, ORDINAL_WORDS, PARTS, MULTIPLES].flatMap((map) => [...map.keys()]),
  ...'dozen couple several few halves thirds quarters'.split(' '),
]);

class QuantityReader {
  readonly #tokens: ValueTokens;
  /** 1 for tokens of times. */
  readonly #dated: Uint8Array;
  readonly #found: Quantity[] = [];

  constructor(tokens: ValueTokens, dated: readonly { readonly span: Span }[]) {
    this.#tokens = tokens;
    this.#dated = new Uint8Array(tokens.length);
    let time = 0;
    for (let i = 0; i < tokens.length; i++) {
      const { start } = tokens.at(i);
      while (time < dated.length && dated[time]!.span.end <= start) time++;
      if (time < dated.length && dated[time]!.span.start <= start) this.#dated[i] = 1;
    }
  }

  read(): readonly Quantity[] {
    const tokens = this.#tokens;
    for (let i = 0; i < tokens.length; i++) {
      if (tokens.at(i).kind === 'mark' || tokens.at(i).kind === 'other' || this.#isDated(i)) continue;
      const end = this.#readAt(i);
      if (end > i) i = end - 1;
    }
    return this.#found;
  }

  readonly #isDated = (i: number): boolean => this.#dated[i] === 1;

  /** Token behind the quantity that begins at `i`; `i` itself where none does. */
  #readAt(i: number): number {
    const tokens = this.#tokens;
    const score = scoreAt(tokens, i);
    if (score && tokens.at(i).spaced) {
      for (const part of score) this.#add(part, undefined, undefined);
      return score[1].end;
    }
    const form =
      ordinalAt(tokens, i) ?? ageAt(tokens, i) ?? timeSpanAt(tokens, i) ?? shareAt(tokens, i) ?? multipleAt(tokens, i);
    if (form) {
      const noun = form.unit === 'times' || form.unit === 'score' ? undefined : this.#noun(form);
      this.#add(form, noun, this.#boundOf(form.begin, noun?.end ?? form.end));
      return form.end;
    }
    const number = numberAt(tokens, i);
    if (!number || isLabel(tokens, i, number.end)) return number ? number.end : i;
    if (
      !number.figures &&
      number.value === 1 &&
      number.end === i + 1 &&
      tokens.word(i) === 'one' &&
      !isCountingOne(tokens, i) &&
      !isOneMeasure(tokens, i)
    )
      return i;
    return this.#plain(i, number);
  }

  #noun(form: FormRead): Counted | undefined {
    const one = form.unit === 'ordinal' || form.unit === 'age';
    const of =
      form.unit === '%' &&
      form.noun === undefined &&
      !/^(?:of|the|its|their|his|her|all|those|these)$/u.test(this.#tokens.word(form.end));
    return of ? undefined : countedNoun(this.#tokens, form.noun ?? form.end, one, this.#isDated);
  }

  /** A number or a range with what it measures or counts. */
  #plain(i: number, first: NumberRead): number {
    const tokens = this.#tokens;
    const currency = currencyBefore(tokens, i);
    const minus = currency === undefined && isMinus(tokens, i - 1);
    const begin = currency?.begin ?? (minus ? i - 1 : i);
    const range = this.#rangeFrom(first, begin);
    const last = range ?? first;
    const measure: Measure | undefined = currency
      ? withCurrencyRate(tokens, currency.unit, last.end)
      : measureAt(tokens, last.end);
    const end = measure?.end ?? last.end;
    const noun = measure
      ? this.#measured(begin, last.end, measure)
      : countedNoun(tokens, end, isOne(first, range), this.#isDated);
    // "The 747, which ...", "the 400 that left": a name as often as a number.
    if (!measure && !noun && first.figures && first.value >= 100 && tokens.word(begin - 1) === 'the') return end;
    const rate = measure || !noun ? undefined : rateAt(tokens, noun.end);
    const unit = measure?.unit ?? (rate ? `count/${rate.by}` : 'count');
    const times = measure?.times ?? 1;
    const form = { begin, end, value: (minus ? -first.value : first.value) * times, step: first.step * times, unit };
    // "Two or three" is a way of saying "a few".
    const spread = range
      ? spreadOf(first, range, times, unit, !minus && tokens.word(first.end) !== 'or')
      : first.manifold && { low: first.manifold[0] * times, high: first.manifold[1] * times };
    this.#add({ ...form, ...spread }, noun, this.#boundOf(begin, noun?.end ?? end, end));
    return end;
  }

  /** "3 to 5", "3-5", "between 3 and 5", "three or four": the second number; undefined where there is none. */
  #rangeFrom(first: NumberRead, begin: number): NumberRead | undefined {
    const tokens = this.#tokens;
    const link = first.end;
    const word = tokens.word(link);
    const hyphen = tokens.behindHyphen(link);
    // "From 3 % to 5 %" is a change, told by two quantities.
    const opens =
      (hyphen >= 0 && !(tokens.at(link).spaced && word === '-')) ||
      ((word === 'to' || word === 'or') && tokens.word(begin - 1) !== 'from') ||
      (word === 'and' && tokens.word(begin - 1) === 'between');
    if (!opens) return undefined;
    const at = currencySkipped(tokens, link + 1);
    const second = numberAt(tokens, at);
    if (!second || second.manifold || first.manifold || this.#isDated(at) || isLabel(tokens, at, second.end))
      return undefined;
    // "One or two", "3 to 5"; not "5 or 3 of them", nor "2 to 50".
    const high = second.value;
    const low = lowOf(first, second);
    return low < high && (word !== 'or' || high <= low * 2) ? second : undefined;
  }

  /** What a measure is of: "300 tonnes of grain", "a 12 % rise", "a five-mile stretch". */
  #measured(begin: number, numberEnd: number, measure: Measure): Counted | undefined {
    const tokens = this.#tokens;
    const next = tokens.word(measure.end);
    const attributive =
      tokens.word(numberEnd) === '-' || /^(?:a|an|the|its|his|her|their|this)$/u.test(tokens.word(begin - 1));
    if (next === 'of')
      return (
        countedNoun(tokens, measure.end, false, this.#isDated) ?? countedNoun(tokens, measure.end, true, this.#isDated)
      );
    if (next === 'in' && CURRENCIES_AND_SIGNS.has(measure.unit))
      return tokens.at(measure.end + 1).capital ? undefined : countedNoun(tokens, measure.end + 1, true, this.#isDated);
    return attributive ? countedNoun(tokens, measure.end, true, this.#isDated) : undefined;
  }

  #boundOf(begin: number, nounEnd: number, end = nounEnd): BoundPhrase['means'] | undefined {
    return boundBefore(this.#tokens, begin) ?? boundAfter(this.#tokens, end) ?? boundAfter(this.#tokens, nounEnd);
  }

  #add(form: FormRead, noun: Counted | undefined, means: BoundPhrase['means'] | undefined): void {
    const tokens = this.#tokens;
    const span = { start: tokens.at(form.begin).start, end: tokens.at(form.end - 1).end };
    if ((this.#found.at(-1)?.span.end ?? 0) > span.start) return;
    const { value, unit } = form;
    // "Over three days", "over a five-day stretch", "over two seasons" is while they last.
    const first = /^(?:an?|the)$/u.test(tokens.word(form.begin - 1)) ? form.begin - 2 : form.begin - 1;
    const lasts =
      (UNITS.get(unit)?.dimension === 'time' || (unit === 'count' && noun !== undefined && isStretch(tokens, noun))) &&
      (means === 'more' || means === 'about') &&
      /^(?:over|around|past|beyond|some|in)$/u.test(tokens.word(first));
    const reach = reachOf(form, lasts ? undefined : means);
    const to = form.to === undefined || means !== undefined ? {} : { to: form.to };
    this.#found.push({ span, value, ...to, unit, of: noun?.of ?? [], ...(noun ? { head: noun.head } : {}), ...reach });
  }
}

/** What is counted by its course, one after the other. */
const isStretch = (tokens: ValueTokens, { end }: Counted): boolean =>
  /^(?:season|series|game|match|round|stage|lap|set|session|episode|meeting|summit|election|term|generation|semester|shift|inning)s?$/u.test(
    tokens.word(end - 1),
  );

const CURRENCIES_AND_SIGNS = new Set([...[...CURRENCIES.values()].map(({ key }) => key)]);

/** "One mile", "one per cent"; "one day" is some day. */
const isOneMeasure = (tokens: ValueTokens, i: number): boolean =>
  tokens.word(i + 1) !== 'day' && measureAt(tokens, i + 1) !== undefined;

const isOne = (first: NumberRead, range: NumberRead | undefined): boolean => !range && first.value === 1;

/** "minus 5 degrees", "-5": a sign with a blank before it and none behind. */
function isMinus(tokens: ValueTokens, i: number): boolean {
  const t = tokens.at(i);
  return (
    t.word === 'minus' ||
    (/^[-\u2212]$/u.test(t.word) && t.spaced && !tokens.at(i + 1).spaced && i > 0 && tokens.at(i - 1).kind !== 'number')
  );
}

const currencySkipped = (tokens: ValueTokens, i: number): number => (/^[$£€¥₹]$/u.test(tokens.word(i)) ? i + 1 : i);

/** "3 to 5 million": the first number has the scale of the second. */
function lowOf(first: NumberRead, second: NumberRead): number {
  const scale =
    second.step >= 1000 && first.step <= 1 && first.value < 1000
      ? 10 ** (3 * Math.floor(Math.log10(second.step * 10) / 3))
      : 1;
  return first.value * scale < second.value ? first.value * scale : first.value;
}

function spreadOf(
  first: NumberRead,
  second: NumberRead,
  times: number,
  unit: string,
  told: boolean,
): Pick<Quantity, 'low' | 'high' | 'value' | 'to'> {
  const low = lowOf(first, second);
  const slack = unit === 'count' ? 0 : Math.min(second.step, low * 0.1) / 2;
  return {
    value: low * times,
    low: (low - slack) * times,
    high: (second.value + slack) * times,
    ...(told ? { to: second.value * times } : {}),
  };
}

function withCurrencyRate(tokens: ValueTokens, unit: string, end: number): Measure {
  const rate = rateAt(tokens, end);
  return rate ? { unit: `${unit}/${rate.by}`, end: rate.end, times: 1 } : { unit, end, times: 1 };
}

/** Kinds that are told by the digit, and things somebody counted. */
const BY_THE_DIGIT = new Set(['%', 'points', 'ordinal', 'age', 'score', 'times', 'degree', '°C', '°F']);
const COUNTED = new Set(['count', 'ordinal', 'age', 'score']);

function reachOf(form: FormRead, means: BoundPhrase['means'] | undefined): Pick<Quantity, 'low' | 'high' | 'bound'> {
  const { value, step, unit } = form;
  const number: Rounded = { value, step, counted: COUNTED.has(unit), roundable: !BY_THE_DIGIT.has(unit) };
  const { low, high, bound } = boundedReach(number, means);
  const marked = bound === undefined ? {} : { bound };
  if (form.low === undefined || form.high === undefined || means === 'exact') return { low, high, ...marked };
  // A form with a reach of its own keeps it on the sides that no bound moves.
  if (means === undefined) return { low: form.low, high: form.high };
  if (means === 'about') return { low: Math.min(low, form.low), high: Math.max(high, form.high), ...marked };
  if (means === 'more' || means === 'least')
    return { low: form.high > form.low && form.unit !== '%' ? form.low : low, high, ...marked };
  if (means === 'less' || means === 'most') return { low, high: form.unit === '%' ? high : form.high, ...marked };
  return { low: Math.min(low, form.low), high, ...marked };
}
