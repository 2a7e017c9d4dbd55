/** Decides whether a full stop, question or exclamation mark ends its sentence. */
import {
  AFTER_TIMES,
  BEFORE_NUMBERS,
  CLOSERS,
  JOURNAL_WORDS,
  MARKED_NAMES,
  MID_OR_END,
  NEVER_LAST,
  SENTENCE_OPENERS,
  TIMES,
  TITLES,
} from './lexicons/abbreviations';
import { INVERTING } from './lexicons/speechVerbs';

export interface Stop {
  /** Where the sentence so far began. */
  readonly start: number;
  /** Where the marks stand. */
  readonly stop: number;
  /** `.`, `?!`, `...` */
  readonly marks: string;
  /** Behind the marks and whatever closes with them. */
  readonly end: number;
}

const NEXT_WORD = /[\s\u200b]*((?:["'“‘’«»„([]|[—–-]+\s*)*)([\p{L}\p{M}\p{N}'’]*)/uy;
const WORD_BEFORE = /(?:^|[\s("'“‘«[—–/-])((?:\p{L}|['’.])+)$/u;
const LOOKS_BACK = 24;
const LIST_NUMBER = 8;
/** "A. Orsk", "J.K. Rowling", "Y.M.C.A." */
const INITIALS = /^(?:\p{Lu}\.)*\p{Lu}$/u;

export function endsSentence(text: string, { start, stop, marks, end }: Stop): boolean {
  if (/[。！？]/.test(marks)) return true;
  if (end >= text.length || text.slice(end, end + 200).trim() === '') return true;
  NEXT_WORD.lastIndex = end;
  const [all = '', opening = '', word = ''] = NEXT_WORD.exec(text) ?? [];
  if (!/^[\s\u200b]/.test(all)) return marks === '.' && end === stop + 1 && runsOn(text, stop, opening + word);
  const first = word.charAt(0);
  // "… in the world. eHow contains": a name that begins small.
  if (
    /\p{Ll}/u.test(first) &&
    !/^\p{Ll}{1,4}\p{Lu}/u.test(word) &&
    (opening === '' || opening === '(' || /^[—–-]/.test(opening))
  )
    return false;
  if (marks === '.') return !isAbbreviation(text, start, stop, word, opening, end > stop + 1);
  if (marks.includes('!') && MARKED_NAMES.has(wordBefore(text, stop))) return SENTENCE_OPENERS.has(word);
  // "for Viva Maria! (1965)": a title's own mark.
  if (opening === '(' && /\d/.test(first)) return false;
  if (/^(?:\.{2,}|…+)$/.test(marks)) return endsInEllipsis(text, stop, marks, word, opening);
  return true;
}

/** "… the statement.The mayor": scraped pages lose the blank; "example.The" in an address is rarer than that. */
function runsOn(text: string, stop: number, next: string): boolean {
  return (
    SENTENCE_OPENERS.has(next) &&
    next.length > 1 &&
    /(?:^|\s)\p{L}?\p{Ll}{2,}$/u.test(text.slice(Math.max(0, stop - LOOKS_BACK), stop))
  );
}

/** "I think … Orsk is": a name after loose dots tells nothing; four dots, or a word that opens sentences, do. */
function endsInEllipsis(text: string, stop: number, marks: string, word: string, opening: string): boolean {
  if (marks.length >= 4 || opening !== '' || SENTENCE_OPENERS.has(word)) return true;
  return !/\s/.test(text.charAt(stop - 1)) && /\p{Lu}/u.test(word.charAt(0));
}

const wordBefore = (text: string, stop: number): string =>
  WORD_BEFORE.exec(text.slice(Math.max(0, stop - LOOKS_BACK), stop))?.[1] ?? '';

function isAbbreviation(
  text: string,
  start: number,
  stop: number,
  next: string,
  opening: string,
  closed: boolean,
): boolean {
  // "1. First", "b. Second": the number of a list item, not a sentence.
  if (stop - start < LIST_NUMBER && /^\s*["“(]?(?:\d{1,3}(?:\.\d{1,2})*|\p{Ll})$/u.test(text.slice(start, stop)))
    return true;
  const word = wordBefore(text, stop).replace(/^['’]+/, '');
  if (word === '') return false;
  const opens = SENTENCE_OPENERS.has(next) || (/["'“‘«„]/.test(opening) && /\p{Lu}/u.test(next.charAt(0)));
  const toNumber = /^\d/.test(next);
  if (NEVER_LAST.has(word)) return !closed;
  if (TITLES.has(word)) return !closed && !(opens && MID_OR_END.has(word));
  // "(b. March 2009)" as well as "(b. 1959)".
  if (BEFORE_NUMBERS.has(word)) return !closed && (toNumber || (word.length === 1 && AFTER_TIMES.has(next)));
  if (TIMES.has(word))
    return /\d\s?$/.test(text.slice(Math.max(0, stop - word.length - 2), stop - word.length)) && AFTER_TIMES.has(next);
  if (CLOSERS.has(word)) return false;
  if (MID_OR_END.has(word)) return !opens;
  if (INITIALS.test(word)) return !opens && !isPronoun(text, stop, word);
  return JOURNAL_WORDS.has(word) && !opens && inJournalTitle(text, stop, next, word);
}

/** "so did I. Orsk left": the word before an initial is a name. */
function isPronoun(text: string, stop: number, word: string): boolean {
  return (
    word === 'I' &&
    /\p{Ll}\s$/u.test(text.slice(Math.max(0, stop - 2 - word.length), stop - 1)) &&
    /(?:^|[\s,])\p{Ll}+\s$/u.test(text.slice(Math.max(0, stop - LOOKS_BACK), stop - 1))
  );
}

/** "J. Clin. Oncol. 12": abbreviated words come in rows or before a volume's number. */
function inJournalTitle(text: string, stop: number, next: string, word: string): boolean {
  const inRow = /\p{L}\.\s$/u.test(text.slice(Math.max(0, stop - word.length - 3), stop - word.length));
  const rowGoesOn = JOURNAL_WORDS.has(next);
  return inRow || rowGoesOn;
}

/** `Mayor Jane Orsk asked.`: within a few words a verb of speech, and nothing it would need as its object. */
export function cueFollows(text: string, from: number): boolean {
  const words = clauseBehind(text, from);
  const at = words.findIndex((w) => INVERTING.has(w.replace(/[,:]$/, '')));
  const verb = words[at];
  if (verb === undefined || at < 1) return false;
  // “Why now?” He added that …: a pronoun with a capital opens a sentence.
  if (/^(?:He|She|They|We|It)$/.test(words[0] ?? '')) return false;
  const next = words[at + 1];
  return /[,:]$/.test(verb) || next === undefined || AFTER_CUE.has(next.replace(/,$/, ''));
}

/** Words of an attribution that is a sentence by mistake: “We open in May.” Mayor Orsk said in a statement on Monday. */
const BARE_CUE_WORDS = 12;

/** `Mayor Orsk said.`: the whole sentence behind a full stop is a speaker and a verb of speech, with time or place at most. */
export function onlyCueFollows(text: string, from: number): boolean {
  const words = clauseBehind(text, from);
  return (
    /^\p{Lu}/u.test(words[0] ?? '') &&
    words.length <= BARE_CUE_WORDS &&
    !words.includes('that') &&
    !LEADS_ON.test(text.slice(from, from + LOOKS_AHEAD)) &&
    cueFollows(text, from)
  );
}

/** `“We open in May.” He added: “If it rains …”`: the cue leads to the next quotation. */
const LEADS_ON = /^[^.!?"“”;]{1,120}[,:]\s*["“‘]/u;
const LOOKS_AHEAD = 124;

/** Words up to the next stop or mark; the stops of titles and initials ("Mr. Lowe", "J. Orsk") end nothing. */
const CLAUSE = /^\s+((?:(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|St|\p{Lu})\.|[^.!?"“”;])+)/u;

const clauseBehind = (text: string, from: number): readonly string[] =>
  (CLAUSE.exec(text.slice(from, from + 122))?.[1] ?? '').trim().split(/\s+/).slice(0, 14);

/** What follows a verb of speech whose words stand in front of it: “Why?” she asked on Monday. */
const AFTER_CUE: ReadonlySet<string> = new Set(
  (
    'in on at during after before to as when while from with him her them us me reporters again later of Monday Tuesday ' +
    'Wednesday Thursday Friday Saturday Sunday and but rhetorically about through via'
  ).split(' '),
);
