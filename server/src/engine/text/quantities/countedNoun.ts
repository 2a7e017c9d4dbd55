/** What a number counts: the noun behind it, and what describes that noun. */
import { conceptOf, conceptsIn } from '../concepts';
import { ADVERBS, AUXILIARIES, CALENDAR, CONJUNCTIONS, PREPOSITIONS } from '../lexicons/closedClass';
import { COUNTRY_OF } from '../lexicons/countries';
import { FUNCTION_WORDS } from '../lexicons/functionWords';
import { foldWord } from '../words';
import type { Span } from '../../model/span';
import type { ValueTokens } from '../valueTokens';
import { numberAt } from './numberAt';

export interface Counted {
  readonly head: Span;
  /** Concept keys, the head's first. */
  readonly of: readonly string[];
  /** Token behind the noun. */
  readonly end: number;
}

/** Words that a counted noun may have before it. */
const MOST_DESCRIBED = 5;

/** Plurals without an s, and nouns that are the same in both numbers. */
const PLURALS = new Set(
  `people men women children police personnel aircraft crew staff troops fish sheep deer data media feet teeth mice geese series species spacecraft cattle military clergy youth teenagers
women's policemen policewomen firemen fishermen businessmen servicemen congressmen crewmen gunmen seamen`.split(/\s+/u),
);
const NO_PLURAL = /(?:ss|us|is|ous)$/u;
const NOT_NOUNS = new Set(
  'various previous numerous serious dangerous yes this his its was has does says whereas perhaps always besides towards afterwards sometimes'.split(
    ' ',
  ),
);
/** Endings of adjectives and participles, which stand before the noun they describe. */
const ADJECTIVE = /(?:al|ous|ive|ic|ful|less|ish|ary|ed|able|ible|ent|ant|ern|ing)$/u;
const ADJECTIVES = new Set(
  'new old young big small large great senior junior former more other different local foreign major minor main key top long short high low extra fresh full free dead live open armed heavy light first second third last next single whole entire straight consecutive such'.split(
    ' ',
  ),
);

/** Determiners between "of" and the noun, and what tells one lot of it from another. */
const BEFORE_NOUN = /^(?:the|its|his|her|their|our|my|your|these|those|all|more|other|such|additional|further)$/u;

/** Words behind a noun that is left out: "killing all six aboard". */
const BEHIND = /^(?:aboard|ago|left|apart|altogether|overall|alone|each|later|earlier)$/u;

const closes = (word: string): boolean =>
  PREPOSITIONS.has(word) ||
  CONJUNCTIONS.has(word) ||
  AUXILIARIES.has(word) ||
  FUNCTION_WORDS.has(word) ||
  (ADVERBS.has(word) && word !== 'first' && word !== 'still') ||
  BEHIND.test(word);

/**
 * The noun counted by a number that ends before token `at`, behind "of the" where that stands; undefined where none follows.
 * @param one whether the number is one, and the noun in the singular
 * @param blocked whether a token belongs to a time or another number
 */
export function countedNoun(
  tokens: ValueTokens,
  at: number,
  one: boolean,
  blocked: (i: number) => boolean,
): Counted | undefined {
  let from = at;
  if (tokens.word(from) === '-' && !tokens.at(from).spaced) from++;
  const ofWhole = tokens.word(from) === 'of';
  if (ofWhole) from++;
  while (BEFORE_NOUN.test(tokens.word(from)) && from < at + 5) from++;
  // "12 of the 19 vessels": vessels both.
  if (ofWhole) from = numberAt(tokens, from)?.end ?? from;
  const words: number[] = [];
  for (let i = from; i < tokens.length && words.length < MOST_DESCRIBED; i++) {
    const t = tokens.at(i);
    if (/^["“”'‘’]$/u.test(t.word)) continue;
    if (t.word === '-' && !t.spaced && !tokens.at(i + 1).spaced) {
      // "Four F-16 jets": the figures are of a name.
      if (words.length > 0 && tokens.at(i - 1).capital && tokens.at(i + 1).kind === 'number') i++;
      continue;
    }
    if (t.kind !== 'word' || closes(t.word) || CALENDAR.has(t.word) || blocked(i)) break;
    words.push(i);
  }
  const head = headOf(tokens, words, one);
  if (head === undefined) return undefined;
  const span = { start: tokens.at(head).start, end: endOfBare(tokens, head) };
  const keys = new Set<string>();
  const key = conceptOf(tokens.text.slice(span.start, span.end), foldWord(tokens.at(head).word), false)?.key;
  if (key !== undefined) keys.add(key);
  for (const concept of conceptsIn(tokens.text, tokens.at(from).start, span.start))
    if (concept.kind !== 'number') keys.add(concept.key);
  return { head: span, of: [...keys], end: head + 1 };
}

const endOfBare = (tokens: ValueTokens, i: number): number => {
  const t = tokens.at(i);
  return t.possessive ? t.end - 2 : t.end;
};

function headOf(tokens: ValueTokens, words: readonly number[], one: boolean): number | undefined {
  const isPlural = (i: number): boolean => {
    const word = tokens.word(i);
    return (
      PLURALS.has(word) ||
      (word.length > 3 &&
        word.endsWith('s') &&
        !NO_PLURAL.test(word) &&
        !NOT_NOUNS.has(word) &&
        !tokens.at(i).possessive)
    );
  };
  if (!one) {
    const first = words.findIndex(isPlural);
    // "40 sports clubs", "300 women prisoners": a plural right behind a plural is what is counted.
    if (first >= 0)
      return words[
        words[first + 1] !== undefined &&
        words[first + 1] === words[first]! + 1 &&
        isPlural(words[first + 1]!) &&
        tokens.word(words[first + 1]!).endsWith('s')
          ? first + 1
          : first
      ];
  }
  const at = words.findIndex((i) => {
    const { word, possessive } = tokens.at(i);
    return !possessive && !ADJECTIVES.has(word) && !(ADJECTIVE.test(word) && word.length > 5) && !COUNTRY_OF.has(word);
  });
  if (at < 0 || !tokens.at(words[at]!).capital) return words[at];
  // A name: "the 22nd Ellenvik Ferry Fair".
  const end = words.findIndex((i, k) => k > at && !tokens.at(i).capital);
  return words[(end < 0 ? words.length : end) - 1];
}
