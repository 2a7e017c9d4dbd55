/** What negates a word itself: "not", "no longer", a subject or object that is nobody; not what governs it. */
import { keptAt } from '../../model/kept';
import type { Span } from '../../model/span';
import { MERELY, NEGATIONS, NOBODY } from '../../text/lexicons/commitmentWords';
import { ownSubject } from '../../text/syntax/subject';
import type { SentenceParse } from '../../text/syntax/sentenceParse';
import { dependentsOf } from '../../text/syntax/tree';
import { isRelative, openersOf, isNear, isFinite, isNoun, isVerb, lower } from './words';

/**
 * A word said twice ("it's not, it's not dear") negates once.
 * @param except a dependent whose own negation is read elsewhere
 * @returns the words that negate, an even number of them denies nothing
 */
export function negationsOf(parse: SentenceParse, i: number, except?: number): readonly (readonly Span[])[] {
  return except === undefined ? negationsAt(parse, i) : readNegations(parse, i, except);
}

const negationsAt = keptAt((parse: SentenceParse, i: number) => readNegations(parse, i, undefined));

function readNegations(parse: SentenceParse, i: number, except: number | undefined): readonly (readonly Span[])[] {
  const found = everyNegation(parse, i, except);
  const known = new Set<number>();
  const written = new Set<string>();
  return found.filter((by) => {
    const words = parse.words.filter(({ span }) => by.some((s) => s.start === span.start)).map(lower);
    const seen = by.some((s) => known.has(s.start)) || written.has(words.join(' '));
    written.add(words.join(' '));
    for (const s of by) known.add(s.start);
    return !seen;
  });
}

function everyNegation(parse: SentenceParse, i: number, except: number | undefined): readonly (readonly Span[])[] {
  const own = [...adverbsOf(parse, i), ...farFrom(parse, i)];
  const shared = own.length === 0 ? sharedNegation(parse, i) : undefined;
  const never = shared === undefined ? own : [shared];
  if (isNoun(parse.words[i]!) && dependentsOf(parse, i, 'cop').length === 0)
    return [...never, ...determinersOf(parse, i)];
  return [...never, ...negativeParticipants(parse, i, except)];
}

function adverbsOf(parse: SentenceParse, i: number): readonly (readonly Span[])[] {
  // "could not have been happier", "could not agree more".
  if (isTopped(parse, i)) return [];
  const found: (readonly Span[])[] = [];
  for (const d of [...(parse.dependents[i] ?? []), ...behindAuxiliaries(parse, i)]) {
    const word = parse.words[d]!;
    const next = parse.words[d + 1];
    if (NEGATIONS.has(word.lemma) || NEGATIONS.has(lower(word))) {
      if (
        /^(?:det|case|mark|nsubj|ccomp|obj|conj)/.test(word.relation) ||
        !turns(parse, d, i) ||
        !isNear(parse, d, i) ||
        isDelayed(parse, i)
      )
        continue;
      const yet = next && lower(next) === 'yet' ? [next.span] : [];
      found.push([word.span, ...yet]);
    } else if (lower(word) === 'longer' && lower(parse.words[d - 1] ?? word) === 'no')
      found.push([parse.words[d - 1]!.span, word.span]);
  }
  return found;
}

