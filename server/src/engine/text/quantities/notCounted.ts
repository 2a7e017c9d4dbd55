/** Numbers that count nothing: labels, codes, clock times, telephone numbers, "one" as a pronoun. */
import { CALENDAR } from '../lexicons/closedClass';
import { MANIFOLDS, SCALES, TENS, UNITS } from '../lexicons/numberWords';
import { unitWord } from '../lexicons/units';
import type { ValueTokens } from '../valueTokens';

/** Nouns that a number follows as a name: "page 12", "room 3". */
const LABELLED = new Set(
  `article articles section sections page pages pp p paragraph para chapter chapters line lines row column figure fig table item no nos number numbers room rooms floor gate platform route
highway interstate flight channel band phase stage level category class grade group type version volume vol issue episode season part unit pier berth hall terminal zone lot exit junction
bus tram footnote appendix annex clause amendment proposition resolution protocol title day week round lane quarter apollo formula
verse psalm act scene court ward district precinct area sector hole post posts`.split(/\s+/u),
);

/** True where figures at `i` are part of a name, a code or a clock time rather than a number of anything. */
export function isLabel(tokens: ValueTokens, i: number, end: number): boolean {
  const t = tokens.at(i);
  const before = tokens.at(i - 1);
  const after = tokens.at(end);
  // "High-five", "catch-22": the tail of a word.
  const tail = before.word === '-' && !t.spaced && !before.spaced && tokens.at(i - 2).kind === 'word';
  // "Formula One": a capital on the number too.
  if (t.kind !== 'number')
    return (
      (tail && !NUMERIC.has(tokens.word(i - 2))) ||
      (t.capital && before.kind === 'word' && before.capital && !SCALES.has(after.word))
    );
  // "G7", "B-52", "Covid-19", "v2", "x.5", "12-B".
  if (
    !t.spaced &&
    (before.kind === 'word' || before.kind === 'other' || /^[#№§/:_.]$/u.test(before.word)) &&
    !isMoneyCode(before.word)
  )
    return true;
  if (/^[#№§]$/u.test(before.word)) return true;
  if (tail && !NUMERIC.has(tokens.word(i - 2))) return true;
  // "4chan", "3D".
  const glued = end === i + 1 && after.kind === 'word' && !after.spaced;
  if (glued && !unitWord(after.word) && !/^(?:st|nd|rd|th|x|m|k|c|f|bps|am|pm)$/u.test(after.word)) return true;
  if (isTelephone(tokens, i)) return true;
  if (isClock(tokens, i, end)) return true;
  // "[12]", "(3)" alone: a reference, a list.
  if (before.word === '[' && after.word === ']') return true;
  if (i === 0 && /^[.)]$/u.test(after.word) && !after.spaced && tokens.at(end + 1).capital && t.value < 100)
    return true;
  if (before.word === '(' && after.word === ')' && (i === 1 || tokens.at(i - 2).kind === 'mark')) return true;
  if (LABELLED.has(before.word) && t.spaced) return end === i + 1 && !SCALES.has(after.word) && !unitWord(after.word);
  return isNamePart(tokens, i, end);
}

/** Words a hyphen may stand behind in a number: "twenty-3" is none, "mid-30" and "one-2" are rare. */
const NUMERIC = new Set([...UNITS.keys(), ...TENS.keys(), 'between', 'to']);

const isMoneyCode = (word: string): boolean => /^(?:usd|eur|gbp|us|rs|chf)$/u.test(word);

/** "Boeing 737", "Room 12", "Studio 54": a capital in mid-sentence before plain figures, with nothing counted behind them. */
function isNamePart(tokens: ValueTokens, i: number, end: number): boolean {
  const before = tokens.at(i - 1);
  if (
    before.kind !== 'word' ||
    !before.capital ||
    before.possessive ||
    CALENDAR.has(before.word) ||
    !tokens.at(i).spaced
  )
    return false;
  if (i < 2 || /^[.!?:"“”‘’]$/u.test(tokens.word(i - 2))) return false;
  return !countsAnyway(tokens, i, end);
}

/** What only a number has: a scale, a comma, a unit, a currency, a thing in the plural. */
function countsAnyway(tokens: ValueTokens, i: number, end: number): boolean {
  const after = tokens.word(end);
  return (
    end > i + 1 ||
    tokens.at(i).text.includes(',') ||
    tokens.at(i).decimals > 0 ||
    SCALES.has(after) ||
    MANIFOLDS.has(after) ||
    unitWord(after) ||
    /^(?:people|men|women|children)$/u.test(after) ||
    (/^\p{Ll}{3,}s$/u.test(tokens.at(end).text) &&
      !/(?:ss|us|is)$/u.test(after) &&
      !/^(?:was|has|is|does|says)$/u.test(after))
  );
}

const TELEPHONE_GROUPS = 6;

/** "555-0142", "+44 20 7946 0018", "0800 ...". */
function isTelephone(tokens: ValueTokens, i: number): boolean {
  const t = tokens.at(i);
  // Groups of figures that go back to a plus or a leading nought.
  for (let k = i; k > i - TELEPHONE_GROUPS && tokens.at(k).kind === 'number'; k--) {
    if (/^0\d+(?:\s|$)/u.test(tokens.at(k).text) || (tokens.word(k - 1) === '+' && !tokens.at(k).spaced)) return true;
  }
  const [hyphen, behind] = [tokens.at(i + 1), tokens.at(i + 2)];
  const [dash, front] = [tokens.at(i - 1), tokens.at(i - 2)];
  const isTail = (s: string): boolean => /^\d{4}$/u.test(s);
  const isHead = (s: string): boolean => /^\d{3}$/u.test(s);
  return (
    (hyphen.word === '-' &&
      !hyphen.spaced &&
      !behind.spaced &&
      isHead(t.text) &&
      (isTail(behind.text) || isHead(behind.text))) ||
    (dash.word === '-' && !dash.spaced && !t.spaced && isHead(front.text) && (isTail(t.text) || isHead(t.text)))
  );
}

/** "5 p.m.", "9am", "1700 GMT", "7 o'clock". */
function isClock(tokens: ValueTokens, i: number, end: number): boolean {
  const after = tokens.word(end);
  if (/^(?:am|pm|gmt|utc|bst|cet|est|edt|pst|pdt|o'clock)$/u.test(after))
    return tokens.at(end).text !== 'am' || !tokens.at(end).spaced || tokens.at(i).value <= 12;
  return after === 'hours' && /^[01]\d{3}$|^2[0-4]\d\d$/u.test(tokens.at(i).text);
}

const NOT_COUNTED_BY_ONE = new Set(
  "day thing time way another point hand side reason example form man's who that which of in".split(' '),
);
const BEFORE_PRONOUN = new Set(
  'no any every each some this that the another which last first next good bad big new only-the latter former'.split(
    ' ',
  ),
);

/** "one" that counts: "one sailor was hurt", "at least one", not "one of", "no one", "the one", "one day". */
export function isCountingOne(tokens: ValueTokens, i: number): boolean {
  const t = tokens.at(i);
  const before = tokens.word(i - 1);
  const after = tokens.at(i + 1);
  if (t.possessive || BEFORE_PRONOUN.has(before) || after.kind !== 'word' || after.capital || after.possessive)
    return false;
  // "Two-in-one", "one-sided", "one-time".
  if (before === '-' || tokens.word(i + 1) === '-') return false;
  return !NOT_COUNTED_BY_ONE.has(after.word) && !NO_NOUN.test(after.word);
}

/** Function words and verbs behind a pronoun: "one has to", "one might". */
const NO_NOUN =
  /^(?:is|was|has|had|can|could|may|might|must|should|would|will|does|did|and|or|but|to|from|for|with|on|at|by|as|than|after|before|when|where|if|about|he|she|it|they|we|i|you|not|the|a|an|said|says|more|less|over|under|or|up|whose|whom|while|because|also|just|too|then|there|here|through|into|against|among|between|without|such|[a-z]+ly)$/u;
