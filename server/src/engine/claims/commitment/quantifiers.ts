/** How many of whom: "all ministers", "most of the votes", "none", "never"; each with the word that is counted. */
import { type Commitment, type Quantifier } from '../../model/claim';
import type { Span } from '../../model/span';
import { ALMOST, COUNTING_NOUNS, FREQUENCY, QUANTIFIERS } from '../../text/lexicons/commitmentWords';
import { ownSubject } from '../../text/syntax/subject';
import type { SentenceParse } from '../../text/syntax/sentenceParse';
import { dependentsOf } from '../../text/syntax/tree';
import { isNoun, lower, openersOf } from './words';

type Found = Commitment['quantifiers'][number];

export function quantifiersOf(parse: SentenceParse, event: number): readonly Found[] {
  const subject = ownSubject(parse, event) ?? sharedSubject(parse, event);
  const isName = isNoun(parse.words[event]!) && dependentsOf(parse, event, 'cop').length === 0;
  const participants = [
    ...(isName ? [event] : []),
    ...(subject === undefined ? [] : [subject]),
    ...dependentsOf(parse, event, 'obj', 'iobj', 'obl', 'nmod'),
  ];
  const found = participants.flatMap((p) => ofPhrase(parse, p) ?? []);
  return [
    ...found,
    ...partitives(parse, event, found),
    ...frequencies(parse, event),
    ...floating(parse, event, subject),
  ];
}

function sharedSubject(parse: SentenceParse, event: number): number | undefined {
  const word = parse.words[event]!;
  return word.relation === 'conj' && word.head >= 0 ? ownSubject(parse, word.head) : undefined;
}

function ofPhrase(parse: SentenceParse, noun: number): Found | undefined {
  const word = parse.words[noun]!;
  const counted = dependentsOf(parse, noun, 'nmod').find((d) =>
    openersOf(parse, d).some((o) => lower(parse.words[o]!) === 'of'),
  );
  const idiom = /^(?:at|above|after)$/.test(lower(parse.words[noun - 1] ?? word)) && lower(word) === 'all';
  const own = idiom ? undefined : QUANTIFIERS.get(lower(word));
  // "a number of ministers", "most of them"; "the number fell" counts nothing.
  if (
    own &&
    (counted !== undefined || !COUNTING_NOUNS.has(lower(word))) &&
    (isPronoun(word.tag, lower(word)) || counted !== undefined)
  )
    return turned(parse, noun, own, [word.span], parse.words[counted ?? noun]!.span);
  for (const d of parse.dependents[noun] ?? []) {
    if (d > noun || !/^(?:det|amod|nummod|advmod|nmod|compound|cc)/.test(parse.words[d]!.relation)) continue;
    const value = QUANTIFIERS.get(lower(parse.words[d]!));
    if (value === undefined || !countsHere(parse, d, noun) || isParted(parse, d, noun)) continue;
    return turned(
      parse,
      d,
      value,
      [parse.words[d]!.span],
      lower(word) === 'one' && counted !== undefined ? parse.words[counted]!.span : word.span,
    );
  }
  return undefined;
}

const isPronoun = (tag: string, written: string): boolean =>
  /^(?:DT|PDT|JJ|JJS|RBS|NN|PRP|CC)$/.test(tag) &&
  /^(?:all|none|some|most|many|few|several|each|both|neither|nobody|nothing|no-one|everyone|everybody|everything)$/.test(
    written,
  );