/** "had **not** been engaged", "was **not** the mayor's only worry": the clause is negated, whatever the parser hung it on. */
const behindAuxiliaries = (parse: SentenceParse, i: number): readonly number[] =>
  dependentsOf(parse, i, 'aux', 'cop')
    .map((auxiliary) => auxiliary + 1)
    .filter((d) => d < i && parse.words[d]!.head !== i && /^(?:not|n't)$/.test(lower(parse.words[d]!)));

/** "is far from complete". */
const farFrom = (parse: SentenceParse, i: number): readonly (readonly Span[])[] => {
  const [far, from] = [parse.words[i - 2], parse.words[i - 1]];
  return far && from && lower(far) === 'far' && lower(from) === 'from' && /^(?:JJ|VBG|VBN)$/.test(parse.words[i]!.tag)
    ? [[far.span, from.span]]
    : [];
};

/** "Not only", "not until", "not because" and "not all" leave the event as it is. */
function turns(parse: SentenceParse, not: number, negated: number): boolean {
  const next = parse.words[not + 1];
  if (!next || not + 1 === negated) return true;
  if (MERELY.has(lower(next)) && lower(parse.words[not]!) !== 'never') return false;
  return !/^(?:until|till|because|so|all|every|everyone|everybody|everything|many|most|much|always|too|long|for|unlike|surprisingly|alone)$/.test(
    lower(next),
  );
}

/** "did not sign or ratify": the second verb has the first one's negation, unless it is finite itself or set against it. */
function sharedNegation(parse: SentenceParse, i: number): readonly Span[] | undefined {
  const word = parse.words[i]!;
  if (word.relation !== 'conj' || !isVerb(word) || isFinite(parse, i) || ownSubject(parse, i) !== undefined)
    return undefined;
  if (dependentsOf(parse, i, 'cc').some((c) => /^(?:but|yet)$/.test(lower(parse.words[c]!)))) return undefined;
  return adverbsOf(parse, word.head)[0];
}

function determinersOf(parse: SentenceParse, i: number): readonly (readonly Span[])[] {
  // "no matter how it ends" denies nothing.
  if (parse.words[i]!.lemma === 'matter' && /^(?:WRB|WP|WDT|IN)$/.test(parse.words[i + 1]?.tag ?? '')) return [];
  return (parse.dependents[i] ?? [])
    .filter(
      (d) =>
        /^(?:no|neither|nobody)$/.test(lower(parse.words[d]!)) &&
        /^(?:det|advmod|amod|cc|dep|discourse|compound)/.test(parse.words[d]!.relation),
    )
    .filter(
      (d) =>
        d + 1 === i ||
        (parse.words[d + 1]?.text !== '-' &&
          !/^(?:doubt|fewer|less|more|matter|wonder|surprise)$/.test(lower(parse.words[d + 1] ?? parse.words[d]!))),
    )
    .map((d) => [parse.words[d]!.span]);
}

function negativeParticipants(
  parse: SentenceParse,
  i: number,
  except: number | undefined,
): readonly (readonly Span[])[] {
  const word = parse.words[i]!;
  const own = ownSubject(parse, i) ?? describedSubject(parse, i);
  const shared =
    own === undefined && word.relation === 'conj' && isFinite(parse, i) ? ownSubject(parse, word.head) : undefined;
  const subject = own ?? shared;
  const found = subject === undefined || subject === except ? [] : negativePhrase(parse, subject);
  const pair = found.length > 0 ? [] : fronted(parse, i);
  const others = dependentsOf(parse, i, 'obj', 'obl').filter((d) => d !== except);
  return [...found, ...pair, ...others.flatMap((d) => negativePhrase(parse, d))].slice(0, 2);
}

/** "no minister", "none of them", "not a single vote", "nobody". */
function negativePhrase(parse: SentenceParse, i: number): readonly (readonly Span[])[] {
  const word = parse.words[i]!;
  const opener = dependentsOf(parse, i, 'case').map((c) => lower(parse.words[c]!));
  if (opener.some((o) => /^(?:without|than|like|but|except|despite|with|amid|after|before|because|due|given)$/.test(o)))
    return [];
  const next = parse.words[i + 1];
  if (NOBODY.has(lower(word))) {
    // "nothing but", "nothing short of", "none other than": much or all.
    if (next && /^(?:but|short|other|less)$/.test(lower(next))) return [];
    return [[word.span]];
  }
  if (lower(word) === 'one' && i > 0 && /^(?:no|not)$/.test(lower(parse.words[i - 1]!)))
    return [[parse.words[i - 1]!.span, word.span]];
  const determiners = determinersOf(parse, i);
  if (determiners.length > 0) return determiners.slice(0, 1);
  const single = (parse.dependents[i] ?? []).find(
    (d) => lower(parse.words[d]!) === 'not' && /^(?:a|one|single)$/.test(lower(parse.words[d + 1] ?? word)),
  );
  return single === undefined ? [] : [[parse.words[single]!.span, parse.words[single + 1]!.span]];
}

/** "Neither Orsk nor Hrane signed", "none of this happened", "not one minister came": wherever the parser has hung them. */
function fronted(parse: SentenceParse, verb: number): readonly (readonly Span[])[] {
  let nor = -1;
  for (let at = verb - 1; at >= 0 && at > verb - 15; at--) {
    const word = parse.words[at]!;
    const written = lower(word);
    if (word.text === ',' || (isVerb(word) && written !== 'neither' && isFinite(parse, at) && word.head !== verb))
      return [];
    if (written === 'nor') nor = at;
    else if (written === 'neither' && nor > at) return [[word.span, parse.words[nor]!.span]];
    else if (opensNegation(parse, at) && (at === 0 || /^(?:CC|IN|,|``)$/.test(parse.words[at - 1]!.tag)))
      return [[word.span, ...(written === 'not' ? [parse.words[at + 1]!.span] : [])]];
  }
  return [];
}

function opensNegation(parse: SentenceParse, at: number): boolean {
  const next = lower(parse.words[at + 1]!);
  const third = parse.words[at + 2];
  return lower(parse.words[at]!) === 'not'
    ? next === 'one' || (next === 'a' && third !== undefined && lower(third) === 'single')
    : lower(parse.words[at]!) === 'none' && next === 'of';
}

/** A comparative under "could not": as much as can be. */
function isTopped(parse: SentenceParse, i: number): boolean {
  const word = parse.words[i]!;
  const compared = isVerb(word) ? (parse.words[i + 1] ?? word) : word;
  return (
    /^(?:JJ|RB|NN)/.test(compared.tag) &&
    /^(?:[\w-]{3,}er|better|worse|more)$/.test(lower(compared)) &&
    dependentsOf(parse, i, 'aux').some((a) => /^(?:could|can)$/.test(lower(parse.words[a]!)))
  );
}

/** "no issue can be decided", where the parser made the clause describe its own subject. */
const describedSubject = (parse: SentenceParse, i: number): number | undefined => {
  const word = parse.words[i]!;
  return word.relation.startsWith('acl') &&
    word.head < i &&
    isFinite(parse, i) &&
    !isRelative(parse, i) &&
    openersOf(parse, i).length === 0
    ? word.head
    : undefined;
};

/** "did not pay until May": it was paid. */
export const isDelayed = (parse: SentenceParse, i: number): boolean =>
  dependentsOf(parse, i, 'aux').some((a) => parse.words[a]!.tag === 'VBD') &&
  [...(parse.dependents[i] ?? []), ...dependentsOf(parse, i, 'obj').flatMap((o) => parse.dependents[o] ?? [])].some(
    (d) => d > i && openersOf(parse, d).some((o) => /^(?:until|till)$/.test(lower(parse.words[o]!))),
  );
