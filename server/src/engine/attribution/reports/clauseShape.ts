/** Whether a clause or a noun phrase begins at a token, told without a parse. */
import {
  ADVERBS,
  AUXILIARIES,
  CALENDAR,
  CONJUNCTIONS,
  DETERMINERS,
  PREPOSITIONS,
} from '../../text/lexicons/closedClass';
import { FINITE, IRREGULAR_PAST, PLAIN_PAST } from '../../text/lexicons/reportedSpeech';
import { CLAUSE_PRONOUNS, OBJECTS } from '../../text/lexicons/reportingWords';
import type { Token } from '../clause';
import { isWord, wordAt } from './report';

export const isAdverb = (t: Token | undefined): boolean =>
  isWord(t) && ((ADVERBS.has(t.word) && t.word !== 'to') || (/ly$/u.test(t.word) && !t.capital && t.word.length > 4));

/**
 * A clause without "that" begins here: a pronoun, or a noun phrase with a finite verb behind it.
 * @param wary behind a verb that a noun phrase may follow as well: "proposed a pact that would give it shared roads"
 */
export function opensClause(tokens: readonly Token[], i: number, wary = false): boolean {
  const t = tokens[i];
  if (!isWord(t)) return false;
  if (CLAUSE_PRONOUNS.has(t.word)) return true;
  if (
    /^(?:if|when|while|although|because|since|despite|under|in|on|at|after|before|with|without|by|once|unless|as|during|for|from|until)$/u.test(
      t.word,
    )
  )
    return hasFinite(tokens, i + 1, 40);
  if (PREPOSITIONS.has(t.word) || CONJUNCTIONS.has(t.word) || t.word === 'to')
    return t.word === 'both' || /^(?:what|how|where)$/u.test(t.word) ? hasFinite(tokens, i + 1, 30) : false;
  return hasFinite(tokens, i + 1, 30, wary);
}

/** Words that take the next finite verb for a clause of their own. */
const SUBORDINATE = /^(?:whether|where|whom|how|why)$/u;

/** A finite verb within reach that no relative pronoun takes for itself. */
export function hasFinite(tokens: readonly Token[], from: number, reach: number, wary = false): boolean {
  let relative = 0;
  for (let j = from; j < Math.min(tokens.length, from + reach); j++) {
    const t = tokens[j];
    if (!t || (t.kind === 'stop' && t.text !== ':')) return false;
    if (t.kind === 'quote') return true;
    if (!isWord(t)) continue;
    const clausal = t.word !== 'that' || (isWord(tokens[j - 1]) && !PREPOSITIONS.has(tokens[j - 1]?.word ?? ''));
    if (/^(?:who|which|that|whose)$/u.test(t.word) && clausal) {
      relative++;
      continue;
    }
    // "the start of a process to find whether voters would prefer", "the studio where he worked".
    if (j > from && SUBORDINATE.test(t.word)) {
      relative++;
      continue;
    }
    const finite =
      FINITE.has(t.word) ||
      PLAIN_PAST.has(t.word) ||
      (IRREGULAR_PAST.has(t.word) && isWord(tokens[j - 1]) && !AUXILIARIES.has(tokens[j - 1]?.word ?? '')) ||
      isPluralVerb(tokens, j) ||
      (/(?:ed|s)$/u.test(t.word) && looksFinite(tokens, j) && !(wary && hardlyFinite(tokens, j)));
    if (!finite) continue;
    if (relative > 0) relative--;
    else return true;
  }
  return false;
}

/** "shared roads", "a law passed last year": a participle beside its noun, as far as what follows tells. */
function hardlyFinite(tokens: readonly Token[], j: number): boolean {
  const next = tokens[j + 1];
  return (
    /ed$/u.test(wordAt(tokens, j)) &&
    isWord(next) &&
    !DETERMINERS.has(next.word) &&
    !OBJECTS.has(next.word) &&
    !isAdverb(next) &&
    next.word !== 'to'
  );
}