function countsHere(parse: SentenceParse, quantifier: number, noun: number): boolean {
  const written = lower(parse.words[quantifier]!);
  const next = parse.words[quantifier + 1];
  const previous = parse.words[quantifier - 1];
  if (written === 'certain' || written === 'various') return /S$/.test(parse.words[noun]!.tag);
  // "no doubt", "no longer", "no fewer than", "some 300", "most recent", "the most", "at all", "after all".
  if (next && written === 'no' && /^(?:doubt|longer|fewer|less|more|matter)$/.test(lower(next))) return false;
  if (next && written === 'some' && (next.tag === 'CD' || /^(?:sort|kind|way)$/.test(lower(next)))) return false;
  if (written === 'most' && ((next && /^(?:JJ|RB)/.test(next.tag)) || (previous && lower(previous) === 'the')))
    return false;
  if (
    previous &&
    /^(?:all|much|many)$/.test(written) &&
    /^(?:at|above|after|how|so|too|as|of)$/.test(lower(previous)) &&
    next === undefined
  )
    return false;
  if (previous && written === 'all' && /^(?:at|above|after)$/.test(lower(previous))) return false;
  if (next?.text === '-') return false;
  if (previous && /^(?:how|so|too|as)$/.test(lower(previous))) return false;
  return !COUNTING_NOUNS.has(written);
}

/** "a few" is some, "almost all" is most, "not all" is some, "all but two" is most. */
function turned(parse: SentenceParse, at: number, value: Quantifier, by: readonly Span[], head: Span): Found {
  const before = parse.words[at - 1];
  const after = parse.words[at + 1];
  const next = parse.words[at + 2];
  if (before && lower(before) === 'not' && (value === 'all' || value === 'most' || value === 'many'))
    return { value: 'some', by: [before.span, ...by], head };
  if (before && ALMOST.has(lower(before)) && value === 'all') return { value: 'most', by: [before.span, ...by], head };
  if (before && lower(before) === 'a' && value === 'few')
    return { value: isOnly(parse.words[at - 2]?.text) ? 'few' : 'some', by: [before.span, ...by], head };
  if (value === 'all' && after && next && lower(after) === 'but' && /^(?:CD|DT|NN)/.test(next.tag))
    return { value: 'most', by: [...by, after.span], head };
  return { value, by, head };
}

const isOnly = (text: string | undefined): boolean => text !== undefined && /^(?:only|just)$/i.test(text);

function frequencies(parse: SentenceParse, event: number): readonly Found[] {
  return dependentsOf(parse, event, 'advmod').flatMap((d) => {
    const word = parse.words[d]!;
    const value = FREQUENCY.get(lower(word));
    if (value === undefined) return [];
    const not = parse.words[d - 1];
    if (value === 'all' && not && /^(?:not|n't)$/.test(lower(not)))
      return [{ value: 'some' as const, by: [not.span, word.span], head: parse.words[event]!.span }];
    return [{ value, by: [word.span], head: parse.words[event]!.span }];
  });
}

/** "The ministers all agreed". */
function floating(parse: SentenceParse, event: number, subject: number | undefined): readonly Found[] {
  if (subject === undefined) return [];
  return dependentsOf(parse, event, 'advmod', 'det', 'dep')
    .filter((d) => d > subject && d < event && /^(?:all|both|each)$/.test(lower(parse.words[d]!)))
    .map((d) => ({ value: 'all', by: [parse.words[d]!.span], head: parse.words[subject]!.span }));
}

/** "Most of the bridges fell", where the parser took "most" for an adverb. */
function partitives(parse: SentenceParse, event: number, known: readonly Found[]): readonly Found[] {
  return dependentsOf(parse, event, 'advmod', 'det', 'dep', 'obl').flatMap((d) => {
    const word = parse.words[d]!;
    const value = QUANTIFIERS.get(lower(word));
    const of = parse.words[d + 1];
    if (value === undefined || !of || lower(of) !== 'of' || !isPronoun(word.tag, lower(word))) return [];
    const head = parse.words.findIndex((w, i) => i > d + 1 && i < d + 6 && (w.tag.startsWith('NN') || w.tag === 'PRP'));
    if (head < 0 || known.some((k) => k.head.start === parse.words[head]!.span.start)) return [];
    return [turned(parse, d, value, [word.span], parse.words[head]!.span)];
  });
}

/** A mark between the two: "those hurt most, in her view". */
const isParted = (parse: SentenceParse, a: number, b: number): boolean =>
  parse.words.slice(a + 1, b).some((w) => w.text === ',');
