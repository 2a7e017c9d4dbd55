/** Finds the noun phrase before or behind a verb: the words that name a speaker. */
import {
  ADVERBS,
  AUXILIARIES,
  CALENDAR,
  CONJUNCTIONS,
  DETERMINERS,
  PHRASE_PREPOSITIONS,
  PREPOSITIONS,
} from '../text/lexicons/closedClass';
import { INDEFINITE, isPronoun, PRONOUNS, ROLES, TITLES } from '../text/lexicons/roles';
import { SPEECH_VERBS, WEAK_CUES } from '../text/lexicons/speechVerbs';
import type { Token } from './clause';
import { isVerb } from './cast/surroundings';
import { nounKind } from './nounKind';

/** Token indices `[start, end)`. */
export interface Phrase {
  readonly start: number;
  readonly end: number;
  /** Apposition beside it: "Una Skerrow, a member of the council". */
  readonly apposition?: { readonly start: number; readonly end: number };
}

/** Particles inside a name: "van der Meer", "Ana de la Torre", "University of Aldmere". */
const NAME_PARTICLES = new Set(
  'de da di do dos du del della von van der den zu al el bin ibn la le ter ten st'.split(' '),
);
/** An apposition or a relative clause between name and verb is seldom longer. */
const APPOSITION_WORDS = 22;

const isAdverb = (t: Token): boolean =>
  t.kind === 'word' && (ADVERBS.has(t.word) || (/ly$/u.test(t.word) && !t.capital));
const isAuxiliary = (t: Token): boolean => t.kind === 'word' && AUXILIARIES.has(t.word) && !t.capital;

/** The subject of the verb at `verb`: the phrase before it, over adverbs, auxiliaries, an apposition or a relative clause. */
export function subjectBefore(tokens: readonly Token[], verb: number): Phrase | undefined {
  let i = verb - 1;
  while (i >= 0 && isSkipped(tokens, i)) i--;
  const t = tokens[i];
  if (!t) return undefined;
  if (
    t.kind === 'word' &&
    ((t.word === 'who' && t.text !== 'WHO') ||
      t.word === 'which' ||
      (t.word === 'that' && tokens[i - 1]?.kind === 'comma'))
  ) {
    return phraseEndingAt(tokens, tokens[i - 1]?.kind === 'comma' ? i - 1 : i);
  }
  if (t.kind === 'comma' || t.kind === 'dash') {
    const open = openingOf(tokens, i);
    if (open === undefined) return undefined;
    const phrase = phraseEndingAt(tokens, open);
    return phrase && { ...phrase, apposition: { start: open + 1, end: i } };
  }
  const phrase = phraseEndingAt(tokens, i + 1);
  return phrase && (explained(tokens, phrase) ?? phrase);
}

/** "Una Hrane, a spokesman for the port told": the comma that closes the apposition is often left out. */
function explained(tokens: readonly Token[], apposition: Phrase): Phrase | undefined {
  const comma = apposition.start - 1;
  if (tokens[comma]?.text !== ',' || !DETERMINERS.has(tokens[apposition.start]?.word ?? '')) return undefined;
  const role = tokens.slice(apposition.start, apposition.end).find((t) => nounKind(t.word) !== undefined);
  if (!role || nounKind(role.word)?.noun !== 'person') return undefined;
  const name = phraseEndingAt(tokens, comma);
  const before = name && tokens[name.start - 1];
  if (!name || name.end - name.start < 2 || (before?.kind === 'word' && !CONJUNCTIONS.has(before.word)))
    return undefined;
  const words = tokens.slice(name.start, name.end);
  if (!words.every((t) => t.capital && !CALENDAR.has(t.word))) return undefined;
  return { ...name, apposition: { start: apposition.start, end: apposition.end } };
}

const isSkipped = (tokens: readonly Token[], i: number): boolean => {
  const t = tokens[i];
  // "Orsk later Thursday told"
  const before = tokens[i - 1];
  // "Orsk and Hrane both said", "they all agreed"
  if (t && /^(?:both|all|each)$/u.test(t.word) && before?.kind === 'word' && !isBoundary(before)) return true;
  return t !== undefined && (isAdverb(t) || isAuxiliary(t) || (CALENDAR.has(t.word) && t.capital));
};

/** The comma (or dash) that opens what the one at `close` closes. */
function openingOf(tokens: readonly Token[], close: number): number | undefined {
  const kind = tokens[close]?.kind;
  for (let i = close - 1; i > 0 && close - i <= APPOSITION_WORDS; i--) {
    const t = tokens[i];
    if (!t || t.kind === 'quote' || t.kind === 'stop') return undefined;
    if (t.kind === kind) {
      // "X, mayor of Y, Z, said": go on while what stands before the comma is a place or another apposition.
      return i;
    }
  }
  return undefined;
}

