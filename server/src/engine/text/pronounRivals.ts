/** Whether a pronoun put in for "I" or "we" would be read as somebody else, who stands before it. */
import type { StatementWord } from './declarative';
import { PEOPLE, SINGULAR_IN_S } from './lexicons/reportedSpeech';
import { ROLES } from './lexicons/roles';

/** "The members", "people": to be called "they". What ends like a plural is taken for one. */
const isSeveral = (word: string): boolean =>
  PEOPLE.several.has(word) || (/[^'su]s$/u.test(word) && !word.endsWith('is') && !SINGULAR_IN_S.has(word));

/** A role, a man or a woman, or a name in mid-sentence. */
const isSomebody = ({ word, written }: StatementWord, i: number): boolean =>
  ROLES.has(word) || PEOPLE.one.has(word) || (i > 0 && /^\p{Lu}/u.test(written) && !/^I(?:['’]|$)/u.test(written));

/**
 * Whether a reader would take a pronoun for somebody that the words speak of: "if the members agree and the wind lets us" is
 * no "lets them". A group is what "they" means until another stands before the first of it; of two people "he" may be either.
 * @param changed places in `words` that become the pronoun, in order
 * @param isName whether a capitalised first word is a name
 */
export function hasRival(
  words: readonly StatementWord[],
  changed: readonly number[],
  pronoun: 'he' | 'she' | 'they',
  isName: (word: string) => boolean,
): boolean {
  const [first = 0] = changed;
  const last = changed.at(-1) ?? 0;
  // "The wind lets us": what stands right before the pronoun is a verb.
  if (pronoun === 'they')
    return words.some(({ word }, i) => i < first && (i < first - 1 || PEOPLE.several.has(word)) && isSeveral(word));
  // Behind "in", "on" and "at" names are places.
  const isNamed = ({ written }: StatementWord, i: number): boolean =>
    /^\p{Lu}/u.test(written) &&
    !/^I(?:['’]|$)/u.test(written) &&
    (i > 0 ? !/^(?:in|on|at|across|near)$/u.test(words[i - 1]?.word ?? '') : isName(written));
  return words.some((w, i) => i < last && (isNamed(w, i) || ROLES.has(w.word) || PEOPLE.one.has(w.word)));
}

/**
 * Whether "they", "he" or "she" is said of somebody whom the words do not name: in another sentence it would come to mean the
 * speaker, or those who were told.
 */
export const hasLoosePronoun = (words: readonly StatementWord[]): boolean =>
  words.some(({ word }, i) => {
    const [head = ''] = word.split("'");
    const before = words.slice(0, i);
    // "I told them": the speaker comes first, and is not the one who is told.
    if (before.some((w) => /^(?:i|my|we|our)(?:'|$)/u.test(w.word))) return false;
    if (/^(?:they|them|their|theirs|themselves)$/u.test(head)) return !before.some((w) => isSeveral(w.word));
    return /^(?:he|him|his|himself|she|her|hers|herself)$/u.test(head) && !before.some(isSomebody);
  });

/** The same for whom the speaker told it: "told reporters that they", "told Orsk that she". */
export function isToldToRival(told: readonly StatementWord[], pronoun: 'he' | 'she' | 'they'): boolean {
  if (pronoun === 'they') return told.some(({ word }) => isSeveral(word));
  return told.some(
    ({ word, written }, i) => ROLES.has(word) || PEOPLE.one.has(word) || (i === 0 && /^\p{Lu}/u.test(written)),
  );
}
