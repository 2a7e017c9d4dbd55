/** Brings words to one house style, so that "ten per cent" and "10%" compare equal. */
import { NUMERALS, ORDINALS, OUR_STEMS, SHORT_FORMS, SPELLINGS, TENS } from './lexicons/spelling';
import { findWords, foldWord } from './words';

const OUR = new RegExp(`^(.*(?:${OUR_STEMS.join('|')}))our(.*)$`, 'u');
const ISE = /^(\p{L}{3,})is(e|ed|es|er|ers|ing|ation|ations)$/u;
const YSE = /^(\p{L}{3,})ys(e|ed|es|er|ers|ing)$/u;
/** "travelled", "modelling", "cancelled": British English doubles the l of an unstressed syllable. */
const DOUBLE_L = /^(\p{L}{3,}[aeiou])ll(ed|ing|er|ers|or|ous)$/u;
/** "James's" and "James'": newsrooms differ on the possessive of a name in s. */
const POSSESSIVE = /s's$/u;

/** "5m", "1.5bn", "40k". */
const SHORT_SCALE = /^(\d+(?:\.\d+)?)(k|mn?|bn|tn)$/u;
const SCALES: ReadonlyMap<string, number> = new Map(
  Object.entries({
    hundred: 2,
    k: 3,
    thousand: 3,
    m: 6,
    mn: 6,
    million: 6,
    bn: 9,
    billion: 9,
    tn: 12,
    trillion: 12,
  }).map(([word, zeros]): [string, number] => [word, 10 ** zeros]),
);
const isNumber = (word: string | undefined): word is string => word !== undefined && /^\d+(?:\.\d+)?$/u.test(word);
const scaled = (number: string, by: number): string => String(Math.round(Number(number) * by));

/** A folded word in one spelling: American, numerals as digits. */
function restyleWord(word: string): string {
  const plain = SHORT_FORMS.get(word) ?? SPELLINGS.get(word) ?? ORDINALS.get(word) ?? word;
  const numeral = NUMERALS.get(plain) ?? TENS.get(plain);
  if (numeral !== undefined) return String(numeral);
  const short = SHORT_SCALE.exec(word);
  if (short) return scaled(short[1] ?? '', SCALES.get(short[2] ?? '') ?? 1);
  return plain
    .replace(OUR, '$1or$2')
    .replace(ISE, '$1iz$2')
    .replace(YSE, '$1yz$2')
    .replace(DOUBLE_L, '$1l$2')
    .replace(POSSESSIVE, 's');
}

/**
 * Text in one house style, without blanks: equal results mean that two wordings differ in style only (numerals, per cent,
 * spelling, hyphenation, short forms). Compare short stretches: the words that a diff found to differ.
 */
export function houseStyle(text: string): string {
  const words = findWords(text);
  const out: string[] = [];
  for (let i = 0; i < words.length; i++) {
    const word = foldWord(text.slice(words.starts[i], words.ends[i]));
    const before = out.at(-1);
    if (word === 'cent' && before === 'per') out[out.length - 1] = '%';
    else if (word === 'percent') out.push('%');
    else if (word.length > 2 && SCALES.has(word) && isNumber(before))
      out[out.length - 1] = scaled(before, SCALES.get(word) ?? 1);
    else if (isTens(before) && NUMERALS.has(word) && (NUMERALS.get(word) ?? 0) < 10) {
      out[out.length - 1] = String(Number(before) + (NUMERALS.get(word) ?? 0));
    } else out.push(restyleWord(word));
  }
  return out.join('');
}

const isTens = (word: string | undefined): boolean => word !== undefined && /^[2-9]0$/u.test(word);
