/** Finds the noun phrases of a paragraph that may stand for somebody: "the mayor", "two officials", "his brother", "the agency". */
import {
  ADVERBS,
  AUXILIARIES,
  CALENDAR,
  CONJUNCTIONS,
  DETERMINERS,
  PHRASE_PREPOSITIONS,
  PREPOSITIONS,
} from '../../text/lexicons/closedClass';
import { INDEFINITE, PRONOUNS } from '../../text/lexicons/roles';
import { SPEECH_VERBS } from '../../text/lexicons/speechVerbs';
import type { Token } from '../clause';
import type { NameRun } from '../nameMentions';
import type { NounKind } from '../nounKind';
import { AGED, nounKind, singularOf } from '../nounKind';
import { isVerb } from './surroundings';

export interface NounRun {
  /** Token indices, determiner included. */
  readonly start: number;
  readonly end: number;
  /** Behind what belongs to the phrase after its head: "a spokeswoman | for the ministry". */
  readonly whole: number;
  readonly noun: NounKind;
  readonly head: string;
  readonly modifiers: readonly string[];
  readonly determiner: 'definite' | 'possessive' | 'indefinite' | 'none';
  readonly plural: boolean;
  /** Index of the name run beside it: "the chairman of the panel, Nils Aker,", "Nils Aker, the chairman,". */
  readonly name?: number;
  readonly age?: number;
}

/** Words before a head that still belong to its phrase. */
const MODIFIERS = 6;
/** Words between a phrase's head and the comma before the name that explains it. */
const POSTMODIFIER = 10;
const POSSESSIVES = new Set(['my', 'your', 'his', 'her', 'its', 'our', 'their']);
const DEFINITE = new Set(['the', 'that', 'this', 'these', 'those', 'both']);
/** In the order of the text; words inside names are left out. */
export function nounRuns(tokens: readonly Token[], names: readonly NameRun[]): readonly NounRun[] {
  const inName = new Map<number, number>();
  names.forEach((run, index) => {
    for (let i = run.start; i < run.end; i++) inName.set(i, index);
  });
  const runs: NounRun[] = [];
  tokens.forEach((t, i) => {
    if (t.kind !== 'word' || inName.has(i)) return;
    const what = nounKind(t.word);
    if (!what || continues(tokens[i + 1])) return;
    const start = phraseStart(tokens, i);
    const opening = tokens[start];
    const determiner = determinerOf(tokens.slice(start, i));
    // A capital without article is a title or part of a heading; "report" and "police" without article are verbs or all of them.
    if (determiner === 'none' && (what.noun === 'organisation' || (what.noun === 'document' && !what.plural))) return;
    if (!opening) return;
    const modifiers = tokens.slice(start, i).filter((m) => !DETERMINERS.has(m.word));
    const age = AGED.exec(t.word)?.[1];
    const name = nameBehind(tokens, i + 1, names, inName) ?? nameBefore(tokens, start, i + 1, inName);
    runs.push({
      start,
      end: i + 1,
      whole: phraseEnd(tokens, i + 1),
      noun: what.noun,
      head: singularOf(t.word),
      modifiers: modifiers.map((m) => m.word),
      determiner,
      plural: what.plural,
      ...(name === undefined ? {} : { name }),
      ...(age === undefined ? {} : { age: Number(age) }),
    });
  });
  return runs;
}

/** The head of a longer compound comes later: "police | officer", "the mayor | Ada Orsk". */
const continues = (next: Token | undefined): boolean =>
  next?.kind === 'word' && (nounKind(next.word) !== undefined || next.capital) && !CONJUNCTIONS.has(next.word);

function phraseStart(tokens: readonly Token[], head: number): number {
  let start = head;
  while (start > 0 && head - start < MODIFIERS) {
    const t = tokens[start - 1];
    if (!t || t.kind !== 'word') break;
    if (DETERMINERS.has(t.word)) {
      start--;
      if (!DETERMINERS.has(tokens[start - 1]?.word ?? '') || tokens[start - 1]?.word === 'that') break;
      continue;
    }
    const bound =
      CONJUNCTIONS.has(t.word) ||
      PREPOSITIONS.has(t.word) ||
      AUXILIARIES.has(t.word) ||
      ADVERBS.has(t.word) ||
      PRONOUNS.has(t.word);
    if ((bound || SPEECH_VERBS.has(t.word)) && !t.capital) break;
    start--;
  }
  return start;
}

