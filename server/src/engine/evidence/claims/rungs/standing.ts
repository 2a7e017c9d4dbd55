/** Which events of a claim and of a source may be set against each other rung by rung. */
import { climb } from '../../../claims/commitment/climb';
import { predicatesIn } from '../../../claims/commitment/commitment';
import { infinitiveTo, isFinite } from '../../../claims/commitment/words';
import { verbOfNoun } from '../../../text/wordFamilies';
import { reportingVerb } from '../../../text/lexicons/reportingVerbs';
import { QUOTE_TAG, type SentenceParse } from '../../../text/syntax/sentenceParse';
import { dependentsOf } from '../../../text/syntax/tree';
import type { Comparison, ProfiledEvent } from '../events/comparisons';

/** Both are understood, tell the event with the same polarity, and the claim says how it stands. */
export const isComparable = ({ claim, source, sentence }: Comparison, parse: SentenceParse): boolean =>
  !isOnlyNamed(sentence.parse, source) &&
  !(/^NN/u.test(parse.words[claim.at]?.tag ?? '') && /^VB/u.test(sentence.parse.words[source.at]?.tag ?? '')) &&
  !claim.commitment.unsure &&
  (!source.commitment.unsure || isOpen(source)) &&
  claim.commitment.polarity.value === source.commitment.polarity.value &&
  isUpheld(parse, claim);

/** "The lunar **landing** mission", "to explore the **islands**": a word for the kind of mission, and things, which do not happen. */
function isOnlyNamed(parse: SentenceParse, { at }: ProfiledEvent): boolean {
  const word = parse.words[at];
  if (!word) return false;
  const isThing = /^NNS?$/u.test(word.tag) && verbOfNoun(word.lemma.toLowerCase()) === undefined;
  return /^(?:compound|amod|flat)/u.test(word.relation) || (isThing && dependentsOf(parse, at, 'cop').length === 0);
}

/** What is in doubt is in doubt, whatever else governs it. */
const isOpen = ({ commitment: { certainty } }: ProfiledEvent): boolean =>
  certainty.value === 'doubtful' && certainty.by.length > 0;

/** Stated, or governed by what is: "agreed to withdraw" says of the withdrawal that it is agreed. */
export function isUpheld(parse: SentenceParse, event: ProfiledEvent): boolean {
  if (saysAQuotation(parse, event.at)) return false;
  if (isStated(parse, event) && infinitiveTo(parse, event.at) === undefined) return true;
  const top = topOf(parse, event);
  const { reality } = event.commitment;
  return top !== event.at && isFinite(parse, top) && (reality.value !== 'planned' || modalOf(parse, top) === 'will');
}

/** The verb above it that has a tense, where it governs the event. */
const topOf = (parse: SentenceParse, event: ProfiledEvent): number => climb(parse, event.at).chain.at(-1) ?? event.at;

const modalOf = (parse: SentenceParse, at: number): string | undefined =>
  dependentsOf(parse, at, 'aux')
    .map((i) => parse.words[i]!)
    .find(({ tag }) => tag === 'MD')?.lemma;

/** Told in the past or the perfect: "signed", "has agreed to withdraw". */
export function isPast(parse: SentenceParse, event: ProfiledEvent): boolean {
  const top = topOf(parse, event);
  const auxiliaries = dependentsOf(parse, top, 'aux', 'cop').map((i) => parse.words[i]!);
  if (auxiliaries.some(({ tag }) => tag === 'MD')) return false;
  return (
    parse.words[top]!.tag === 'VBD' ||
    isPastTense(parse, top) ||
    auxiliaries.some(({ tag, lemma }) => tag === 'VBD' || (lemma === 'have' && tag.startsWith('VB')))
  );
}

/** A verb (or what is said with "is") that has a tense: infinitives, participles and nouns leave open how real they are. */
export function isStated(parse: SentenceParse, { at, frame }: ProfiledEvent): boolean {
  const word = parse.words[at];
  if (!word || frame.predicate.form === 'noun' || !predicatesIn(parse).includes(at)) return false;
  return isTold(parse, at) && hasTense(parse, at) && !saysAQuotation(parse, at);
}

/** “It could,” **wrote** Orin: that somebody said so is not in question, and what trees hang on it is of what was said. */
function saysAQuotation({ words }: SentenceParse, at: number): boolean {
  if (reportingVerb(words[at]?.text.toLowerCase() ?? '') === undefined) return false;
  return [at - 1, at - 2, at + 1, at + 2].some((i) => {
    const word = words[i];
    return word !== undefined && (word.tag === QUOTE_TAG || /^(?:[“”"]|``|'')$/u.test(word.text));
  });
}

/** "Orsk, attending the summit", "a case filed by Orsk". */
export const isInPassing = (parse: SentenceParse, at: number): boolean =>
  /^VB[GN]$/u.test(parse.words[at]!.tag) && /^(?:acl|advcl)$/u.test(parse.words[at]!.relation);

/** A tense of its own, or an auxiliary that has one. */
export function hasTense(parse: SentenceParse, at: number): boolean {
  const word = parse.words[at]!;
  if (/^VB[DPZ]$/u.test(word.tag) || isPastTense(parse, at)) return true;
  return dependentsOf(parse, at, 'aux', 'cop').some((i) => /^(?:MD|VB[DPZ])$/u.test(parse.words[i]!.tag));
}

/** A main clause, what somebody says, a relative clause; not what only gives the circumstances ("if", "because", "when"). */
function isTold(parse: SentenceParse, at: number): boolean {
  const { relation, head } = parse.words[at]!;
  if (relation === 'conj' && head >= 0) return isTold(parse, head);
  // "in a state that he carried", taken for a circumstance.
  const describes = (parse.dependents[at] ?? []).some((d) => /^W(?:DT|P)$/u.test(parse.words[d]!.tag) && d < at);
  return /^(?:root|ccomp|parataxis|acl:relcl)/u.test(relation) || (relation === 'advcl' && describes);
}

/** "The server exposed files", taken for a participle: with a subject before it and nothing to help it, it has a tense. */
const isPastTense = (parse: SentenceParse, at: number): boolean => {
  const { tag, relation } = parse.words[at]!;
  return (
    tag === 'VBN' &&
    /^(?:root|ccomp|conj)/u.test(relation) &&
    dependentsOf(parse, at, 'aux', 'cop').length === 0 &&
    (parse.dependents[at] ?? []).some((d) => d < at && parse.words[d]!.relation === 'nsubj')
  );
};