/** "-ed" and "-s" forms behind a noun and before something a verb takes. */
function looksFinite(tokens: readonly Token[], j: number): boolean {
  const t = tokens[j];
  const before = tokens[j - 1];
  const next = tokens[j + 1];
  // Behind an apposition: "Ada Orsk, the mayor, called …".
  if (t && before?.text === ',' && /ed$/u.test(t.word) && isWord(next) && next.word !== 'by') return !t.capital;
  if (
    !t ||
    !isWord(before) ||
    t.capital ||
    DETERMINERS.has(before.word) ||
    PREPOSITIONS.has(before.word) ||
    before.possessive
  )
    return false;
  if (!next || !isWord(next))
    return (
      !/(?:ss|us|is|[^s]s)$/u.test(t.word) ||
      (/^(?!.*s$)/u.test(before.word) && !(/s$/u.test(t.word) && inPhrase(tokens, j)))
    );
  if (/ed$/u.test(t.word)) return next.word !== 'by';
  return (
    DETERMINERS.has(next.word) ||
    OBJECTS.has(next.word) ||
    next.word === 'to' ||
    CLAUSE_PRONOUNS.has(next.word) ||
    isAdverb(next) ||
    (next.capital && !before.capital)
  );
}

/** "to provide lasting guarantees", "on rainy streets": plain words back to a preposition hold no subject of their own. */
function inPhrase(tokens: readonly Token[], j: number): boolean {
  for (let i = j - 1; i >= Math.max(0, j - PHRASE_WORDS); i--) {
    const t = tokens[i];
    if (!isWord(t) || t.capital) return false;
    if (t.word === 'to' || PREPOSITIONS.has(t.word)) return true;
    if (DETERMINERS.has(t.word) || CONJUNCTIONS.has(t.word) || AUXILIARIES.has(t.word) || CLAUSE_PRONOUNS.has(t.word))
      return false;
  }
  return false;
}
const PHRASE_WORDS = 6;

/** "The results confirm the": a base form between a plural and what it takes. */
function isPluralVerb(tokens: readonly Token[], j: number): boolean {
  const t = tokens[j];
  const before = tokens[j - 1];
  const next = tokens[j + 1];
  if (!isWord(t) || t.capital || !isWord(before) || before.capital || !isWord(next)) return false;
  if (
    !/[^s]s$/u.test(before.word) ||
    before.possessive ||
    AUXILIARIES.has(before.word) ||
    PREPOSITIONS.has(before.word)
  )
    return false;
  if (
    /(?:s|ly|ing|ed)$/u.test(t.word) ||
    PREPOSITIONS.has(t.word) ||
    CONJUNCTIONS.has(t.word) ||
    DETERMINERS.has(t.word) ||
    ADVERBS.has(t.word) ||
    OBJECTS.has(t.word)
  )
    return false;
  return DETERMINERS.has(next.word) || OBJECTS.has(next.word) || next.word === 'that';
}

export const opensNounPhrase = (tokens: readonly Token[], i: number): boolean => {
  const t = tokens[i];
  if (!t) return false;
  if (t.kind === 'quote') return true;
  if (!isWord(t)) return false;
  return (
    !PREPOSITIONS.has(t.word) &&
    !CONJUNCTIONS.has(t.word) &&
    !AUXILIARIES.has(t.word) &&
    t.word !== 'to' &&
    !(CALENDAR.has(t.word) && t.capital) &&
    !isAdverb(t)
  );
};

/** Behind adverbs: "shows the harbour party | clearly won". */
export function skipAdverbs(tokens: readonly Token[], from: number): number {
  let i = from;
  for (let t = tokens[i]; t && isAdverb(t) && !/^(?:only|early|family|supply)$/u.test(t.word); t = tokens[i]) i++;
  return i;
}

/** A finite verb, so that what stands before it is its subject. */
export function finiteAt(tokens: readonly Token[], i: number): boolean {
  const word = wordAt(tokens, i);
  return (
    FINITE.has(word) ||
    PLAIN_PAST.has(word) ||
    IRREGULAR_PAST.has(word) ||
    (/ed$/u.test(word) && DETERMINERS.has(wordAt(tokens, i + 1)))
  );
}