/** The noun phrase that ends just before token `end`. */
function phraseEndingAt(tokens: readonly Token[], end: number): Phrase | undefined {
  let start = end;
  for (let i = end - 1; i >= 0; i--) {
    const t = tokens[i];
    if (!t || t.kind !== 'word') break;
    if (isPronoun(t) && t.word !== 'who') {
      if (start === end) return { start: i, end: i + 1 };
      break;
    }
    if (t.capital && (!CONJUNCTIONS.has(t.word) || i > 0) && !isSentenceOpener(t, tokens, i)) {
      start = i;
      continue;
    }
    if (t.word === 'and' && tokens[i - 1]?.capital && tokens[i + 1]?.capital && start === i + 1) {
      // "Orsk and Lathwell": two names speak together.
      start = i - 1;
      i--;
      continue;
    }
    // "two officials and three other sources"
    if (joinsPlurals(tokens, i)) continue;
    if (DETERMINERS.has(t.word)) {
      // "familiar with the talks": the article is not where the speaker's phrase begins.
      const before = tokens[i - 1];
      start = i;
      if (before?.kind === 'word' && PHRASE_PREPOSITIONS.has(before.word) && hasNounBefore(tokens, i - 1)) {
        i--;
        continue;
      }
      if (
        before?.kind === 'word' &&
        ((DETERMINERS.has(before.word) && before.word !== 'that') || joinsPlurals(tokens, i - 1))
      )
        continue;
      break;
    }
    if (PHRASE_PREPOSITIONS.has(t.word) && start < end && hasNounBefore(tokens, i)) continue;
    if (NAME_PARTICLES.has(t.word) && start === i + 1 && tokens[i + 1]?.capital) {
      start = i;
      continue;
    }
    if (isBoundary(t)) break;
    start = i;
  }
  while (start < end && PREPOSITIONS.has(tokens[start]?.word ?? '')) start++;
  return start < end ? { start, end } : undefined;
}

/** "and" between plural nouns of people: they speak together. */
const joinsPlurals = (tokens: readonly Token[], i: number): boolean => {
  const next = tokens[i + 1];
  return (
    tokens[i]?.word === 'and' &&
    nounKind(tokens[i - 1]?.word ?? '')?.plural === true &&
    next !== undefined &&
    (INDEFINITE.has(next.word) || nounKind(next.word)?.plural === true)
  );
};

const isBoundary = (t: Token): boolean =>
  CONJUNCTIONS.has(t.word) ||
  PREPOSITIONS.has(t.word) ||
  AUXILIARIES.has(t.word) ||
  (ADVERBS.has(t.word) && !DETERMINERS.has(t.word)) ||
  (SPEECH_VERBS.has(t.word) && !WEAK_CUES.has(t.word));

/** "But Orsk", "While Hrane": the capital is the sentence's, not the name's. */
const isSentenceOpener = (t: Token, tokens: readonly Token[], i: number): boolean =>
  (i === 0 || tokens[i - 1]?.kind === 'quote' || tokens[i - 1]?.kind === 'stop') &&
  (CONJUNCTIONS.has(t.word) || PREPOSITIONS.has(t.word) || ADVERBS.has(t.word) || /ly$/u.test(t.word)) &&
  !DETERMINERS.has(t.word);

const hasNounBefore = (tokens: readonly Token[], i: number): boolean => {
  const before = tokens[i - 1];
  return before?.kind === 'word' && !isBoundary(before) && !(PRONOUNS.has(before.word) && before.word !== 'who');
};

