/** Reads one number at its place: figures or words, with fractions and scales. */
import { MANIFOLDS, SCALES, TENS, UNITS } from '../lexicons/numberWords';
import type { ValueTokens } from '../valueTokens';

export interface NumberRead {
  /** Token behind it. */
  readonly end: number;
  readonly value: number;
  /** What one more in the last digit written is worth: 0.1 million for "1.2 million". */
  readonly step: number;
  readonly figures: boolean;
  /** Of "hundreds", "tens of thousands". */
  readonly manifold?: readonly [low: number, high: number];
}

/** The number that begins at `i`; undefined where none does. Ordinals, parts ("a third") and "one" as a pronoun are for others. */
export function numberAt(tokens: ValueTokens, i: number): NumberRead | undefined {
  const t = tokens.at(i);
  if (t.kind === 'number') return figuresAt(tokens, i);
  return t.kind === 'word' ? (manifoldAt(tokens, i) ?? wordsAt(tokens, i)) : undefined;
}

/** "k", "m" and "bn" right behind figures. */
const SHORT_SCALES: Readonly<Record<string, number>> = { k: 1e3, m: 1e6, b: 1e9 };

function figuresAt(tokens: ValueTokens, i: number): NumberRead {
  const t = tokens.at(i);
  let value = t.value;
  let step = 10 ** -t.decimals;
  let end = i + 1;
  const fraction = Number.isInteger(value) ? fractionAt(tokens, end) : undefined;
  if (fraction) {
    value += fraction.value;
    step = 0.5;
    end = fraction.end;
  } else if (!Number.isInteger(value) && t.decimals === 0) step = 0.5;
  const next = tokens.at(end);
  const hyphened = tokens.behindHyphen(end);
  // "£ 1.5 m": money may have its scale apart.
  const apart = next.spaced && !/^[$£€¥₹]$/u.test(tokens.word(i - 1));
  const short = apart || !Object.hasOwn(SHORT_SCALES, next.word) ? undefined : SHORT_SCALES[next.word];
  if (short !== undefined && !isMetres(tokens, end))
    return { end: end + 1, value: value * short, step: step * short, figures: true };
  const at = hyphened >= 0 && !tokens.at(hyphened).spaced ? hyphened : end;
  const scale = SCALES.get(tokens.word(at));
  if (scale !== undefined) return { end: at + 1, value: value * scale, step: step * scale, figures: true };
  if (tokens.word(end) === 'dozen') return { end: end + 1, value: value * 12, step: step * 12, figures: true };
  return { end, value, step, figures: true };
}

/** "100m sprint", "5m high": metres, where millions would have a thing behind them. */
function isMetres(tokens: ValueTokens, i: number): boolean {
  if (tokens.word(i) !== 'm' || /^[$£€¥₹]$/u.test(tokens.word(i - 2))) return false;
  return METRES_BEFORE.has(tokens.word(i + 1));
}

const METRES_BEFORE = new Set(
  'sprint race dash final relay hurdles freestyle butterfly backstroke breaststroke medley long wide high deep tall away from below above across title record'.split(
    ' ',
  ),
);

/** "½" or "1/2" behind a whole number. */
function fractionAt(tokens: ValueTokens, i: number): { readonly value: number; readonly end: number } | undefined {
  const t = tokens.at(i);
  if (t.kind !== 'number') return undefined;
  if (t.value < 1 && t.decimals === 0 && t.value > 0) return { value: t.value, end: i + 1 };
  const under = tokens.at(i + 2);
  if (!t.spaced || tokens.word(i + 1) !== '/' || tokens.at(i + 1).spaced || under.kind !== 'number' || under.spaced)
    return undefined;
  return t.value < under.value && under.value <= 16 ? { value: t.value / under.value, end: i + 3 } : undefined;
}

/** "hundreds", "tens of thousands", "several hundred", "a few thousand". */
function manifoldAt(tokens: ValueTokens, i: number): NumberRead | undefined {
  const word = tokens.word(i);
  const many = MANIFOLDS.get(word);
  if (many) {
    const of = tokens.word(i + 1) === 'of' ? MANIFOLDS.get(tokens.word(i + 2)) : undefined;
    const scale = of ? SCALES.get(tokens.word(i + 2).replace(/s$/u, '')) : undefined;
    if (scale !== undefined) {
      const [low, high] = word === 'tens' ? [20, 99] : word === 'hundreds' ? [200, 999] : many;
      return { ...manifold(i + 3, low * scale * 0.9, (high + 1) * scale), value: low * scale };
    }
    // "Scores" of a match, "tens" alone: no numbers. "The thousands who came" are some.
    if ((word === 'scores' || word === 'tens') && tokens.word(i + 1) !== 'of') return undefined;
    return manifold(i + 1, many[0], many[1]);
  }
  const few = word === 'several' ? i + 1 : word === 'few' && tokens.word(i - 1) === 'a' ? i + 1 : -1;
  const scale = few < 0 ? undefined : (SCALES.get(tokens.word(few)) ?? (tokens.word(few) === 'dozen' ? 12 : undefined));
  return scale === undefined ? undefined : manifold(few + 1, 2 * scale, 10 * scale);
}

const manifold = (end: number, low: number, high: number): NumberRead => ({
  end,
  value: low,
  step: low,
  figures: false,
  manifold: [low, high],
});

