/** Whether a report stands in what comes before a main clause: "When Orsk said that it leaks, Aker laughed". */
import { CONJUNCTIONS, PREPOSITIONS } from '../../text/lexicons/closedClass';
import { FINITE } from '../../text/lexicons/reportedSpeech';
import type { Token } from '../clause';
import type { Phrase } from '../nounPhrase';
import { hasFinite } from './clauseShape';
import { isWord, wordAt } from './report';
import type { VerbGroup } from './verbGroup';

const SUBORDINATORS =
  /^(?:when|while|after|before|as|if|although|though|because|since|by|in|despite|once|until|unless|whenever)$/u;

/** Tokens that may come before the subordinator: "a few weeks after", "not long before". */
const LEAD = 5;

/** The main clause is still to come behind this verb's content. */
export function isFronted(tokens: readonly Token[], group: VerbGroup, source: Phrase | undefined): boolean {
  if (group.kind !== 'finite') {
    if (group.start <= 2 && !CONJUNCTIONS.has(wordAt(tokens, 0))) return true;
    if (group.start <= 2 && SUBORDINATORS.test(wordAt(tokens, group.start - 1))) return true;
    return opensWithPhrase(tokens, group.start);
  }
  const opener = (source?.start ?? group.start) - 1;
  if (opener < 0 || !SUBORDINATORS.test(wordAt(tokens, opener))) return false;
  if (opener <= 1) return true;
  // "A few weeks after Orsk announced …, …", "… and once Orsk has said …, he leaves".
  if (/^(?:and|but)$/u.test(wordAt(tokens, opener - 1))) return true;
  return opener <= LEAD && tokens.slice(0, opener).every((t) => isWord(t) && !FINITE.has(t.word));
}

/** "In a statement announcing the pick, …", "Asked about his claim that …, …": nothing parts the cue from the sentence's first word, a preposition or a participle. */
export function opensWithPhrase(tokens: readonly Token[], cue: number): boolean {
  const first = tokens[0];
  if (!isWord(first) || cue > PHRASE_WORDS) return false;
  if (!PREPOSITIONS.has(first.word) && !/^(?:asked|pressed|contrary|responding|despite)$/u.test(first.word))
    return false;
  const before = tokens.slice(0, cue);
  return before.every(isWord) && !hasFinite(before.slice(1), 0, PHRASE_WORDS);
}

/** Longer phrases seldom open a sentence without a comma. */
const PHRASE_WORDS = 12;
