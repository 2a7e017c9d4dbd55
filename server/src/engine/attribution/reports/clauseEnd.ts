/** Where what is reported ends: at the sentence's end, or where the report begins anew. */
import { ADVERBS, AUXILIARIES, DETERMINERS } from '../../text/lexicons/closedClass';
import { FINITE, PLAIN_PAST } from '../../text/lexicons/reportedSpeech';
import { CLAUSE_PRONOUNS } from '../../text/lexicons/reportingWords';
import { reportingVerb } from '../../text/lexicons/reportingVerbs';
import type { Token } from '../clause';
import { hasFinite } from './clauseShape';
import { isWord, wordAt } from './report';
import { isTitled } from './verbGroup';

/** Behind the last token of a clause that begins at `from`. */
export function clauseEnd(tokens: readonly Token[], from: number): number {
  const titled = isTitled(tokens);
  for (let i = from + 1; i < tokens.length; i++) {
    const t = tokens[i];
    if (!t) break;
    if (t.kind === 'stop' && /[.!?…]/u.test(t.text) && isLast(tokens, i)) return i;
    if (t.text === ';') return i;
    if (t.text === ',' && (resumes(tokens, i + 1) || accordingAt(tokens, i + 1))) return i;
    if (isWord(t) && (t.word === 'and' || t.word === 'but') && resumesAt(tokens, i + 1))
      return tokens[i - 1]?.text === ',' ? i - 1 : i;
    if (accordingAt(tokens, i)) return i;
    if (t.text === ',' && i > from + 3 && !titled && turnsAway(tokens, i + 1)) return i;
    // Without a comma "as he said", "when she said" belong to what is told.
    const apart = tokens[i - 1]?.text === ',';
    if (isWord(t) && ANOTHER.has(t.word) && (apart || !WITHIN.has(t.word)) && anotherReports(tokens, i + 1))
      return apart ? i - 1 : i;
  }
  return tokens.length;
}

/** ", but he stayed", ", while stressing", ", compared with", ", a port in Norland": the writer's own words again, more often than not. */
function turnsAway(tokens: readonly Token[], i: number): boolean {
  const first = wordAt(tokens, i);
  if (first === 'compared') return true;
  if (first === 'a' || first === 'an') return glossEnds(tokens, i);
  // "…, temporarily leaving the talks": what happened beside.
  if (/ly$/u.test(first) && /ing$/u.test(wordAt(tokens, i + 1))) return true;
  if (first === 'while') return true;
  if (first === 'with') return othersSaying(tokens, i + 1);
  return first === 'but' && CLAUSE_PRONOUNS.has(wordAt(tokens, i + 1)) && hasFinite(tokens, i + 1, 12);
}

/** ", with officials saying that": others speak beside. */
function othersSaying(tokens: readonly Token[], from: number): boolean {
  for (let i = from; i < Math.min(tokens.length, from + SUBJECT_WORDS) && isWord(tokens[i]); i++) {
    const verb = i > from ? reportingVerb(wordAt(tokens, i)) : undefined;
    if (verb?.forms.has('ing') && /[tq]/u.test(verb.verb.frames)) return true;
  }
  return false;
}

/** ", a port in Norland.": what a name or a thing is, told to the reader as the sentence ends; a list goes on with "and" or a comma. */
function glossEnds(tokens: readonly Token[], i: number): boolean {
  for (let j = i + 1; j < tokens.length; j++) {
    const t = tokens[j];
    if (t?.kind === 'stop') return true;
    if (!t || t.text === ',' || t.kind === 'dash' || /^(?:and|or)$/u.test(t.word)) return false;
  }
  return true;
}

/**
 * Where the clause of a subordinate report ends: "When Orsk said that it leaks, | Aker laughed".
 * @param limit where it would end otherwise
 */
export function subordinateEnd(tokens: readonly Token[], from: number, limit: number): number {
  for (let i = from + 2; i < limit; i++)
    if (tokens[i]?.text === ',' && isWord(tokens[i + 1]) && opensMain(tokens, i + 1)) return i;
  return limit;
}

const opensMain = (tokens: readonly Token[], i: number): boolean =>
  !/^(?:and|or|but|which|who|that|including|as|when|if|because)$/u.test(wordAt(tokens, i)) && hasFinite(tokens, i, 12);

/** What may open a clause with a speaker of its own: "…, but Orsk said". */
const ANOTHER = new Set('and but while whereas though although as after when however compared'.split(' '));
/** Of these, what goes on with the clause where no comma parts them. */
const WITHIN = new Set('though although as after when'.split(' '));
/** Words a subject may have before its verb. */
const SUBJECT_WORDS = 9;

/** "…, while the mayor said": a short subject and a finite verb of speech with its complement. */
function anotherReports(tokens: readonly Token[], i: number): boolean {
  // "and would respond", "and has been told": the same subject goes on.
  if (AUXILIARIES.has(wordAt(tokens, i))) return false;
  for (let j = i; j < Math.min(tokens.length, i + SUBJECT_WORDS); j++) {
    const t = tokens[j];
    if (!isWord(t) || /^(?:to|that|which)$/u.test(t.word)) return false;
    if (j === i) continue;
    const verb = reportingVerb(t.word);
    if (
      verb &&
      !t.capital &&
      (verb.forms.has('past') ||
        verb.forms.has('s') ||
        AUXILIARIES.has(wordAt(tokens, j - 1)) ||
        /^(?:say|tell)$/u.test(t.word)) &&
      /[tq]/u.test(verb.verb.frames)
    )
      return true;
    if (FINITE.has(t.word) && !AUXILIARIES.has(t.word)) return false;
  }
  return false;
}

