/** The verb behind a noun that names what it does; small enough to be asked of every word, as the thesaurus is not. */
import { NOUNS_LIKE_VERBS, VERB_FAMILIES } from './lexicons/verbFamilies.generated';
import { EVENT_NOUNS } from './lexicons/events';
import { stemOf } from './stem';

interface Families {
  /** Stem of the verb by the stem of each noun that has another one. */
  readonly verbStems: ReadonlyMap<string, string>;
  /** Dictionary form of the verb by that of the noun. */
  readonly verbs: ReadonlyMap<string, string>;
}

let families: Families | undefined;

/** Read at the first question: some five milliseconds. */
function read(): Families {
  const lists = VERB_FAMILIES.split(';').map((line) => line.split(' '));
  const alike = NOUNS_LIKE_VERBS.split(' ');
  const verbs = new Map(lists.flatMap(([verb = '', ...nouns]) => nouns.map((noun) => [noun, spaced(verb)] as const)));
  for (const noun of alike) verbs.set(noun, noun);
  for (const [noun, verb] of EVENT_NOUNS) verbs.set(noun, verb);
  // "Product" is no act of producing where its stem is another verb's own.
  const own = new Set([...lists.map(([verb = '']) => stemOf(verb)), ...alike.map(stemOf)]);
  const verbStems = new Map<string, string>();
  for (const [noun, verb] of verbs) {
    const stem = stemOf(noun);
    if (!verb.includes(' ') && stem !== stemOf(verb) && !own.has(stem)) verbStems.set(stem, stemOf(verb));
  }
  return { verbStems, verbs };
}

const spaced = (word: string): string => word.replace('-', ' ');
const known = (): Families => (families ??= read());

/** Stem that the words of a family share: the same for "decision" and "decided". Others have their own. */
export function familyStem(word: string): string {
  const stem = stemOf(word);
  return known().verbStems.get(stem) ?? stem;
}

/** Dictionary form of the verb whose doing the noun names: "withdraw" for "withdrawal"; undefined for other nouns. */
export const verbOfNoun = (noun: string): string | undefined => known().verbs.get(noun);
