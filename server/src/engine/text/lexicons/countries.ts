// Countries and what stands for them in news: other names, adjective, people, capital, seat of government.

import { COUNTRY_TABLE } from './countryTable';

/** One country, or a body that speaks like one; all words folded to lower case, without accents; names may have several words. */
export interface Country {
  /** Its usual name, the same for whatever stands for it: "germany". */
  readonly key: string;
  /** The key among them: "uk", "united kingdom", "britain". */
  readonly names: readonly string[];
  /** "german". */
  readonly adjectives: readonly string[];
  /** "germans". Where it is the adjective's form ("the French"), it stands only there. */
  readonly peoples: readonly string[];
  /** "berlin"; also those that are first names or have namesakes elsewhere. */
  readonly capitals: readonly string[];
  /** Houses that say what the government says: "white house", "kremlin". Parliaments and ministries are none. */
  readonly governments: readonly string[];
}

const listed = (cell = ''): readonly string[] => cell.split(',').flatMap((w) => w.trim() || []);

const ROWS: readonly Country[] = COUNTRY_TABLE.trim()
  .split('\n')
  .map((line) => {
    const [key = '', names, adjectives, peoples, capitals, governments] = line.split('|').map((cell) => cell.trim());
    return {
      key,
      names: [key, ...listed(names)],
      adjectives: listed(adjectives),
      peoples: listed(peoples),
      capitals: listed(capitals),
      governments: listed(governments),
    };
  });

const isOften = (word: string): boolean => !word.endsWith('?');

/** All of them, each once. Look words up with `countryOf` and `COUNTRY_OF` rather than here. */
export const COUNTRIES: readonly Country[] = ROWS.map((c) => ({
  ...c,
  capitals: c.capitals.map((w) => w.replace('?', '')),
}));

/** The key by everything that says "of that country": names, adjectives, people; not what stands for its government. */
const SAID_OF: ReadonlyMap<string, string> = new Map(
  ROWS.flatMap((c) => [...c.names, ...c.adjectives, ...c.peoples].map((word): [string, string] => [word, c.key])),
);

/** In running text these are other words when folded: "us", "u.s". */
const ONLY_CAPITALS = new Set(['us']);

// A capital is its country's before it is the seat of a body of states: the later entry of the same word counts.
const standing = ROWS.flatMap((c) =>
  [...c.capitals.filter(isOften), ...c.governments, ...c.names, ...c.adjectives, ...c.peoples].map(
    (word): [string, string] => [word, c.key],
  ),
).filter(([word]) => !ONLY_CAPITALS.has(word));

/**
 * The key of whom a single folded word stands for, where it may be exchanged for the country itself: "german", "germans", "berlin";
 * "kremlin". Only for words with a capital; those in capital letters first by `COUNTRY_INITIALS`.
 */
export const COUNTRY_OF: ReadonlyMap<string, string> = new Map(standing.filter(([word]) => !word.includes(' ')));

/** The same for names of two folded words: "united states", "white house", "south korean". */
export const TWO_WORD_COUNTRIES: ReadonlyMap<string, string> = new Map(
  standing.filter(([word]) => word.split(' ').length === 2),
);

/** Initials that would be other words in small letters, as written. */
export const COUNTRY_INITIALS: ReadonlyMap<string, string> = new Map([
  ['US', 'usa'],
  ['U.S', 'usa'],
  ['U.S.', 'usa'],
  ['USA', 'usa'],
  ['UK', 'uk'],
  ['U.K.', 'uk'],
  ['EU', 'eu'],
  ['UN', 'un'],
]);

/** The country that a folded word names or says "of that country" for: "german" and "germany" are both "germany". */
export const countryOf = (word: string): string | undefined => SAID_OF.get(word);

/** Words in the longest name that is looked up. */
const LONGEST = 3;

/** The countries that these folded words of a phrase name, each in its longest form: "north korean leader" is North Korea's. */
export function countriesOf(words: readonly string[]): readonly string[] {
  const found: string[] = [];
  for (let i = 0; i < words.length; i++) {
    for (let length = Math.min(LONGEST, words.length - i); length > 0; length--) {
      const key = SAID_OF.get(words.slice(i, i + length).join(' '));
      if (key === undefined) continue;
      found.push(key);
      i += length - 1;
      break;
    }
  }
  return found;
}

/** Cities of one word that stand for a government as often as for themselves: "Kyiv said". Capitals, and seats of bodies of states. */
export const CAPITAL_CITIES: ReadonlySet<string> = new Set([
  ...ROWS.flatMap((c) => c.capitals.filter((w) => isOften(w) && !w.includes(' '))),
  ...['geneva', 'strasbourg', 'dubai'],
]);
