/** How firmly a sentence ties two things: asked about, side by side, perhaps one through the other, one through the other. */
import { causeOf } from '../../../claims/commitment/causes';
import { lower } from '../../../claims/commitment/words';
import { hull, type Span } from '../../../model/span';
import { ASKS, COMPARES, FINDERS, PERHAPS } from '../../../text/lexicons/relationWords';
import type { SentenceParse, Word } from '../../../text/syntax/sentenceParse';
import { dependentsOf, isBelow } from '../../../text/syntax/tree';
import { actsAsNoun, binds, isDeniedBefore, namesTie } from './relationNouns';
import { acts, isByTheWay } from './relationVerbs';

/** From weak to strong. */
export const RELATION = ['none', 'asked', 'together', 'perhaps', 'through'] as const;
export type Relation = (typeof RELATION)[number];

export interface RelationStrength {
  readonly value: Relation;
  /** The words that say so. */
  readonly by: readonly Span[];
  /** Index of the verb that acts, where one does. */
  readonly at?: number;
  /** It says outright that the two go together: "is linked to"; two groups that differ only let a reader think so. */
  readonly bound?: true;
}

/**
 * The firmest tie that the sentence asserts; a negated one is none. Linear in its words but for what hangs on each.
 * @param side of a claim only what it states counts, of a source also what it says by the way
 */
export function relationStrength(parse: SentenceParse, side: 'claim' | 'source'): RelationStrength {
  const asked = askedFrom(parse);
  const found = parse.words.flatMap((_word, i): readonly RelationStrength[] => {
    const tie = tieAt(parse, i);
    if (!tie || (side === 'claim' && isByTheWay(parse, i))) return [];
    return [i > asked ? { value: 'asked', by: [parse.words[asked]!.span, ...tie.by] } : tie];
  });
  const bound = found.find((tie) => tie.bound && isMain(parse, tie));
  // "Reduction was associated with 13 %, compared with 40 % resulting from …": what the sentence says is the first.
  const told = bound ? found.filter((tie) => tie === bound || !isAdnominal(parse, tie)) : found;
  return strongest(told) ?? { value: 'none', by: [] };
}

const strongest = (ties: readonly RelationStrength[]): RelationStrength | undefined =>
  ties.reduce<RelationStrength | undefined>(
    (best, tie) => (best && RELATION.indexOf(best.value) >= RELATION.indexOf(tie.value) ? best : tie),
    undefined,
  );

function tieAt(parse: SentenceParse, i: number): RelationStrength | undefined {
  const word = parse.words[i]!;
  if (acts(parse, i)) return hedged(parse, i, [word.span]);
  if (actsAsNoun(parse, i)) return hedged(parse, i, [told(parse, i)]);
  const cause = /^(?:VB|JJ)/u.test(word.tag) ? causeOf(parse, i) : undefined;
  if (cause?.value === 'caused' && !isDeniedBefore(parse, i)) return hedged(parse, i, cause.by);
  if (namesTie(parse, i)) return { value: 'together', by: [told(parse, i)], at: i };
  if (binds(parse, i)) {
    // "Conditions associated with heat": by the way.
    const aside = /^VB[GN]$/u.test(word.tag) && /^(?:acl|amod|advcl)$/u.test(word.relation);
    return { value: 'together', by: [told(parse, i)], at: i, ...(aside ? {} : { bound: true as const }) };
  }
  return isCompared(parse, i) ? { value: 'together', by: [told(parse, i, /^NNS?$/u)], at: i } : undefined;
}

/** With the words that make it readable: "was associated with", "markedly higher", "had the highest rates". */
function told(parse: SentenceParse, i: number, goesOn = /^(?:IN|TO)$/u): Span {
  let from = i;
  while (from > 0 && i - from < 3 && LEADS_UP.test(parse.words[from - 1]!.tag)) from--;
  const to = goesOn.test(parse.words[i + 1]?.tag ?? '') ? i + 1 : i;
  return hull([parse.words[from]!.span, parse.words[to]!.span])!;
}
const LEADS_UP = /^(?:RB[RS]?|MD|DT|JJ|VB[DPZ]?)$/u;