function determinerOf(before: readonly Token[]): NounRun['determiner'] {
  const words = before.map((t) => t.word);
  if (before.some((t) => t.possessive) || words.some((w) => POSSESSIVES.has(w))) return 'possessive';
  // "the two officials" were named before; "two officials" were not. "That second source" was, too.
  if (words.some((w) => DEFINITE.has(w))) return 'definite';
  return words.some((w) => INDEFINITE.has(w) || DETERMINERS.has(w)) ? 'indefinite' : 'none';
}

/** "The chairman of the panel, Nils Aker, said": the name run that explains the phrase. */
function nameBehind(
  tokens: readonly Token[],
  from: number,
  names: readonly NameRun[],
  inName: ReadonlyMap<number, number>,
): number | undefined {
  const first = tokens[from];
  const office = officeName(tokens, from, names, inName);
  if (office !== undefined) return office;
  if (first?.kind === 'word' && !PREPOSITIONS.has(first.word)) return undefined;
  for (let i = from; i < Math.min(tokens.length, from + POSTMODIFIER); i++) {
    const t = tokens[i];
    if (t?.kind === 'word') continue;
    if (t?.kind !== 'comma' || t.text !== ',') return undefined;
    const index = inName.get(i + 1);
    const run = index === undefined ? undefined : names[index];
    if (!run || run.start !== i + 1 || run.organisation || run.parts.length < 2) return undefined;
    const after = tokens[run.end];
    return !after || after.kind === 'comma' || after.kind === 'stop' ? index : undefined;
  }
  return undefined;
}

/** "Nils Aker, the chairman of the panel, said", "said Nils Aker, the chairman.": no verb until the comma that closes it. */
function nameBefore(
  tokens: readonly Token[],
  start: number,
  from: number,
  inName: ReadonlyMap<number, number>,
): number | undefined {
  const index = tokens[start - 1]?.text === ',' ? inName.get(start - 2) : undefined;
  if (index === undefined) return undefined;
  for (let i = from; i < Math.min(tokens.length, from + POSTMODIFIER); i++) {
    const t = tokens[i];
    if (t?.kind !== 'word') return index;
    if (isVerb(t)) return undefined;
  }
  return tokens.length <= from + POSTMODIFIER ? index : undefined;
}

/** Behind "of", "for", "with" and what they bring, up to a verb or a comma. */
function phraseEnd(tokens: readonly Token[], head: number): number {
  const link = tokens[head];
  if (link?.kind !== 'word' || (!PHRASE_PREPOSITIONS.has(link.word) && link.word !== 'familiar')) return head;
  if (link.word === 'to' || link.word === 'on') return head;
  let end = head + 1;
  while (end < tokens.length && end - head < POSTMODIFIER) {
    const t = tokens[end];
    if (t?.kind !== 'word' || isVerb(t) || CONJUNCTIONS.has(t.word) || CALENDAR.has(t.word)) break;
    end++;
  }
  while (end > head && (PREPOSITIONS.has(tokens[end - 1]?.word ?? '') || DETERMINERS.has(tokens[end - 1]?.word ?? '')))
    end--;
  return end;
}

/** "Secretary of State Ada Orsk": an office with its domain runs on into the name of who holds it. */
function officeName(
  tokens: readonly Token[],
  from: number,
  names: readonly NameRun[],
  inName: ReadonlyMap<number, number>,
): number | undefined {
  if (!tokens[from - 1]?.capital || !/^(?:of|for)$/u.test(tokens[from]?.word ?? '')) return undefined;
  for (let i = from + 1; i < from + 6; i++) {
    const index = inName.get(i);
    const run = index === undefined ? undefined : names[index];
    if (run) return !run.organisation && run.parts.length < run.end - run.start ? index : undefined;
    if (tokens[i]?.kind !== 'word') return undefined;
  }
  return undefined;
}
