/** Which verbs of a sentence say that one thing does something to another: "cuts the risk", "leads to", "was reduced by". */
import { isFinite, lower } from '../../../claims/commitment/words';
import { ACTS_ON, ACTS_ONLY, ACTS_THROUGH, FINDERS, NOT_ACTED_ON } from '../../../text/lexicons/relationWords';
import type { SentenceParse, Word } from '../../../text/syntax/sentenceParse';
import { dependentsOf } from '../../../text/syntax/tree';

/** A verb of acting with what acts and what is acted on; neither "increased risk" nor "was found to be reduced" by itself. */
export function acts(parse: SentenceParse, i: number): boolean {
  if (!isVerbHere(parse, i) || isDenied(parse, i) || isAttributive(parse, i) || actsOfFinders(parse, i)) return false;
  if (dependentsOf(parse, i, 'aux:pass').length > 0) return isActedOnBy(parse, i);
  return reachesThrough(parse, i) || (knows(parse, i) && reachesObject(parse, i));
}

const knows = (parse: SentenceParse, i: number): boolean => ACTS_ON.has(parse.words[i]!.lemma.toLowerCase());
const isOnlyVerb = (word: Word): boolean => ACTS_ONLY.has(word.lemma.toLowerCase());

/** By its tag, or where a headline's verb was taken for a noun: "vegetables enhance growth", "does help us". */
function isVerbHere(parse: SentenceParse, i: number): boolean {
  const word = parse.words[i]!;
  if (word.tag.startsWith('VB')) return true;
  const before = parse.words[i - 1];
  if (isOnlyVerb(word) && /^NN/u.test(word.tag)) return /^NNP?S$/u.test(word.tag) || /^NNP?S$/u.test(before?.tag ?? '');
  return /^NN$/u.test(word.tag) && before !== undefined && before.lemma === 'do' && /^VB/u.test(before.tag);
}

export const isDenied = (parse: SentenceParse, i: number): boolean =>
  dependentsOf(parse, i, 'advmod', 'aux', 'aux:pass', 'det', 'neg', 'cc', 'nsubj').some(
    (d) => d < i && isNegative(parse.words[d]!),
  ) ||
  [i - 1, i - 2].some((before) => before >= 0 && isNegative(parse.words[before]!)) ||
  dependentsOf(parse, i, 'nsubj').some((d) => dependentsOf(parse, d, 'det').some((n) => isNegative(parse.words[n]!)));

export const isNegative = (word: Word): boolean =>
  /^(?:not|n't|never|neither|nor|no|without|cannot|little|negligible|minimal)$/u.test(lower(word));

/** "Increased risk", "of reduced mortality", "linked to lower weight": what kind of risk, not what was done to it; and what acts. */
function isAttributive(parse: SentenceParse, i: number): boolean {
  const { relation, tag } = parse.words[i]!;
  const before = parse.words[i - 1];
  // "Promoting play may increase": what acts.
  if (tag === 'VBG' && (i === 0 || /^csubj/u.test(relation)) && dependentsOf(parse, i, 'aux').length === 0) return true;
  if (/^(?:amod|compound|case)/u.test(relation) && !isOnlyVerb(parse.words[i]!)) return true;
  if (
    before &&
    lower(before) === 'to' &&
    /^(?:associate|link|tie|relate|connect)/u.test(parse.words[i - 2]?.lemma ?? '')
  )
    return true;
  if (tag !== 'VBN' && tag !== 'VBD') return false;
  // "Carriers have increased risk": of what kind it is, more likely than what they did to it.
  if (before?.lemma === 'have' && /^NN/u.test(parse.words[i + 1]?.tag ?? '')) return true;
  if (isFinite(parse, i) && dependentsOf(parse, i, 'nsubj', 'aux').length > 0) return false;
  // "Needling for two weeks reduced crying": a noun right before it; "and increased risk", "of reduced risk": none.
  return tag === 'VBN' || before === undefined || !/^(?:NN|PRP|RB)/u.test(before.tag);
}

/** "The study raises concerns", "findings that could change". */
function actsOfFinders(parse: SentenceParse, i: number): boolean {
  const own = dependentsOf(parse, i, 'nsubj')[0];
  const { head, relation } = parse.words[i]!;
  const subject = own ?? (/^conj/u.test(relation) ? dependentsOf(parse, head, 'nsubj')[0] : undefined);
  const described =
    /^acl:relcl/u.test(relation) && (own === undefined || isRelativizer(parse.words[own]!)) ? head : subject;
  return described !== undefined && described >= 0 && FINDERS.has(parse.words[described]!.lemma.toLowerCase());
}

const isRelativizer = ({ tag }: Word): boolean => /^W(?:DT|P)$/u.test(tag);

/**
 * What a sentence says by the way, or of what acts: "cutting salt lowers", "masks worn to prevent", "the virus that causes". A
 * source may be read generously; of a claim that is no statement.
 */
export function isByTheWay(parse: SentenceParse, i: number): boolean {
  const { tag, relation, head } = parse.words[i]!;
  const before = parse.words[i - 1];
  if (tag === 'VB' && before && lower(before) === 'to' && /^(?:advcl|acl)/u.test(relation)) return true;
  if (tag === 'VBG' && dependentsOf(parse, i, 'aux').length === 0)
    return !(before?.text === ',' || ACTS_THROUGH.has(parse.words[i]!.lemma));
  if (!/^acl:relcl/u.test(relation) || dependentsOf(parse, i, 'aux').some((d) => parse.words[d]!.tag === 'MD'))
    return false;
  // A noun as root is a subject that the parser has lost the verb of.
  return head >= 0 && /^(?:nsubj|appos|root)/u.test(parse.words[head]!.relation);
}

/** What is acted on: no number ("rose 39 %"), and nothing that is only made or raised. */
function reachesObject(parse: SentenceParse, i: number): boolean {
  const objects = dependentsOf(parse, i, 'obj', 'iobj', 'ccomp', 'xcomp').filter((d) => d > i);
  if (objects.length === 0 && !OPENS_OBJECT.test(parse.words[i + 1]?.tag ?? '')) return false;
  return objects.every((d) => {
    const { lemma, tag } = parse.words[d]!;
    return tag !== 'CD' && lemma !== '%' && !NOT_ACTED_ON.has(lemma.toLowerCase());
  });
}
const OPENS_OBJECT = /^(?:DT|NNS?|PRP\$?|JJ|VBG)$/u;

/** "Leads to", "protects against": the preposition may stand a few words on. */
function reachesThrough(parse: SentenceParse, i: number): boolean {
  const prepositions = ACTS_THROUGH.get(parse.words[i]!.lemma.toLowerCase());
  return prepositions !== undefined && parse.words.slice(i + 1, i + FAR).some((word) => prepositions.has(lower(word)));
}
const FAR = 4;

/** "Was reduced by the vaccine"; not "by 20 %". */
function isActedOnBy(parse: SentenceParse, i: number): boolean {
  if (!knows(parse, i)) return false;
  return dependentsOf(parse, i, 'obl').some(
    (d) =>
      dependentsOf(parse, d, 'case').some((c) => lower(parse.words[c]!) === 'by') &&
      !/^(?:CD|VBG)$/u.test(parse.words[d]!.tag) &&
      parse.words[d]!.lemma !== '%' &&
      dependentsOf(parse, d, 'nummod').length === 0,
  );
}
