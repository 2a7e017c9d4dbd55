/** Whether words are one statement with a subject and a finite verb, so that "that" may stand before them. */
import { DETERMINERS, PREPOSITIONS } from './lexicons/closedClass';
import {
  EMBEDDERS,
  FINITE,
  FRONTED,
  NOMINATIVES,
  OPENERS,
  PLAIN_PAST,
  PRONOUN_SUBJECTS,
} from './lexicons/reportedSpeech';
import { splitSentences } from './sentences';

/** A word with its place; `before` is what stands between it and the one before. */
export interface StatementWord {
  /** Lower case, with straight apostrophes. */
  readonly word: string;
  readonly written: string;
  readonly start: number;
  readonly end: number;
  readonly before: string;
}

const WORD = /[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu;

export function statementWords(text: string): readonly StatementWord[] {
  let at = 0;
  return [...text.matchAll(WORD)].map(([written], i, all) => {
    const start = all[i]?.index ?? 0;
    const before = text.slice(at, start);
    at = start + written.length;
    return { word: written.toLowerCase().replace(/’/gu, "'"), written, start, end: at, before };
  });
}

/** Marks and signs that make more than plain words: questions, cries, gaps, brackets, asides, quotations, Markdown. */
const NOT_PLAIN = /[?!…;:[\](){}"“”„«»‹›‘*_`<>@#|\\—–]|\.\.|--|(?:^|\s)['’]|['’](?:\s|$)/u;

/** One stretch of plain words: nothing that another sentence could not take in. */
export const isPlain = (text: string): boolean => !NOT_PLAIN.test(text) && splitSentences(text, []).length === 1;

/**
 * True only when it is sure; statements of other shapes are many.
 * @param isName whether a capitalised word that opens the statement is a name
 */
export function isStatement(words: readonly StatementWord[], isName: (word: string) => boolean): boolean {
  const [first, second] = words;
  if (!first || !second) return false;
  if (FRONTED.has(first.word)) {
    const main = words.findIndex((w, i) => i > 1 && w.before.includes(','));
    return main > 0 && isStatement(words.slice(main), () => false);
  }
  const [subject = ''] = first.word.split("'");
  const nominative = NOMINATIVES.has(subject);
  if (nominative) return !second.before.includes(',');
  // "It's", "that's", "there's".
  if (PRONOUN_SUBJECTS.has(subject)) return subject !== first.word || verbComesFirst(words.slice(1), first);
  return (
    verbComesFirst(words.slice(1), first) &&
    (OPENERS.has(first.word) || /^\d/u.test(first.word) || isName(first.written))
  );
}

/** The first finite verb is the main one: no clause has begun inside the subject's phrase. */
function verbComesFirst(words: readonly StatementWord[], opener: StatementWord): boolean {
  let previous = opener;
  for (const w of words) {
    const [head = '', ending] = w.word.split("'");
    if (EMBEDDERS.has(w.word)) return false;
    if (NOMINATIVES.has(head))
      return PREPOSITIONS.has(opener.word) || w.before.includes(',') || previous.word === 'and';
    if (PRONOUN_SUBJECTS.has(head) && (ending === 's' || ending === 'll')) return true;
    // "The may blossom", "to have".
    if (isFinite(w) && w.written === w.written.toLowerCase())
      return previous.word !== 'to' && !DETERMINERS.has(previous.word);
    // "A bridge the town has paid for": a second phrase with nothing between begins a clause of its own.
    if (DETERMINERS.has(w.word) && !w.before.includes(',') && !leadsOn(previous.word)) return false;
    previous = w;
  }
  return false;
}

const leadsOn = (word: string): boolean =>
  PREPOSITIONS.has(word) || /^(?:all|both|half|and|or|than|as|not|only|such|the)$/u.test(word);

/** Whether a finite verb is among the words, wherever. */
export const hasFiniteVerb = (words: readonly StatementWord[]): boolean =>
  words.some((w, i) => isFinite(w) && words[i - 1]?.word !== 'to');

const isFinite = ({ word }: StatementWord): boolean => FINITE.has(word) || PLAIN_PAST.has(word);
