/** What may stand between a cue and what is said: who is told, on what day, on what occasion. */
import { AUXILIARIES, CALENDAR, CONJUNCTIONS, DETERMINERS, PREPOSITIONS } from '../../text/lexicons/closedClass';
import { CLAUSE_PRONOUNS, OBJECTS, OCCASIONS, WH_WORDS } from '../../text/lexicons/reportingWords';
import type { Token } from '../clause';
import { isAdverb } from './clauseShape';
import { isWord, wordAt } from './report';

/** Behind days and occasions: "on Monday", "in a statement to the paper", "during a rally in Orsk". */
export function skipOccasions(tokens: readonly Token[], from: number): number {
  let i = from;
  for (let rounds = 0; rounds < 4; rounds++) {
    const next = occasionEnd(tokens, i);
    if (next === i) return i;
    i = next;
  }
  return i;
}

const TIMES = /^(?:week|month|year|spring|summer|fall|autumn|winter|morning|afternoon|evening|night|weekend)$/u;

export const isOccasion = (tokens: readonly Token[], i: number): boolean => occasionEnd(tokens, i) > i;

function occasionEnd(tokens: readonly Token[], i: number): number {
  const t = tokens[i];
  if (!isWord(t)) return i;
  if (CALENDAR.has(t.word) && t.capital) {
    let end = i + 1;
    if (/^(?:morning|afternoon|evening|night)$/u.test(wordAt(tokens, end)) || /^\d{1,2}$/u.test(wordAt(tokens, end)))
      end++;
    return end;
  }
  if (/^(?:yesterday|today|tonight|recently|earlier|later|afterwards?|then|again|there|here)$/u.test(t.word))
    return AUXILIARIES.has(wordAt(tokens, i + 1)) ? i : i + 1;
  if (/^(?:early|late)$/u.test(t.word))
    return CALENDAR.has(wordAt(tokens, i + 1)) || wordAt(tokens, i + 1) === 'on' ? i + 1 : i;
  if (
    /^(?:last|this|that|earlier|next)$/u.test(t.word) &&
    (CALENDAR.has(wordAt(tokens, i + 1)) || TIMES.test(wordAt(tokens, i + 1)))
  )
    return i + 2;
  if (/^(?:a|two|three|\d+)$/u.test(t.word) && wordAt(tokens, i + 2) === 'ago') return i + 3;
  if (!/^(?:in|on|at|during|to|via|through|over|from|after|before|by|for|with|of|as|about)$/u.test(t.word)) return i;
  if (/^(?:about|of|for|with|as)$/u.test(t.word)) return i;
  const first = tokens[i + 1];
  if (!isWord(first) || CLAUSE_PRONOUNS.has(first.word)) return i;
  if (t.word === 'to' && !OBJECTS.has(first.word) && !first.capital && !DETERMINERS.has(first.word)) return i;
  const end = nounPhraseEnd(tokens, i + 1);
  if (end === i + 1) return i;
  const words = tokens.slice(i + 1, end);
  const fits =
    words.some((w) => OCCASIONS.has(w.word) || CALENDAR.has(w.word)) ||
    ((t.word === 'to' || t.word === 'on' || t.word === 'at') &&
      (words.some((w) => w.capital) || OBJECTS.has(first.word)));
  return fits || /^\d{4}$/u.test(first.word) ? end : i;
}

/** Behind the one who is told: "reporters", "a crowd in Orsk", "the Norland Herald". */
export function addresseeEnd(tokens: readonly Token[], i: number): number | undefined {
  const t = tokens[i];
  if (!isWord(t) || WH_WORDS.has(t.word) || t.word === 'that' || PREPOSITIONS.has(t.word)) return undefined;
  if (OBJECTS.has(t.word)) return i + 1;
  if (CLAUSE_PRONOUNS.has(t.word)) return undefined;
  const end = nounPhraseEnd(tokens, i);
  if (end === i) return undefined;
  // "told the crowd in Orsk on Monday": phrases that go on with the one who is told.
  return skipOccasions(tokens, end);
}

/** The end of a short noun phrase that begins at `i`, without what follows a preposition other than "of". */
export function nounPhraseEnd(tokens: readonly Token[], i: number): number {
  let end = i;
  for (let t = tokens[end]; isWord(t); t = tokens[end]) {
    if (end > i && DETERMINERS.has(t.word) && !/^(?:two|three|four|five|one|other)$/u.test(t.word)) {
      const before = tokens[end - 1];
      if (!(before && (before.word === 'of' || before.word === 'and')) && !/^(?:all|both)$/u.test(before?.word ?? ''))
        break;
    }
    if (end > i && OBJECTS.has(tokens[end - 1]?.word ?? '')) break;
    if (CLAUSE_PRONOUNS.has(t.word) || OBJECTS.has(t.word)) {
      if (end === i) end++;
      break;
    }
    if (t.word === 'and' && tokens[end + 1]?.capital && tokens[end - 1]?.capital) {
      end++;
      continue;
    }
    if (t.word !== 'of' && (PREPOSITIONS.has(t.word) || CONJUNCTIONS.has(t.word))) break;
    if (t.word === 'to' || AUXILIARIES.has(t.word)) break;
    if (isAdverb(t) && end > i) break;
    // "the New York Times the plan", "reporters Orsk had": a capital behind a common noun begins another phrase.
    if (
      end > i &&
      t.capital &&
      !tokens[end - 1]?.capital &&
      !DETERMINERS.has(tokens[end - 1]?.word ?? '') &&
      tokens[end - 1]?.word !== 'of'
    )
      break;
    end++;
  }
  return end;
}