/** "twenty-three", "a hundred and five", "two and a half million", "half a million", "two dozen". */
function wordsAt(tokens: ValueTokens, i: number): NumberRead | undefined {
  const word = tokens.word(i);
  const half = halfOf(tokens, word === 'a' && tokens.word(i + 1) === 'quarter' ? i + 1 : i);
  if (half) return half;
  const article = (word === 'a' || word === 'an') && (SCALES.has(tokens.word(i + 1)) || tokens.word(i + 1) === 'dozen');
  const couple = word === 'couple' && tokens.word(i - 1) === 'a' && tokens.word(i + 1) === 'of';
  if (couple) return { end: i + 2, value: 2, step: 1, figures: false, manifold: [2, 3] };
  let at = article ? i + 1 : i;
  let total = 0;
  let lastScale = Number.POSITIVE_INFINITY;
  let step = 1;
  let end = i;
  for (;;) {
    const group =
      article && at === i + 1 && tokens.word(at) !== 'hundred'
        ? { value: 1, end: at }
        : hundredsAt(tokens, at, article && at === i + 1);
    if (!group) break;
    const withHalf = halfBehind(tokens, group.end);
    const value = group.value + (withHalf?.value ?? 0);
    const after = withHalf?.end ?? group.end;
    const joined = tokens.behindHyphen(after);
    const scaleAt = joined >= 0 && !tokens.at(joined).spaced ? joined : after;
    const scale = tokens.word(scaleAt) === 'hundred' ? undefined : SCALES.get(tokens.word(scaleAt));
    if (scale !== undefined && scale < lastScale) {
      total += value * scale;
      lastScale = scale;
      step = scale >= 1e6 ? scale * (withHalf ? 0.5 : 1) : 1;
      end = scaleAt + 1;
      const more = halfBehind(tokens, end);
      if (more) {
        total += more.value * scale;
        step = scale / 2;
        end = more.end;
        break;
      }
      at = tokens.word(end) === 'and' ? end + 1 : end;
      continue;
    }
    if (tokens.word(after) === 'dozen') return { end: after + 1, value: value * 12, step: 12, figures: false };
    total += value;
    step = withHalf ? 0.5 : 1;
    end = after;
    break;
  }
  return end > i && total > 0 ? { end, value: total, step, figures: false } : undefined;
}

/** Up to 999: "five", "twenty-three", "two hundred and five". */
function hundredsAt(
  tokens: ValueTokens,
  i: number,
  aHundred: boolean,
): { readonly value: number; readonly end: number } | undefined {
  const first = aHundred ? { value: 1, end: i } : belowHundred(tokens, i);
  if (!first) return undefined;
  const joined = tokens.behindHyphen(first.end);
  const at = joined >= 0 && !tokens.at(joined).spaced ? joined : first.end;
  if (tokens.word(at) !== 'hundred' || first.value > 99) return aHundred ? undefined : first;
  const rest = belowHundred(tokens, tokens.word(at + 1) === 'and' ? at + 2 : at + 1);
  return { value: first.value * 100 + (rest?.value ?? 0), end: rest?.end ?? at + 1 };
}

function belowHundred(tokens: ValueTokens, i: number): { readonly value: number; readonly end: number } | undefined {
  const word = tokens.word(i);
  const unit = UNITS.get(word);
  if (unit !== undefined) return { value: unit, end: i + 1 };
  const ten = TENS.get(word);
  if (ten === undefined) return undefined;
  const joined = tokens.behindHyphen(i + 1);
  const more = UNITS.get(tokens.word(joined < 0 ? i + 1 : joined));
  return more !== undefined && more < 10
    ? { value: ten + more, end: (joined < 0 ? i + 1 : joined) + 1 }
    : { value: ten, end: i + 1 };
}

/** "and a half", "and a quarter". */
export function halfBehind(
  tokens: ValueTokens,
  i: number,
): { readonly value: number; readonly end: number } | undefined {
  const at = tokens.word(i) === '-' ? i + 1 : i;
  if (tokens.word(at) !== 'and') return undefined;
  const from = tokens.word(at + 1) === '-' ? at + 2 : at + 1;
  if (tokens.word(from) !== 'a') return undefined;
  const part = tokens.word(from + 1) === '-' ? from + 2 : from + 1;
  if (tokens.word(part) === 'half') return { value: 0.5, end: part + 1 };
  return tokens.word(part) === 'quarter' ? { value: 0.25, end: part + 1 } : undefined;
}

/** "half a million", "half a dozen", "a quarter of a million". */
function halfOf(tokens: ValueTokens, i: number): NumberRead | undefined {
  const quarter = tokens.word(i) === 'quarter' && tokens.word(i + 1) === 'of';
  const at = quarter ? i + 2 : i + 1;
  if ((tokens.word(i) !== 'half' && !quarter) || !/^an?$/u.test(tokens.word(at))) return undefined;
  const scale = SCALES.get(tokens.word(at + 1)) ?? (tokens.word(at + 1) === 'dozen' ? 12 : undefined);
  if (scale === undefined) return undefined;
  return { end: at + 2, value: (quarter ? 0.25 : 0.5) * scale, step: scale / 10, figures: false };
}
