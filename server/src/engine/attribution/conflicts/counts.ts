/** How many of what a sentence counts: a number, the thing counted, and how exactly. */
import { FUNCTION_WORDS } from '../../text/lexicons/functionWords';
import { stemOf } from '../../text/stem';
import { findWords, foldWord } from '../../text/words';

export interface Count {
  /** As it stands: "2,300 crew". */
  readonly words: string;
  readonly value: number;
  /** What is counted, by stems, without what describes it otherwise. */
  readonly of: string;
  /** "about", "more than", "up to": it may be another number. */
  readonly loose: boolean;
}

const SMALL = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');
const SCALES: Readonly<Record<string, number>> = {
  hundred: 100,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
};
const LOOSE = new Set(
  'about around some nearly almost roughly approximately least most than over under up estimated minimum maximum or to between'.split(
    ' ',
  ),
);
/** What is measured along the way: when, how old, how far; articles name them from different sides. */
const MEASURES = new Set(
  'year month week day hour minute second a.m p.m am pm january february march april may june july august september october november december times percentage point'
    .split(' ')
    .map(stemOf),
);
/** Words that a thing counted may have before it. */
const MOST_DESCRIBED = 3;

/** Counts in `text[from, to)`, in order. Numbers that date, measure time or are part of another number are left out. */
export function countsIn(text: string, from: number, to: number): readonly Count[] {
  const words = findWords(text, from, to);
  const at = (i: number): string =>
    i >= 0 && i < words.length ? foldWord(text.slice(words.starts[i], words.ends[i])) : '';
  const counts: Count[] = [];
  for (let i = 0; i < words.length; i++) {
    const plain = numberOf(at(i));
    if (plain === undefined) continue;
    const scale = SCALES[at(i + 1)];
    const value = plain * (scale ?? 1);
    let next = i + (scale === undefined ? 1 : 2);
    const share = /^(?:per|percent|%)$/u.test(at(next));
    const first = next;
    const named: string[] = [];
    while (
      !share &&
      next < first + MOST_DESCRIBED &&
      isThing(at(next)) &&
      adjoins(text, words.ends[next - 1], words.starts[next])
    ) {
      named.push(stemOf(at(next)));
      next++;
    }
    const thing = named.at(-1);
    // "17 of the 19 vessels" is a part of a whole: which part, another article may see otherwise.
    if (
      thing === undefined ||
      MEASURES.has(thing) ||
      at(next) === 'of' ||
      isOfAWhole(at(i - 1), at(i - 2)) ||
      (!LOOSE.has(at(i - 1)) && isPartOfAName(text, words.starts[i]))
    )
      continue;
    counts.push({
      words: text.slice(words.starts[i], words.ends[next - 1]).replace(/\s+/gu, ' '),
      value,
      of: named.join(' '),
      loose: [at(i - 1), at(i - 2)].some((word) => LOOSE.has(word)),
    });
    i = next - 1;
  }
  return counts;
}

function numberOf(word: string): number | undefined {
  if (/^\d+(?:\.\d+)?$/u.test(word)) return Number(word) >= 1900 && Number(word) <= 2100 ? undefined : Number(word);
  const small = SMALL.indexOf(word);
  return small < 0 ? undefined : small;
}

const isThing = (word: string): boolean =>
  /^\p{L}/u.test(word) && !FUNCTION_WORDS.has(word) && numberOf(word) === undefined;

const adjoins = (text: string, end = 0, start = 0): boolean => /^[ \u00a0\n-]*$/u.test(text.slice(end, start));

const isOfAWhole = (before: string, further: string): boolean =>
  before === 'of' || (before === 'the' && further === 'of');

/** "Article 5", "No. 7", "B-52", "$3". */
const isPartOfAName = (text: string, start = 0): boolean =>
  /(?:[\p{Lu}$€£¥#-]|[\p{Lu}][\p{L}.]* )$/u.test(text.slice(Math.max(0, start - 24), start));

/** True when one number may be the other, rounded or held loosely. */
export function mayBeSame(a: Count, b: Count): boolean {
  if (a.value === b.value) return true;
  const [small, large] = a.value < b.value ? [a, b] : [b, a];
  if (small.loose || large.loose) return true;
  // "400" for 412, "1.4 million" for 1,412,000: one of them is the other to as many digits as it has.
  return [small, large].some((one) => {
    const digits = String(one.value)
      .replace(/\D/gu, '')
      .replace(/^0+|0+$/gu, '').length;
    const other = one === small ? large : small;
    return Number(other.value.toPrecision(Math.max(1, digits))) === one.value && one.value >= 10;
  });
}
