/** Tells years from counts: "in 2019" from "2019 people", "2,019" and "about 2000". */
import { BOUND_WORDS } from '../lexicons/bounds';
import { SCALES } from '../lexicons/numberWords';
import { unitWord } from '../lexicons/units';
import type { ValueTokens } from '../valueTokens';

/** Words a year follows whatever its century. */
const BEFORE_YEAR = new Set(
  'in since of by until till from before after during circa late early mid through between throughout year fiscal financial fy spring summer autumn winter fall'.split(
    ' ',
  ),
);

/** What bears numbers as high as years. */
const NUMBERED = /^(?:rooms?|flights?|pages?|bus|route|highway|lines?|numbers?|no|gate|lot|channel|item|version)$/u;

/** Four figures without a comma that may be a year of this age; undefined for other tokens. No look at what stands around. */
export function bareYear(tokens: ValueTokens, i: number): number | undefined {
  const t = tokens.at(i);
  if (t.kind === 'word' && /^fy(?:19|20)\d\d$/u.test(t.word)) return Number(t.word.slice(2));
  return t.kind === 'number' && /^(?:1[5-9]|20)\d\d$/u.test(t.text) ? t.value : undefined;
}

/** The year that the token means, by its neighbours; undefined where it counts or measures something. */
export function yearAt(tokens: ValueTokens, i: number): number | undefined {
  const year = bareYear(tokens, i);
  if (year === undefined) return undefined;
  const [before, after] = [tokens.at(i - 1), tokens.at(i + 1)];
  if (/^[$£€¥₹₽#№§+]$/u.test(before.word) || /^[%°]$/u.test(after.word)) return undefined;
  if (SCALES.has(after.word) || (unitWord(after.word) && !/^(?:year|month|week|day|season)$/u.test(after.word)))
    return undefined;
  // A part of a longer figure, of a code or of a telephone number.
  if (!tokens.at(i).spaced && (before.kind === 'number' || before.kind === 'word' || before.kind === 'other'))
    return undefined;
  if (NUMBERED.test(before.word)) return undefined;
  const led = BEFORE_YEAR.has(tokens.word(i - 1) === '-' ? tokens.word(i - 2) : before.word);
  if (year < 1900) return led || before.word === '(' ? year : undefined;
  if (BOUND_WORDS.has(before.word) && !led) return undefined;
  // "2000 troops" are troops, "the 2000 elections" were in that year.
  const counted = /^(?:people|\p{Ll}{3,}s)$/u.test(after.text) && !after.word.endsWith('ss');
  const determined =
    led ||
    /^(?:the|a|an|its|his|her|their|our|this|that|and|to)$/u.test(before.word) ||
    before.possessive ||
    before.capital;
  if (counted && (!determined || (year % 100 === 0 && !/^(?:the|in|since)$/u.test(before.word)))) return undefined;
  return year;
}