/** The noun phrase that begins at token `start`: behind an inverted verb ("said Transport Minister Ellenvik") or a preposition. */
export function phraseFrom(tokens: readonly Token[], start: number, inverted = false): Phrase | undefined {
  let i = start;
  const first = tokens[i];
  if (first?.kind !== 'word') return undefined;
  if (isPronoun(first)) return { start: i, end: i + 1 };
  let named = false;
  for (; i < tokens.length; i++) {
    const t = tokens[i];
    // "one of two officials | who asked not to be named"
    if (!t || t.kind !== 'word' || /^(?:who|whose|which)$/u.test(t.word)) break;
    if (t.capital) {
      // "Orsk's counsel": the owner is not yet the one who speaks.
      named = !t.possessive;
      continue;
    }
    if (NAME_PARTICLES.has(t.word) && tokens[i + 1]?.capital) continue;
    if (t.word === 'and' && tokens[i - 1]?.capital && tokens[i + 1]?.capital) continue;
    if (joinsPlurals(tokens, i)) continue;
    if (t.word === 'of' && i > start) continue;
    if (named && !ROLES.has(t.word) && !TITLES.has(t.word)) {
      // "the Republican senator": a lower-case noun may still follow a capital, unless the name stands complete.
      const nounFollows = !isBoundary(t) && !DETERMINERS.has(t.word) && DETERMINERS.has(tokens[start]?.word ?? '');
      if (!nounFollows && !titleFollows(tokens, i, inverted)) break;
      continue;
    }
    if (DETERMINERS.has(t.word)) continue;
    if (i > start && !named && PHRASE_PREPOSITIONS.has(t.word) && ['for', 'with', 'at', 'from'].includes(t.word))
      continue;
    // "a source close to the talks"
    if (t.word === 'to' && tokens[i - 1]?.word === 'close') continue;
    if (isBoundary(t)) break;
  }
  if (i === start) return undefined;
  const apposition = appositionAt(tokens, i);
  return { start, end: i, ...(apposition ? { apposition } : {}) };
}

/** "Orsk campaign manager Hal Tennet": nouns in lower case between a name and another one are the second one's title. */
function titleFollows(tokens: readonly Token[], from: number, inverted: boolean): boolean {
  for (let i = from; i < from + 5; i++) {
    const t = tokens[i];
    if (t?.kind !== 'word' || isBoundary(t) || DETERMINERS.has(t.word)) return false;
    if (!t.capital) continue;
    // Behind an inverted verb ("said Orsk supporter Hal Tennet") no second verb can stand between the two names.
    const titled = [tokens[i - 1]?.word, t.word].some((w) => w !== undefined && (ROLES.has(w) || TITLES.has(w)));
    return i > from && !CALENDAR.has(t.word) && (inverted || titled);
  }
  return false;
}

/** ", a member of parliament and former general," behind a phrase; without the commas. */
function appositionAt(
  tokens: readonly Token[],
  comma: number,
): { readonly start: number; readonly end: number } | undefined {
  if (tokens[comma]?.kind !== 'comma') return undefined;
  let end = comma + 1;
  while (end < tokens.length && end - comma <= APPOSITION_WORDS && tokens[end]?.kind === 'word') end++;
  const first = tokens[comma + 1];
  if (!first || end === comma + 1 || CONJUNCTIONS.has(first.word) || /ing$/u.test(first.word)) return undefined;
  return { start: comma + 1, end };
}

/** The subject of a sentence's main clause: its first noun phrase, behind an introductory phrase and its comma. */
export function mainSubject(tokens: readonly Token[], before: number): Phrase | undefined {
  for (let i = 0; i < before; i++) {
    const t = tokens[i];
    if (!t) return undefined;
    const opensClause = i === 0 || tokens[i - 1]?.kind === 'comma' || tokens[i - 1]?.kind === 'quote';
    if (!opensClause || t.kind !== 'word') continue;
    let start = i;
    while (
      tokens[start] &&
      CONJUNCTIONS.has(tokens[start]?.word ?? '') &&
      tokens[start]?.word !== 'that' &&
      ['but', 'and', 'so', 'yet'].includes(tokens[start]?.word ?? '')
    )
      start++;
    const first = tokens[start];
    if (
      !first ||
      first.kind !== 'word' ||
      PREPOSITIONS.has(first.word) ||
      CONJUNCTIONS.has(first.word) ||
      isAdverb(first) ||
      /ing$/u.test(first.word)
    )
      continue;
    const phrase = phraseFrom(tokens, start);
    if (phrase && phrase.end <= before) return withItsHead(tokens, phrase, before);
  }
  return undefined;
}

/**
 * "19th Russia | sanctions package EU envoy Una Hrane also weighed in": behind a name stands no verb but more nouns, up to the one
 * that has it. A crosshead run into the sentence, or a long title.
 */
function withItsHead(tokens: readonly Token[], phrase: Phrase, before: number): Phrase {
  const next = tokens[phrase.end];
  if (next?.kind !== 'word' || next.capital || isBoundary(next) || isVerb(next)) return phrase;
  for (let i = phrase.end + 1; i < Math.min(before, phrase.end + APPOSITION_WORDS); i++) {
    const t = tokens[i];
    if (t?.kind !== 'word') return phrase;
    if (!isVerb(t)) continue;
    const whole = subjectBefore(tokens, i);
    return whole && whole.end > phrase.end && tokens[whole.end - 1]?.capital ? whole : phrase;
  }
  return phrase;
}
