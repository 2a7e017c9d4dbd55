/** What a predicate's own words say of it: modals, tense, adverbs, adjectives before an event's noun. */
import type { Span } from '../../model/span';
import { ADVERBS, EVENT_ADJECTIVES, FUTURE_TIMES, MODALS, STATES } from '../../text/lexicons/commitmentWords';
import type { Effect } from '../../text/lexicons/governors';
import { governor } from './governor';
import type { SentenceParse } from '../../text/syntax/sentenceParse';
import { dependentsOf, subtree } from '../../text/syntax/tree';
import { isPassive } from '../../text/syntax/voice';
import { isNear, infinitiveTo, isFinite, isNoun, isVerb, lower, openersOf, openerText } from './words';

export interface OwnWord {
  readonly effect: Effect;
  readonly by: readonly Span[];
}

/** @param negated whether something negates the word: "could not" leaves nothing possible */
export function ownWordsOf(parse: SentenceParse, i: number, negated: boolean): readonly OwnWord[] {
  const word = parse.words[i]!;
  if (isNoun(word) && dependentsOf(parse, i, 'cop').length === 0)
    return [...adjectivesOf(parse, i), ...statesOf(parse, i)];
  return [
    ...equated(parse, i),
    ...modalsOf(parse, i, negated),
    ...adverbsOf(parse, i),
    ...aspectOf(parse, i),
    ...statesOf(parse, i),
    ...beforeTo(parse, i),
  ];
}

function adjectivesOf(parse: SentenceParse, i: number): readonly OwnWord[] {
  return (parse.dependents[i] ?? [])
    .filter((d) => d < i && /^(?:amod|compound|nmod|acl|dep|advmod)/.test(parse.words[d]!.relation))
    .flatMap((d) => {
      const effect = EVENT_ADJECTIVES.get(lower(parse.words[d]!)) ?? ADVERBS.get(lower(parse.words[d]!));
      return effect ? [{ effect, by: [parse.words[d]!.span] }] : [];
    });
}

/** Auxiliaries of the verb, or of the one it stands beside: "will go and see". */
export function auxiliariesOf(parse: SentenceParse, i: number): readonly number[] {
  const own = dependentsOf(parse, i, 'aux', 'cop');
  const word = parse.words[i]!;
  const alone = own.length === 0 && word.relation === 'conj' && dependentsOf(parse, i, 'nsubj').length === 0;
  return alone && /^VB[NG]?$/.test(word.tag) ? dependentsOf(parse, word.head, 'aux', 'cop') : own;
}

