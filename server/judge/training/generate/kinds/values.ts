/** Changes a number, a year, a month or a weekday, or writes the same number in another form. */
import type { Quantity } from '../../../../src/engine/model/claim';
import { edit } from '../edits';
import type { Sentence } from '../sentence';
import type { Turn } from '../turn';

const WORDS = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');
const DAYS = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ');
const MONTHS = 'January February March April May June July August September October November December'.split(' ');

const pick = <T>(of: readonly T[], chance: () => number): T => of[Math.floor(chance() * of.length)]!;

const withCommas = (n: number, commas: boolean): string =>
  commas || n >= 10_000 ? n.toLocaleString('en-US') : String(n);

/** The figure inside a quantity's words: "£3.5" of "£3.5 million". */
interface Figure {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  readonly decimals: number;
  readonly commas: boolean;
}

/** A number that stands beside a word as its label, or for a note, counts nothing. */
const counts = (q: Quantity): boolean => q.head !== undefined || (q.unit !== 'count' && q.unit !== '');

function figureOf(sentence: Sentence, q: Quantity): Figure | undefined {
  if (!counts(q) || !/^$|[\s(£$€–-]$/.test(sentence.text.slice(0, q.span.start))) return undefined;
  const words = sentence.text.slice(q.span.start, q.span.end);
  const m = words.match(/\d[\d,]*(?:\.\d+)?/);
  if (
    !m ||
    m.index === undefined ||
    /\d/.test(words.slice(m.index + m[0].length)) ||
    /[a-z]\d|\d[a-rt-z]/i.test(words.replace(/(?:%|bn|m|k|km|kg|th|st|nd|rd|s)\b/g, ''))
  )
    return undefined;
  const start = q.span.start + m.index;
  const text = m[0].replace(/,$/, '');
  return {
    start,
    end: start + text.length,
    value: Number(text.replaceAll(',', '')),
    decimals: text.split('.')[1]?.length ?? 0,
    commas: text.includes(','),
  };
}

const OPEN = new Set(['least', 'most', 'more', 'less']);

function another(f: Figure, chance: () => number): string {
  if (f.decimals > 0) {
    const value = f.value * (chance() < 0.5 ? 0.4 + chance() * 0.4 : 1.3 + chance());
    const text = value.toFixed(f.decimals);
    return Number(text) === f.value ? (f.value + 1).toFixed(f.decimals) : text;
  }
  const round =
    f.value >= 100 && f.value % 100 === 0
      ? 100
      : f.value >= 20 && f.value % 10 === 0
        ? 10
        : f.value >= 20 && f.value % 5 === 0
          ? 5
          : 1;
  const factor = chance() < 0.5 ? 0.4 + chance() * 0.4 : 1.3 + chance() * 0.9;
  let value = Math.round((f.value * factor) / round) * round;
  if (value === f.value || value <= 0) value = f.value + round * (1 + Math.floor(chance() * 3));
  return withCommas(value, f.commas);
}

export function numbersChanged(sentence: Sentence, chance: () => number): Turn[] {
  const turns: Turn[] = [];
  const figures: Figure[] = [];
  for (const q of sentence.quantities) {
    if ((q.bound && OPEN.has(q.bound)) || q.to !== undefined) continue;
    const written = sentence.text.slice(q.span.start, q.span.end);
    const f = figureOf(sentence, q);
    if (f && !/st|nd|rd|th|°|'/.test(written.slice(f.end - q.span.start, f.end - q.span.start + 2)) && f.value >= 2) {
      figures.push(f);
      const text =
        q.unit === 'percent' && f.value <= 100 && f.decimals === 0 ? percent(f.value, chance) : another(f, chance);
      turns.push({ kind: 'number', relation: 'differs', edits: [edit(f.start, f.end, text)] });
      continue;
    }
    const m = written.match(/^(two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b/i);
    if (
      m &&
      !/^\s*(?:other|of)\b/.test(sentence.text.slice(q.span.end)) &&
      !/\b(?:first|last|other|all|these|those|between|both|the)\s+$/i.test(sentence.text.slice(0, q.span.start))
    ) {
      const now = WORDS.indexOf(m[1]!.toLowerCase());
      const put = pick(
        WORDS.slice(2).filter((_, i) => i + 2 !== now),
        chance,
      );
      turns.push({
        kind: 'number',
        relation: 'differs',
        edits: [edit(q.span.start, q.span.start + m[0].length, q.span.start === 0 ? capital(put) : put)],
      });
    }
  }
  return [...turns, ...exchangedFigures(sentence, figures)];
}

/** Two figures of like size change places. */
function exchangedFigures(sentence: Sentence, figures: readonly Figure[]): Turn[] {
  const turns: Turn[] = [];
  for (let i = 1; i < figures.length; i++) {
    const [a, b] = [figures[i - 1]!, figures[i]!];
    if (
      a.value !== b.value &&
      a.decimals === b.decimals &&
      a.value / b.value > 0.1 &&
      a.value / b.value < 10 &&
      !/^\s*(?:to|-|–|and)\s*$/.test(sentence.text.slice(a.end, b.start))
    )
      turns.push({
        kind: 'numbers-exchanged',
        relation: 'differs',
        edits: [
          edit(a.start, a.end, sentence.text.slice(b.start, b.end)),
          edit(b.start, b.end, sentence.text.slice(a.start, a.end)),
        ],
      });
  }
  return turns;
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

function percent(value: number, chance: () => number): string {
  const moves = [-40, -30, -25, -15, 12, 15, 25, 30, 40].map((by) => value + by).filter((v) => v > 1 && v < 99);
  return String(pick(moves, chance));
}

/** Another year, month or weekday. */
export function datesChanged(sentence: Sentence, chance: () => number): Turn[] {
  const turns: Turn[] = [];
  for (const m of sentence.text.matchAll(/(?<![\d\w$£€–-])(1[5-9]\d\d|20[0-2]\d)(?![\d\w%–-]|,\d)/g)) {
    if (
      !sentence.times.some(
        (t) => t.year === Number(m[1]) && !t.bound && t.span.start <= m.index && m.index < t.span.end,
      )
    )
      continue;
    const by = pick([-12, -7, -4, -3, -2, -1, 1, 2, 3, 5, 8], chance);
    const year = Math.min(Number(m[1]) + by, 2025);
    if (String(year) !== m[1])
      turns.push({ kind: 'date', relation: 'differs', edits: [edit(m.index, m.index + 4, String(year))] });
  }
  for (const [list, pattern] of [
    [DAYS, /\b(Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b(?!s| Night| Evening| Morning| Times)/g],
    [
      MONTHS,
      /\b(January|February|March|April|May|June|July|August|September|October|November|December)(?= (?:\d|of\b|and|when|that|the\b|he\b|she\b|it\b)|[,.])/g,
    ],
  ] as const)
    for (const m of sentence.text.matchAll(pattern)) {
      if (!sentence.times.some((t) => !t.bound && t.span.start <= m.index && m.index < t.span.end)) continue;
      const other = pick(
        list.filter((d) => d !== m[1]),
        chance,
      );
      turns.push({ kind: 'date', relation: 'differs', edits: [edit(m.index, m.index + m[0].length, other)] });
    }
  return turns;
}

/** The same number written otherwise, or rounded as a reader would let pass. */
export function numberForms(sentence: Sentence, chance: () => number): Turn[] {
  const turns: Turn[] = [];
  const add = (relation: 'same' | 'less', start: number, end: number, text: string): void => {
    turns.push({ kind: relation === 'same' ? 'number-form' : 'rounded', relation, edits: [edit(start, end, text)] });
  };
  for (const q of sentence.quantities) {
    const written = sentence.text.slice(q.span.start, q.span.end);
    const word = written.match(/^(two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?= [a-z]|$)/i);
    if (word && q.unit === 'count')
      add('same', q.span.start, q.span.start + word[0].length, String(WORDS.indexOf(word[1]!.toLowerCase())));
    const f = figureOf(sentence, q);
    if (!f) continue;
    const behind = sentence.text.slice(f.end);
    if (/^ ?%/.test(behind))
      add('same', f.end, f.end + behind.match(/^ ?%/)![0].length, pick([' percent', ' per cent', ' %'], chance));
    else if (/^ per ?cent\b/.test(behind)) add('same', f.end, f.end + behind.match(/^ per ?cent/)![0].length, '%');
    const million = behind.match(/^ (million|billion)\b/);
    if (million && f.decimals <= 1 && f.value < 1000) {
      const full = Math.round(f.value * (million[1] === 'million' ? 1e6 : 1e9));
      add('same', f.start, f.end + million[0].length, full.toLocaleString('en-US'));
    }
    if (
      q.unit === 'count' &&
      f.decimals === 0 &&
      f.value >= 2 &&
      f.value <= 12 &&
      /^ [a-z]/.test(behind) &&
      !/\d/.test(sentence.text.slice(Math.max(0, f.start - 4), f.start))
    )
      add('same', f.start, f.end, f.start === 0 ? capital(WORDS[f.value]!) : WORDS[f.value]!);
    if (!million) for (const [start, text] of rounded(sentence, q, f, chance)) add('less', start, f.end, text);
  }
  return turns;
}

/** "297" as "nearly 300", "more than 290", "about 300"; each with where it begins, which is before a sign of money. */
function rounded(sentence: Sentence, q: Quantity, f: Figure, chance: () => number): [number, string][] {
  const before = sentence.text.slice(0, f.start);
  const behind = sentence.text.slice(f.end);
  if (
    q.bound ||
    q.to !== undefined ||
    f.value < 30 ||
    /^[-–/:]|^ (?:to|and|or) \d/.test(behind) ||
    /[-–/]$/.test(before)
  )
    return [];
  if (
    !/^[a-z]+$/.test(q.unit) ||
    q.unit === 'ordinal' ||
    /\b(?:the|of|number|No\.|age|aged|at|score|to)\s+[£$€]?$/i.test(before)
  )
    return [];
  const sign = /[£$€]$/.test(before) ? 1 : 0;
  const step =
    f.value >= 10_000
      ? 10 ** (Math.floor(Math.log10(f.value)) - 1)
      : f.value >= 1000
        ? 100
        : f.value >= 100
          ? 10
          : f.decimals > 0
            ? 1
            : 10;
  const up = Math.ceil(f.value / step) * step;
  const down = Math.floor(f.value / step) * step;
  if (up === f.value) return [];
  const near = up - f.value < f.value - down ? up : down;
  const mark = sign ? sentence.text[f.start - 1]! : '';
  const n = (v: number): string => `${mark}${withCommas(v, f.commas || v >= 1000)}`;
  const start = f.start - sign;
  const found: [number, string][] = [];
  if (up / f.value <= 1.07)
    found.push([start, `${pick(['nearly', 'almost', 'just under', 'less than', 'close to'], chance)} ${n(up)}`]);
  if (f.value / down <= 1.1)
    found.push([start, `${pick(['more than', 'over', 'at least', 'upwards of'], chance)} ${n(down)}`]);
  if (Math.abs(near / f.value - 1) <= 0.04)
    found.push([start, `${pick(['about', 'around', 'roughly', 'some'], chance)} ${n(near)}`]);
  return found;
}
