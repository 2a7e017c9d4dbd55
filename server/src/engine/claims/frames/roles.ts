/** What the preposition before a phrase makes of it: where, when, about what, to whom. */
import type { Role } from '../../model/claim';
import { CALENDAR, PREPOSITIONS } from '../../text/lexicons/closedClass';
import { COUNTRY_OF } from '../../text/lexicons/countries';
import { MUTUAL } from '../../text/lexicons/events';
import type { SentenceParse, Word } from '../../text/syntax/sentenceParse';
import { dependentsOf } from '../../text/syntax/tree';
import { foldWord } from '../../text/words';

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/u));

const TIMES = set(
  `day week month year decade century hour minute moment time morning afternoon evening night midnight noon weekend today yesterday
tomorrow tonight spring summer autumn winter quarter period date deadline`,
);
const PLACES = set(
  `city town village region area country capital state territory province district border coast port harbour airport station street road
square building house palace hospital school university church prison camp base site venue place location court office headquarters
room hall island river sea east west north south centre center`,
);
const WHERE = set('in at into inside near outside within across around');
const TOWARDS = set('to from towards toward');
const ABOUT = set('about on over regarding concerning into around');
const WHEN = set('after before during since until following');
/** Verbs that hand something to somebody. */
export const GIVING = set(
  'give offer provide extend grant lend send sell show tell hand pay promise guarantee supply donate award owe assure',
);

/** Verbs of having something from somebody. */
export const TAKING = set('buy get receive take borrow steal obtain accept acquire inherit purchase win collect seize');

/** Prepositions before a word, as one: "out of", "with". */
export function prepositionOf(parse: SentenceParse, word: number): string | undefined {
  const cases = dependentsOf(parse, word, 'case').map((c) => foldWord(parse.words[c]!.text));
  return cases.find((c) => PREPOSITIONS.has(c)) ?? cases.find((c) => c !== "'s" && c !== '');
}

export const isTime = ({ lemma, text }: Word): boolean =>
  CALENDAR.has(foldWord(text)) || TIMES.has(lemma.toLowerCase()) || /^(?:1[6-9]|20)\d\d$/u.test(text);

export const isPlace = (word: Word): boolean =>
  PLACES.has(word.lemma.toLowerCase()) || COUNTRY_OF.has(foldWord(word.text)) || /^NNP/u.test(word.tag);

/**
 * @param verb dictionary form of the verb, or of that behind an event noun
 * @param preposition undefined for a bare phrase: "last **week**"
 */
export function roleOf(word: Word, preposition: string | undefined, verb: string): Role {
  if (
    isTime(word) &&
    (preposition === undefined ||
      /^(?:on|in|at|by|after|before|since|until|for|during|from|to|of|as)$/u.test(preposition))
  )
    return 'time';
  if (preposition === undefined) return 'other';
  if (preposition === 'with' || preposition === 'between' || preposition === 'among')
    return MUTUAL.has(verb) ? 'agent' : 'other';
  if (preposition === 'to' && GIVING.has(verb)) return 'recipient';
  if (preposition === 'from' && TAKING.has(verb)) return 'other';
  if (WHERE.has(preposition) && isPlace(word)) return 'place';
  if (TOWARDS.has(preposition) && isPlace(word)) return 'place';
  if (WHEN.has(preposition)) return 'time';
  if (ABOUT.has(preposition)) return 'topic';
  return 'other';
}