function modalsOf(parse: SentenceParse, i: number, negated: boolean): readonly OwnWord[] {
  const auxiliaries = auxiliariesOf(parse, i);
  const perfect = auxiliaries.some((a) => lower(parse.words[a]!) === 'have') && parse.words[i]!.tag === 'VBN';
  return auxiliaries.flatMap((a): readonly OwnWord[] => {
    const word = parse.words[a]!;
    const written = lower(word);
    if (/^(?:the|a|his|my)$/i.test(parse.words[a - 1]?.text ?? '')) return []; // "the will"
    const effect = word.tag === 'MD' || written === 'ought' ? MODALS.get(written) : undefined;
    if (!effect) return [];
    const not = /^(?:not|n't)$/.test(lower(parse.words[a + 1] ?? word));
    if ((negated || not) && /^(?:can|could|ca)$/.test(written)) return [];
    // "could be seen from the coast": what can be perceived is there.
    if (/^(?:can|could)$/.test(written) && PERCEIVES.test(parse.words[i]!.lemma) && isPassive(parse, i)) return [];
    // "must have known" is a guess, "would have won" and "should have won" did not come about.
    if (perfect && written === 'must') return [{ effect: { certainty: 'likely' }, by: [word.span] }];
    if (perfect && effect.reality) return [{ effect: { ...effect, certainty: 'doubtful' }, by: [word.span] }];
    return [{ effect, by: [word.span] }];
  });
}

const PERCEIVES = /^(?:see|hear|feel|smell|spot|glimpse)$/u;

function adverbsOf(parse: SentenceParse, i: number): readonly OwnWord[] {
  const found = (parse.dependents[i] ?? []).flatMap((d): readonly OwnWord[] => {
    const word = parse.words[d]!;
    if (!isNear(parse, d, i) || isOfPhraseBehind(parse, d, i)) return [];
    if (!/^(?:RB|JJ|NN|UH|VB)/.test(word.tag) || /^(?:obj|nsubj|obl|conj|root|xcomp|ccomp)/.test(word.relation))
      return [];
    const effect = ADVERBS.get(lower(word));
    // "Hardly a day", "most likely": the first says nothing of the verb's certainty, the second is one hedge.
    return effect ? [{ effect, by: [word.span] }] : [];
  });
  return found.length > 0 ? found : opening(parse, i);
}

/** "Opened a shop, **reportedly** as a way to meet buyers": of the phrase behind it, where the verb has its object before it. */
const isOfPhraseBehind = (parse: SentenceParse, adverb: number, verb: number): boolean =>
  adverb > verb + 1 &&
  /^(?:as|because|after|to)$/iu.test(parse.words[adverb + 1]?.text ?? '') &&
  dependentsOf(parse, verb, 'obj').some((object) => object < adverb);

/** "Perhaps Orsk will sign": before everything else, for whatever the sentence says in the end. */
function opening(parse: SentenceParse, i: number): readonly OwnWord[] {
  const first = parse.words[0]!;
  const next = parse.words[1];
  const isTop = i === parse.root || parse.words[i]!.head === parse.root;
  if (!isTop || !next) return [];
  if (lower(first) === 'no' && lower(next) === 'doubt')
    return [{ effect: { certainty: 'confirmed' }, by: [first.span, next.span] }];
  const effect =
    i !== 0 && first.head !== i && /^(?:RB|NNP?|UH|JJ)$/.test(first.tag) ? ADVERBS.get(lower(first)) : undefined;
  return effect ? [{ effect, by: [first.span] }] : [];
}

function aspectOf(parse: SentenceParse, i: number): readonly OwnWord[] {
  const word = parse.words[i]!;
  const auxiliaries = auxiliariesOf(parse, i);
  const be = auxiliaries.find((a) => parse.words[a]!.lemma === 'be');
  const to = infinitiveTo(parse, i);
  // "are to meet".
  if (
    word.tag === 'VB' &&
    be !== undefined &&
    to === be + 1 &&
    isFinite(parse, i) &&
    !auxiliaries.some((a) => parse.words[a]!.tag === 'MD')
  )
    return [{ effect: { reality: 'planned' }, by: [parse.words[be]!.span, parse.words[to]!.span] }];
  const progressive =
    be !== undefined && (word.tag === 'VBG' || auxiliaries.some((a) => lower(parse.words[a]!) === 'being'));
  if (!progressive || auxiliaries.some((a) => parse.words[a]!.lemma === 'have')) return [];
  const present = auxiliaries.some((a) => /^(?:VBZ|VBP)$/.test(parse.words[a]!.tag));
  const when = present ? futureTimeOf(parse, i) : undefined;
  const by = [parse.words[be]!.span, word.span];
  if (when !== undefined) return [{ effect: { reality: 'planned' }, by: [...by, parse.words[when]!.span] }];
  return [{ effect: { reality: 'in progress' }, by }];
}

/** "tomorrow", "next week", "on Monday" of the present: still to come. */
function futureTimeOf(parse: SentenceParse, i: number): number | undefined {
  return dependentsOf(parse, i, 'obl', 'advmod', 'obj')
    .filter((d) => d > i)
    .flatMap((d) => subtree(parse, d, (below) => isVerb(parse.words[below]!)))
    .find((d) => FUTURE_TIMES.has(lower(parse.words[d]!)));
}

/** "in principle", "under discussion". */
function statesOf(parse: SentenceParse, i: number): readonly OwnWord[] {
  const own = openersOf(parse, i);
  const phrases = [
    ...(own.length > 0 && dependentsOf(parse, i, 'cop').length > 0 ? [i] : []),
    ...dependentsOf(parse, i, 'obl', 'nmod', 'advmod'),
  ];
  return phrases.flatMap((d): readonly OwnWord[] => {
    const openers = openersOf(parse, d);
    if (openers.length === 0) return [];
    const name = `${openers.map((o) => openerText(parse, o)).join(' ')} ${lower(parse.words[d]!)}`;
    // "the gifts in question" are those spoken of.
    if (isNoun(parse.words[i]!) && d !== i && /^(?:question|doubt)$/.test(lower(parse.words[d]!))) return [];
    const effect = STATES.get(name) ?? STATES.get(name.replace(/ (\S+)$/, ' the $1'));
    return effect ? [{ effect, by: [...openers.map((o) => parse.words[o]!.span), parse.words[d]!.span] }] : [];
  });
}

/** "is unlikely to", "has yet to": where the parser took the governor for an adverb of the verb. */
function beforeTo(parse: SentenceParse, i: number): readonly OwnWord[] {
  const to = infinitiveTo(parse, i);
  if (to === undefined) return [];
  const at = to - 1;
  const word = parse.words[at];
  if (word?.head !== i || word.lemma === 'be' || ADVERBS.has(lower(word)) || !/^(?:RB|JJ|VB|IN|NN)/.test(word.tag))
    return [];
  const found = governor(lower(word), 'to') ?? governor(word.lemma, 'to');
  return found ? [{ effect: found.affirmed, by: [word.span] }] : [];
}

/** "The aim is a withdrawal", "the plan is to open the park": what the subject calls it. */
function equated(parse: SentenceParse, i: number): readonly OwnWord[] {
  const word = parse.words[i]!;
  if (dependentsOf(parse, i, 'cop').length === 0 || !(isNoun(word) || infinitiveTo(parse, i) !== undefined)) return [];
  const subject = dependentsOf(parse, i, 'nsubj')[0];
  if (subject === undefined || !parse.words[subject]!.tag.startsWith('NN')) return [];
  const found = governor(parse.words[subject]!.lemma, 'noun');
  return found && !found.affirmed.evidence ? [{ effect: found.affirmed, by: [parse.words[subject]!.span] }] : [];
}
