/** Whether something is said to be the only one, or one of several; and how strongly something is said to be so. */
import type { Degree, Scope, Stated } from '../../model/claim';
import type { Span } from '../../model/span';
import { DEGREES, DEGREE_VERBS } from '../../text/lexicons/commitmentWords';
import { ownSubject } from '../../text/syntax/subject';
import type { SentenceParse } from '../../text/syntax/sentenceParse';
import { dependentsOf } from '../../text/syntax/tree';
import { isNoun, lower, namesOf, openersOf } from './words';

const ONLY = /^(?:only|sole|solely|exclusively|alone|lone|single-handedly|exclusive)$/;
const AMONG = /^(?:among|amongst)$/;

export function scopeOf(parse: SentenceParse, event: number): Stated<Scope> | undefined {
  const subject = ownSubject(parse, event);
  const near = [
    event,
    ...(subject === undefined ? [] : [subject]),
    ...dependentsOf(parse, event, 'obj', 'obl', 'nmod', 'xcomp'),
  ];
  for (const at of near) {
    const by = onlyAt(parse, at);
    if (by) return { value: 'only', by: [by] };
  }
  for (const at of near) {
    const by = severalAt(parse, at);
    if (by) return { value: 'one of several', by };
  }
  return undefined;
}

/** "the only reason", "Orsk alone", "solely"; not "not only", "only two", "only on Monday", "only if". */
function onlyAt(parse: SentenceParse, at: number): Span | undefined {
  for (const d of [...(parse.dependents[at] ?? [])]) {
    const word = parse.words[d]!;
    const written = lower(word);
    if (!ONLY.test(written) || !/^(?:advmod|amod|det|xcomp|acl|appos|dep|obl)/.test(word.relation)) continue;
    if (written === 'alone' && parse.words[at]!.tag.startsWith('VB') && d > at + 1) continue;
    if (written === 'only' && !onlyOne(parse, d, at)) continue;
    return word.span;
  }
  return undefined;
}

function onlyOne(parse: SentenceParse, only: number, at: number): boolean {
  const before = parse.words[only - 1];
  const next = parse.words[only + 1];
  if (before && /^(?:not|n't|if|read)$/.test(lower(before))) return false;
  if (!next) return false;
  if (parse.words[only]!.tag === 'JJ' || (before && /^(?:the|his|her|its|their|our|my)$/.test(lower(before))))
    return isNoun(parse.words[at]!);
  return (
    /^(?:NNP|DT|PRP)/.test(next.tag) &&
    (parse.words[at]!.tag.startsWith('NN') || parse.words[at]!.tag === 'PRP') &&
    only < at
  );
}

/** "one of the reasons", "among the causes", "in part", "partly because". */
function severalAt(parse: SentenceParse, at: number): readonly Span[] | undefined {
  const word = parse.words[at]!;
  const before = parse.words[at - 1];
  if (lower(word) === 'one' && !(before && /^(?:every|each|any|no|not)$/.test(lower(before)))) {
    const of = dependentsOf(parse, at, 'nmod').find((d) =>
      openersOf(parse, d).some((o) => lower(parse.words[o]!) === 'of'),
    );
    if (of !== undefined) return [word.span, parse.words[openersOf(parse, of)[0]!]!.span];
  }
  const among = openersOf(parse, at).find((o) => AMONG.test(lower(parse.words[o]!)));
  if (among !== undefined && /S$/.test(word.tag)) return [parse.words[among]!.span];
  for (const d of parse.dependents[at] ?? []) {
    const written = lower(parse.words[d]!);
    if (/^(?:partly|partially)$/.test(written)) return [parse.words[d]!.span];
    const opener = openersOf(parse, d)[0];
    if (written === 'part' && opener !== undefined && opener === d - 1 && lower(parse.words[opener]!) === 'in')
      return [parse.words[opener]!.span, parse.words[d]!.span];
  }
  return undefined;
}

/** The strongest of the words of degree about the event: its adverbs, its own verb, adjectives before what it concerns. */
export function degreeOf(parse: SentenceParse, event: number): Stated<Degree> | undefined {
  const isName = isNoun(parse.words[event]!) && dependentsOf(parse, event, 'cop').length === 0;
  const near = [event, ...(isName ? [] : dependentsOf(parse, event, 'obj', 'nsubj:pass'))];
  const found: Stated<Degree>[] = [];
  for (const at of near)
    for (const d of parse.dependents[at] ?? []) {
      const word = parse.words[d]!;
      const value = DEGREES.get(lower(word));
      if (!value || !/^(?:advmod|amod|obl|compound|xcomp|obj)/.test(word.relation) || isNegatedDegree(parse, d))
        continue;
      // "hard" and "well" are degrees beside a verb only; "hard rain" is a kind of rain.
      if (/^(?:hard|deeply|heavy|small|narrow|huge|minor|limited|heavily)$/.test(lower(word)) && at !== event) continue;
      found.push({ value, by: [word.span] });
    }
  for (const name of namesOf(parse, event)) {
    const value = DEGREE_VERBS.get(name);
    if (value && (!isName || DEGREE_NOUN.test(name))) found.push({ value, by: [parse.words[event]!.span] });
    if (value) break;
  }
  const strong = found.filter((f) => f.value === 'strong');
  const chosen = strong.length > 0 ? strong : found;
  return chosen[0] && { value: chosen[0].value, by: chosen.flatMap((f) => f.by) };
}

const isNegatedDegree = (parse: SentenceParse, d: number): boolean => {
  const before = parse.words[d - 1];
  return before !== undefined && /^(?:not|n't|hardly|less)$/.test(lower(before));
};

/** Of the verbs with a degree in them, those whose noun has it too: a crash may be of cars, a blast of gas. */
const DEGREE_NOUN = /^(?:plunge|surge|slump|nosedive|rout)$/;
