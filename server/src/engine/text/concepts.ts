/** Reduces words to what they stand for: names whatever their spelling, countries whatever they are called, roots of words. */
import type { Concept } from '../model/claim';
import { COUNTRY_INITIALS, COUNTRY_OF, TWO_WORD_COUNTRIES } from './lexicons/countries';
import { FUNCTION_WORDS } from './lexicons/functionWords';
import { SYNONYM_GROUPS } from './lexicons/newsSynonyms';
import { CALENDAR } from './lexicons/closedClass';
import { familyStem } from './wordFamilies';
import { findWords, foldWord } from './words';
import { namePartKey } from './names/nameParts';

/** Reporting and filler words: every attributed sentence has them, whatever it tells. */
const EMPTY = new Set(
  'say said says saying tell told tells according add added adds note noted notes state stated states reportedly report reports reported mr mrs ms dr sir also even so far one form well make made get way like time several'.split(
    ' ',
  ),
);

const TAKING = new Set(['take', 'takes', 'taking', 'took', 'taken']);

const groupOfWord = new Map<string, string>();
const groupOfStem = new Map<string, string>();
for (const group of SYNONYM_GROUPS)
  for (const word of group) {
    const key = `~${group[0] ?? ''}`;
    if (!groupOfWord.has(word)) groupOfWord.set(word, key);
    if (!groupOfStem.has(familyStem(word))) groupOfStem.set(familyStem(word), key);
  }

/** A word's own group; that of its stem for other forms: the stems of "plan" and "plane" are one. */
const groupOf = (word: string, stem: string): string | undefined =>
  groupOfWord.get(word) ?? groupOfWord.get(word.replace(/s$/u, '')) ?? groupOfStem.get(stem);

/** What a verb, noun or adjective in its dictionary form stands for. */
export function conceptOfLemma(lemma: string): Concept {
  const stem = familyStem(lemma);
  return { key: groupOf(lemma, stem) ?? stem, kind: 'word' };
}

/**
 * The concepts of a stretch of text in order, without repeats.
 * @param opens whether its first word may have its capital from the start of a sentence only
 */
export function conceptsIn(text: string, from = 0, to = text.length, opens = true): readonly Concept[] {
  const words = findWords(text, from, to);
  const found = new Map<string, Concept>();
  for (let i = 0; i < words.length; i++) {
    const raw = text.slice(words.starts[i], words.ends[i]);
    const folded = foldWord(raw).replace(/'s?$/u, '');
    const next = i + 1 < words.length ? foldWord(text.slice(words.starts[i + 1], words.ends[i + 1])) : '';
    const two = TWO_WORD_COUNTRIES.get(`${folded} ${next.replace(/'s$/u, '')}`);
    // "Take place" is to happen; its place is none.
    if (folded === 'place' && TAKING.has(foldWord(text.slice(words.starts[i - 1], words.ends[i - 1])))) continue;
    const concept = two === undefined ? conceptOf(raw, folded, opens && i === 0) : { key: two, kind: 'name' as const };
    if (two !== undefined) i++;
    if (concept && !found.has(concept.key)) found.set(concept.key, concept);
  }
  return [...found.values()];
}

/**
 * What one word stands for; undefined for words that tell nothing.
 * @param raw as written
 * @param folded its folded form without a possessive ending
 * @param first whether it opens its stretch, where a capital says nothing
 */
export function conceptOf(raw: string, folded: string, first: boolean): Concept | undefined {
  const capitals = COUNTRY_INITIALS.get(raw.replace(/['’]s$/u, ''));
  if (capitals !== undefined) return { key: capitals, kind: 'name' };
  if (/^\d/u.test(folded)) return { key: folded, kind: 'number' };
  if (folded.length < 2 || FUNCTION_WORDS.has(folded) || EMPTY.has(folded)) return undefined;
  const country = COUNTRY_OF.get(folded);
  const capital = /^\p{Lu}/u.test(raw);
  if (country !== undefined && capital) return { key: country, kind: 'name' };
  const stem = familyStem(folded);
  const group = groupOf(folded, stem);
  if (capital && !first && !CALENDAR.has(folded)) return { key: group ?? namePartKey(folded), kind: 'name' };
  return { key: group ?? (capital ? namePartKey(stem) : stem), kind: 'word' };
}