/** A word of doubt that hangs on the event, or stands before it in its clause and above it. */
function hedged(parse: SentenceParse, at: number, by: readonly Span[]): RelationStrength {
  const hedge = hedgeOf(parse, at);
  return hedge ? { value: 'perhaps', by: [hedge.span, ...by], at } : { value: 'through', by, at };
}

/** Words before the event within which it is looked for. */
const BACK = 30;

function hedgeOf(parse: SentenceParse, at: number): Word | undefined {
  const isDoubt = (word: Word): boolean => PERHAPS.has(lower(word)) || PERHAPS.has(word.lemma);
  const own = (parse.dependents[at] ?? []).find((d) => isDoubt(parse.words[d]!));
  if (own !== undefined) return parse.words[own];
  for (let i = at - 1; i >= Math.max(0, at - BACK); i--) {
    const word = parse.words[i]!;
    if (isDoubt(word) && (isBelow(parse, at, i) || isBelow(parse, at, word.head))) return word;
    // Another clause begins.
    if (/^[,;:]$/u.test(word.text) || /^W/u.test(word.tag)) return undefined;
  }
  return undefined;
}

const isMain = (parse: SentenceParse, { at }: RelationStrength): boolean =>
  at !== undefined && /^(?:root|ccomp|conj|parataxis|xcomp)/u.test(parse.words[at]!.relation);

/** "Errors caused by", "40 % resulting from". */
const isAdnominal = (parse: SentenceParse, { at }: RelationStrength): boolean =>
  at !== undefined && /^VB[GN]$/u.test(parse.words[at]!.tag) && dependentsOf(parse, at, 'aux', 'nsubj').length === 0;

/** Index from which on a sentence says what was looked into: "aimed to explore the role of". Past the end where it says what was found. */
function askedFrom(parse: SentenceParse): number {
  if (parse.words.some(({ lemma }) => /^(?:find|show|conclude|suggest|indicate|demonstrate|reveal)$/u.test(lemma)))
    return parse.words.length;
  const asks = parse.words.findIndex(
    (word, i) =>
      ASKS.has(word.lemma.toLowerCase()) &&
      word.tag.startsWith('VB') &&
      (lower(parse.words[i - 1] ?? word) === 'to' ||
        dependentsOf(parse, i, 'nsubj').some((d) => FINDERS.has(parse.words[d]!.lemma.toLowerCase()))),
  );
  return asks < 0 ? parse.words.length : asks;
}

/** "More likely to", "were higher in", "had fewer", "fewer than": of two groups, not of a group and a number. */
function isCompared(parse: SentenceParse, i: number): boolean {
  const word = parse.words[i]!;
  const written = lower(word);
  if (!COMPARES.has(written) || isDeniedBefore(parse, i, 3)) return false;
  const before = parse.words[i - 1];
  if (written === 'likely') return before !== undefined && /^(?:more|less|most|least)$/u.test(lower(before));
  const than = parse.words.slice(i + 1, i + 1 + THAN).findIndex((w) => lower(w) === 'than');
  const compared = than < 0 ? undefined : parse.words[i + 2 + than];
  if (compared && (compared.tag === 'CD' || /^(?:previously|expected|thought|that|ever)$/u.test(lower(compared))))
    return false;
  if (compared) return true;
  return (
    dependentsOf(parse, i, 'cop').length > 0 ||
    parse.words.slice(Math.max(0, i - 4), i).some(({ tag, lemma }) => tag.startsWith('VB') && HAS.test(lemma))
  );
}
const THAN = 10;
const HAS = /^(?:be|have|show|experience|report|suffer|achieve|receive|score|exhibit|display|live|perform)$/u;
