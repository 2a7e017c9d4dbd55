/** What a reporting verb governs: where its content begins, and by which construction. */
import { AUXILIARIES, CALENDAR, CONJUNCTIONS, DETERMINERS, PREPOSITIONS } from '../../text/lexicons/closedClass';
import { OBJECTS, REPORTING_NOUNS, WH_WORDS } from '../../text/lexicons/reportingWords';
import { reportingVerb } from '../../text/lexicons/reportingVerbs';
import { FINITE } from '../../text/lexicons/reportedSpeech';
import type { Token } from '../clause';
import { finiteAt, isAdverb, opensClause, opensNounPhrase, skipAdverbs } from './clauseShape';
import { addresseeEnd, isOccasion, nounPhraseEnd, skipOccasions } from './occasions';
import { isWord, wordAt, type Construction } from './report';
import { isWeak, type VerbGroup } from './verbGroup';

export interface Complement {
  readonly construction: Construction;
  /** First token of the content. */
  readonly start: number;
  /** Behind the last token of the cue: "called for", "pointed out". */
  readonly cueEnd: number;
  /** What follows shows that a clause stands here: "that", a pronoun, a finite verb. */
  readonly clear: boolean;
}

/** Tokens between a verb and its "that": addressee, day and occasion fit. */
const BETWEEN = 18;

/** The complement behind the verb; undefined where none follows. */
export function complementOf(tokens: readonly Token[], group: VerbGroup): Complement | undefined {
  const { frames, prepositions, lemma } = group.cue.verb;
  const has = (f: string): boolean => frames.includes(f);
  const k = group.verb;
  const particle = wordAt(tokens, k + 1);
  let cueEnd = k + 1;
  if (
    isWord(tokens[k + 1]) &&
    /^(?:out|back|in|off|up|forward|forth|down)$/u.test(particle) &&
    prepositions.has(particle)
  )
    cueEnd++;
  // "ruled out the plan": with a particle a verb takes a noun phrase, but for "point out".
  const phrasal = cueEnd > k + 1 && lemma !== 'point';
  let i = skipAdverbs(tokens, cueEnd);
  // Told somebody: the one who is told is no part of what is said.
  let addressed = false;
  if (has('r') && !group.passive) {
    const end = addresseeEnd(tokens, i);
    // "shows Orsk is ahead": a subject, and nobody who is told.
    if (end !== undefined && !(has('b') && finiteAt(tokens, skipAdverbs(tokens, end)))) {
      i = end;
      addressed = true;
    }
  }
  const after = skipOccasions(tokens, i);
  const make = (construction: Construction, start: number, clear = true, end = cueEnd): Complement => ({
    construction,
    start,
    cueEnd: end,
    clear,
  });
  const colon = tokens[after]?.text === ':';
  if (colon && (has('q') || has('t')) && after + 1 < tokens.length)
    return make(tokens[after + 1]?.kind === 'quote' ? 'quoted' : 'colon', after + 1);
  const quoteAt = tokens[after]?.text === ',' ? after + 1 : after;
  if (tokens[quoteAt]?.kind === 'quote' && (has('q') || has('t')) && opensQuotation(tokens, quoteAt))
    return make('quoted', quoteAt);
  if ((has('t') || has('r')) && !CONJUNCTIONS.has(wordAt(tokens, k - 1) === 'as' ? 'as' : '')) {
    const that = thatAfter(tokens, i);
    // "remarks that were cut", "states that vote late": a noun with its relative clause.
    const relative =
      that === i && isWeak(group) && REPORTING_NOUNS.has(wordAt(tokens, k)) && FINITE.has(wordAt(tokens, i + 1));
    if (that !== undefined && !relative && !(group.passive && !has('r') && that > i && !saidOfIt(tokens, group)))
      return make('that', that);
    if (has('w') && WH_WORDS.has(wordAt(tokens, after))) return make('whether', after);
  }
  if (has('w') && WH_WORDS.has(wordAt(tokens, after))) return make('whether', after);
  const p = wordAt(tokens, cueEnd);
  const to = wordAt(tokens, i) === 'to' ? i : undefined;
  if (
    has('v') &&
    to !== undefined &&
    isWord(tokens[to + 1]) &&
    !DETERMINERS.has(wordAt(tokens, to + 1)) &&
    !tokens[to + 1]?.capital
  )
    return make('infinitive', to);
  if (has('o') && !group.passive) {
    const from =
      p === 'for' || p === 'on' || p === 'upon' || p === 'with' || p === 'to'
        ? prepositions.has(p)
          ? cueEnd + 1
          : -1
        : i;
    const toAt = from < 0 ? -1 : infinitiveAfterObject(tokens, addressed ? cueEnd : from);
    if (toAt >= 0) return make('object', addressed ? cueEnd : from, true, from > cueEnd ? from : cueEnd);
  }
  if (has('a') && !group.passive) {
    const as = wordWithin(tokens, i, 'as', 12);
    if (as > i) return make('described', i);
  }
  if (has('b') && has('c') && !phrasal && clauseHere(tokens, after)) return make('bare', after);
  if (has('c') && group.passive && tokens[i]?.kind === 'quote') return make('complement', i);
  // "a film called “Salt”" only names; "what he called “a mess”" reports.
  if (has('c') && tokens[i]?.kind === 'quote' && !group.passive && !opensGap(tokens, group.start)) return undefined;
  if (has('c') && !phrasal && !group.passive && isObjectComplement(tokens, i, lemma)) return make('complement', i);
  if (has('f') && !group.passive) {
    const end = nounPhraseEnd(tokens, addressed ? cueEnd : i);
    const at = wordAt(tokens, end);
    if (
      end > i &&
      (prepositions.has(at) || /^(?:of|for|over)$/u.test(at)) &&
      !(at === 'on' && CALENDAR.has(wordAt(tokens, end + 1)))
    )
      return make('blame', addressed ? cueEnd : i);
  }
  // "said of the plan: “…”"
  if (prepositions.has(p) && has('q')) {
    const end = nounPhraseEnd(tokens, cueEnd + 1);
    const mark = tokens[end]?.text === ':' || tokens[end]?.text === ',' ? end + 1 : end;
    if (mark > cueEnd + 1 && tokens[mark]?.kind === 'quote' && (mark > end || tokens[mark].capital))
      return make('quoted', mark);
  }
  if (prepositions.has(p) && PREPOSITIONS.has(p) && p !== 'in' && cueEnd === k + 1 && !isOccasion(tokens, cueEnd))
    return make('phrase', cueEnd + 1, true, cueEnd + 1);
  if (!phrasal && (has('b') || has('r')) && (!has('r') || addressed || has('b'))) {
    const start = tokens[after]?.kind === 'word' ? after : -1;
    const as = has('a') && wordAt(tokens, start) === 'as';
    if (
      start >= 0 &&
      !as &&
      (opensClause(tokens, start, has('n')) || (!has('n') && has('t') && opensSubject(tokens, start)))
    )
      return make('bare', start, true);
    // "said, when she came back, that …", "says, win or lose, he stays": an insertion comes first.
    if (tokens[after]?.text === ',' && INSERTED.test(wordAt(tokens, after + 1)) && opensClause(tokens, after + 1))
      return make('bare', after + 1, true);
  }
  if (has('n') && !group.passive && opensNounPhrase(tokens, i)) return make('phrase', i, cueEnd > k + 1);
  return undefined;
}