const isLast = (tokens: readonly Token[], i: number): boolean =>
  tokens.slice(i).every((t) => t.kind === 'stop' || t.kind === 'comma');

const accordingAt = (tokens: readonly Token[], i: number): boolean =>
  wordAt(tokens, i) === 'according' && wordAt(tokens, i + 1) === 'to';

/** ", adding that", ", but also said": behind a comma the speaker goes on. */
function resumes(tokens: readonly Token[], i: number): boolean {
  if (/^(?:and|but)$/u.test(wordAt(tokens, i))) return resumesAt(tokens, i + 1);
  let j = i;
  while (isWord(tokens[j]) && (ADVERBS.has(wordAt(tokens, j)) || /ly$/u.test(wordAt(tokens, j)))) j++;
  const verb = isWord(tokens[j]) ? reportingVerb(wordAt(tokens, j)) : undefined;
  return verb !== undefined && verb.forms.has('ing');
}

/** "and said", "but has also told": a verb of speech right behind the conjunction; "and would respond" goes on with what is said. */
function resumesAt(tokens: readonly Token[], i: number): boolean {
  let j = i;
  while (isWord(tokens[j]) && (ADVERBS.has(wordAt(tokens, j)) || /ly$|^(?:has|have|had)$/u.test(wordAt(tokens, j))))
    j++;
  const verb = isWord(tokens[j]) ? reportingVerb(wordAt(tokens, j)) : undefined;
  return verb !== undefined && (verb.forms.has('past') || verb.forms.has('s')) && /[tqaco]/u.test(verb.verb.frames);
}

/** Where a noun phrase or an infinitive ends that is what is reported: earlier than a clause would. */
export function phraseEnd(tokens: readonly Token[], from: number): number {
  const limit = clauseEnd(tokens, from);
  let open = EMBEDS.test(wordAt(tokens, from));
  for (let i = from + 1; i < limit; i++) {
    const t = tokens[i];
    if (!t) break;
    // "those who praised the plan | warned": a verb that nothing in the phrase takes belongs to what is around it.
    if (EMBEDS.test(t.word)) open = true;
    else if (!open && (i > from + 1 || tokens[from]?.kind === 'quote') && isMainVerb(tokens, i)) return i;
    // "a real, lasting peace": a comma between adjectives.
    if (t.text === ',' && i - from <= 2 && DETERMINERS.has(wordAt(tokens, from)) && isWord(tokens[i + 1])) continue;
    if (t.text === ',' && inNumber(tokens, i)) continue;
    if (t.text === ',' && !continuesList(tokens, i, limit)) return i;
    if (isWord(t) && (t.word === 'and' || t.word === 'but') && goesOn(tokens, i + 1)) return i;
    // "praised the crews after …": when it was said, and no part of it.
    if (isWord(t) && (t.word === 'when' || t.word === 'after') && i > from + 1) return i;
    // "called it “a mess” but stayed".
    if (tokens[i - 1]?.kind === 'quote' && t.word === 'but') return i;
    if (t.kind === 'dash' || t.kind === 'stop') return i;
  }
  return limit;
}

const EMBEDS =
  /^(?:that|who|which|whom|whose|what|how|why|where|when|whether|if|as|because|than|he|she|they|we|i|it|you|there)$/u;

/** A verb that is surely finite, right behind a noun. */
function isMainVerb(tokens: readonly Token[], i: number): boolean {
  const t = tokens[i];
  const before = tokens[i - 1];
  // "remarks Orsk had made": a relative clause without its pronoun.
  if (!isWord(t) || t.capital || before?.capital || (!isWord(before) && before?.kind !== 'quote')) return false;
  if (/^(?:was|were|is|are|has|had|said|says|will|would|could|did|does)$/u.test(t.word)) return true;
  const verb = reportingVerb(t.word);
  return verb !== undefined && verb.forms.has('past') && !verb.forms.has('participle');
}

const inNumber = (tokens: readonly Token[], comma: number): boolean =>
  /^\d{3}$/u.test(wordAt(tokens, comma + 1)) && tokens[comma]?.span.end === tokens[comma + 1]?.span.start;

/** "… and welcoming the offer", "… and praised the crews", "… and left": the same one says or does another thing. */
function goesOn(tokens: readonly Token[], i: number): boolean {
  const word = wordAt(tokens, i);
  if (isWord(tokens[i]) && (FINITE.has(word) || PLAIN_PAST.has(word))) return true;
  const verb = isWord(tokens[i]) ? reportingVerb(wordAt(tokens, i)) : undefined;
  return verb !== undefined && (verb.forms.has('ing') || verb.forms.has('past')) && !verb.forms.has('base');
}

/** A comma that only goes on with a list or an apposition: "safer roads, schools and clinics". */
function continuesList(tokens: readonly Token[], comma: number, limit: number): boolean {
  const next = tokens[comma + 1];
  if (!isWord(next)) return next?.kind === 'quote';
  if (
    /^(?:which|who|but|while|as|when|after|before|because|although|though|saying|with|he|she|they|it|we|i|so|if|since|whose|where|and|including)$/u.test(
      next.word,
    )
  )
    return (next.word === 'and' && !hasFinite(tokens, comma + 2, 12)) || next.word === 'including';
  if (/ing$/u.test(next.word)) return false;
  for (let i = comma + 1; i < Math.min(limit, comma + 9); i++)
    if (wordAt(tokens, i) === 'and' || wordAt(tokens, i) === 'or') return true;
  return false;
}
