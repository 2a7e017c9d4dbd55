// Words that are numbers or parts of one.
//
// Source: the numerals of English (Quirk et al., A Comprehensive Grammar of the English Language, 1985, section 6.63).
import { NUMERALS, TENS } from './spelling';

/** "one" to "nineteen", "twenty" to "ninety"; "zero" is left out: in news it is an adjective ("zero tolerance"). */
export const UNITS: ReadonlyMap<string, number> = new Map([...NUMERALS].filter(([word]) => word !== 'zero'));
export { TENS };

/** Multipliers, with the short forms that stand right behind figures. */
export const SCALES: ReadonlyMap<string, number> = new Map([
  ['hundred', 100],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
  ['mn', 1e6],
  ['mln', 1e6],
  ['bn', 1e9],
  ['bln', 1e9],
  ['tn', 1e12],
  ['trn', 1e12],
]);

/** Plurals that stand for a number nobody counted: from so many on, to so many. */
export const MANIFOLDS: ReadonlyMap<string, readonly [low: number, high: number]> = new Map([
  ['dozens', [20, 199]],
  ['scores', [40, 199]],
  ['tens', [20, 99]],
  ['hundreds', [150, 1_999]],
  ['thousands', [1_500, 19_999]],
  ['millions', [1.5e6, 2e8]],
  ['billions', [1.5e9, 2e11]],
  ['trillions', [1.5e12, 2e14]],
]);

const tens = 'twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth hundredth'.split(' ');

/** Ordinals written out, but for those behind a hyphen ("twenty-first"). */
export const ORDINAL_WORDS: ReadonlyMap<string, number> = new Map([
  ...'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth'
    .split(' ')
    .map((word, n): [string, number] => [word, n + 1]),
  ...tens.map((word, n): [string, number] => [word, 20 + 10 * n]),
]);

/** What parts of a whole are called, in the singular. */
export const PARTS: ReadonlyMap<string, number> = new Map([
  ['half', 2],
  ['halves', 2],
  ['third', 3],
  ['quarter', 4],
  ['fourth', 4],
  ['fifth', 5],
  ['sixth', 6],
  ['seventh', 7],
  ['eighth', 8],
  ['ninth', 9],
  ['tenth', 10],
]);

/** How many times: "twice as many", "doubled". */
export const MULTIPLES: ReadonlyMap<string, number> = new Map([
  ['twice', 2],
  ['thrice', 3],
  ['double', 2],
  ['doubled', 2],
  ['doubles', 2],
  ['doubling', 2],
  ['triple', 3],
  ['tripled', 3],
  ['trebled', 3],
  ['quadruple', 4],
  ['quadrupled', 4],
  ['twofold', 2],
  ['threefold', 3],
  ['fourfold', 4],
  ['fivefold', 5],
  ['tenfold', 10],
]);