/** "It was announced that", "…, it is added on page four, that": only "it" stands for what is said before its passive. */
const saidOfIt = (tokens: readonly Token[], group: VerbGroup): boolean =>
  /^(?:it|as|and|but)$/u.test(wordAt(tokens, group.start - 1)) || group.start === 0;

const INSERTED =
  /^(?:when|if|while|because|although|though|despite|in|on|at|after|before|during|win|for|unlike|like|under|with|given|since)$/u;

/** A verb that takes no object is followed by a clause if by a noun phrase of some length: "say the law targets the poor". */
const opensSubject = (tokens: readonly Token[], i: number): boolean =>
  opensNounPhrase(tokens, i) && tokens.slice(i, i + 4).filter((t) => t.kind === 'word').length === 4;

const clauseHere = (tokens: readonly Token[], i: number): boolean =>
  tokens[i]?.kind === 'word' && opensClause(tokens, i) && !OBJECT_ONLY.test(wordAt(tokens, i));
const OBJECT_ONLY = /^(?:him|her|them|me|us)$/u;

/** The "that" that opens what is said; only days, occasions and those who are told may come before it. */
function thatAfter(tokens: readonly Token[], from: number): number | undefined {
  const i = from;
  if (tokens[i]?.text === ',') {
    // "explains, in a satirical fashion, that": an insertion between commas.
    const close = tokens.findIndex((t, at) => at > i && at < i + 12 && t.text === ',');
    return close > 0 && wordAt(tokens, close + 1) === 'that' ? close + 1 : undefined;
  }
  for (let j = i; j < Math.min(tokens.length, i + BETWEEN); j++) {
    const t = tokens[j];
    if (!t || t.kind === 'quote' || (t.kind === 'stop' && t.text !== ':')) return undefined;
    // "… the Act, a provision that": an apposition with a relative clause of its own.
    if (t.text === ',' && /^(?:an?|the)$/u.test(wordAt(tokens, j + 1)) && !closesInsertion(tokens, j)) return undefined;
    if (t.word === 'that' && isWord(t)) {
      // "to the point that", "because of the fact that": that noun's clause.
      if (j > i && /^(?:point|extent|degree|fact|so|such|now)$/u.test(wordAt(tokens, j - 1))) return undefined;
      const next = tokens[j + 1];
      if (!next || next.kind === 'stop' || (next.kind === 'comma' && next.text !== ',')) return undefined;
      if (
        isWord(next) &&
        (/^(?:because|way|day|night|year|same)$/u.test(next.word) || (AUXILIARIES.has(next.word) && j > i))
      )
        return undefined;
      return j;
    }
    if (
      j === i &&
      isWord(t) &&
      !PREPOSITIONS.has(t.word) &&
      !CALENDAR.has(t.word) &&
      !isAdverb(t) &&
      !DETERMINERS.has(t.word) &&
      t.word !== 'to' &&
      !/^(?:last|this|earlier|late|early)$/u.test(t.word)
    )
      return undefined;
    if (j === i && DETERMINERS.has(t.word) && !/^(?:this|last)$/u.test(t.word)) return undefined;
    if (isWord(t) && (FINITE.has(t.word) || reportingVerb(t.word)?.forms.has('past'))) return undefined;
  }
  return undefined;
}

