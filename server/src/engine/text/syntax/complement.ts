/** What is said, thought or known: the clause that completes a verb. */
import type { SentenceParse } from './sentenceParse';
import { dependentsOf, isBelow, subtree } from './tree';

/**
 * Index of the head of the clause that the verb reports: "said **that it rained**", "said: **it rained**", "**it rained**,
 * Orsk said", a quotation that stands as one word; undefined for none. An infinitive counts only where it is all there is
 * ("vowed **to go**").
 */
export function clausalComplementOf(parse: SentenceParse, verb: number): number | undefined {
  const own = dependentsOf(parse, verb, 'ccomp')[0];
  if (own !== undefined) return own;
  const word = parse.words[verb];
  if (!word) return undefined;
  const beside = dependentsOf(parse, verb, 'parataxis').find(
    (d) => /^(?:VB[DPZ]|MD|QUOTE)$/.test(parse.words[d]!.tag) || hasSubject(parse, d),
  );
  if (beside !== undefined) return beside;
  // "It rained, Orsk said, all night": the verb of saying hangs on what is said.
  if (word.relation === 'parataxis' && hasSubject(parse, verb)) return word.head;
  const quoted = (parse.dependents[verb] ?? []).find((d) => parse.words[d]!.tag === 'QUOTE');
  return quoted ?? dependentsOf(parse, verb, 'xcomp').find((d) => parse.words[d]!.tag === 'VB');
}

const hasSubject = (parse: SentenceParse, word: number): boolean => dependentsOf(parse, word, 'nsubj').length > 0;

/** Indices of the complement's own words; where the verb of saying stands inside it, those of the saying are left out. */
export function complementWords(parse: SentenceParse, verb: number): readonly number[] {
  const head = clausalComplementOf(parse, verb);
  if (head === undefined) return [];
  const inside = isBelow(parse, verb, head);
  return subtree(parse, head, inside ? (d) => d === verb : undefined);
}