/** "on Monday, in a speech, that": behind one of the next commas stands "that", so these part an insertion from it. */
function closesInsertion(tokens: readonly Token[], comma: number): boolean {
  for (let j = comma; j < Math.min(tokens.length, comma + 12); j++)
    if (tokens[j]?.text === ',' && wordAt(tokens, j + 1) === 'that') return true;
  return false;
}

/** Where the infinitive's "to" stands behind an object: "urged the council | to"; -1 for none. */
function infinitiveAfterObject(tokens: readonly Token[], from: number): number {
  if (!isWord(tokens[from])) return -1;
  for (let j = from + 1; j < Math.min(tokens.length, from + 12); j++) {
    const t = tokens[j];
    if (!isWord(t)) return -1;
    if (t.word === 'to' || (t.word === 'not' && wordAt(tokens, j + 1) === 'to')) {
      const next = tokens[j + (t.word === 'not' ? 2 : 1)];
      return isWord(next) && !next.capital && !DETERMINERS.has(next.word) && !OBJECTS.has(next.word) ? j : -1;
    }
    if (FINITE.has(t.word) || t.word === 'that') return -1;
  }
  return -1;
}

function wordWithin(tokens: readonly Token[], from: number, word: string, reach: number): number {
  for (let j = from; j < Math.min(tokens.length, from + reach); j++) {
    const t = tokens[j];
    if (!t || t.kind === 'stop' || t.text === ',') return -1;
    if (t.word === word) return j;
    if (isWord(t) && FINITE.has(t.word)) return -1;
  }
  return -1;
}

/** "called him a liar", "called the plan “a mess”", "declared the race over". */
function isObjectComplement(tokens: readonly Token[], i: number, lemma: string): boolean {
  const first = tokens[i];
  if (!first || (first.kind !== 'word' && first.kind !== 'quote')) return false;
  if (first.kind === 'quote') return lemma !== 'find';
  if (PREPOSITIONS.has(first.word) || first.word === 'that' || CONJUNCTIONS.has(first.word)) return false;
  const second = tokens[i + 1];
  if (OBJECTS.has(first.word))
    return isWord(second) ? !PREPOSITIONS.has(second.word) && !isAdverb(second) : second?.kind === 'quote';
  const end = nounPhraseEnd(tokens, i);
  const next = tokens[end];
  if (end === i || !next) return false;
  if (next.kind === 'quote') return true;
  return isWord(next) && DETERMINERS.has(next.word);
}

/** "what the mayor | called": the object stands before. */
const opensGap = (tokens: readonly Token[], verb: number): boolean =>
  tokens
    .slice(Math.max(0, verb - GAP_WORDS), verb)
    .some((t) => /^(?:what|which|that|whom|he|she|they|it|who|and)$/u.test(t.word));
const GAP_WORDS = 8;

/** A quotation that opens the content: not one that merely stands in a phrase. */
const opensQuotation = (tokens: readonly Token[], i: number): boolean => tokens[i]?.kind === 'quote';
