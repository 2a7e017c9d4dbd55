/** What a value belongs to: the words about it in its sentence, and how many of them stand about a value of a source. */
import { overlaps, type Span } from '../../../model/span';
import type { SentenceParse } from '../../../text/syntax/sentenceParse';
import type { ClaimReading, Passage } from '../reading/readClaim';
import type { SourceSentence } from '../reading/sourceSentences';
import type { Tie } from '../reading/ties';

/** How much a word tells of a value, by its steps from it in the sentence's tree; the last for all that lie farther. */
const NEAR = [1, 1, 0.9, 0.7, 0.5, 0.35] as const;
/** A clause of its own is a step more. */
const CLAUSE = /^(?:ccomp|advcl|acl|parataxis|conj|appos)/u;
/** How well a word of the source vouches for a value so many steps away. */
const VOUCHES = [1, 1, 1, 1, 0.85, 0.7, 0.55] as const;
/** Verbs that only say that a measure follows: "the talks lasted five hours", "the bill came to $5 million". */
const MEASURING = new Set('last total number reach amount measure weigh cost come stand include'.split(' '));
/** The unit of one share is the unit of them all. */
const UNIT = /^(?:percent|cent|%)$/u;

/** The topmost word of a stretch; −1 where no word lies in it. */
export function topWord({ words }: SentenceParse, at: Span): number {
  let top = words.findIndex((word) => word.relation !== 'punct' && overlaps(word.span, at));
  // A tree has no circles, so this ends.
  for (let up = top; up >= 0; up = words[up]!.head) if (overlaps(words[up]!.span, at)) top = up;
  return top;
}

/** Steps from a word to each other word along the tree; linear. */
export function stepsFrom({ words, dependents }: SentenceParse, from: number): readonly number[] {
  const steps = words.map(() => Number.POSITIVE_INFINITY);
  if (from < 0) return steps;
  steps[from] = 0;
  const waiting = [from];
  // Grows while it is walked through.
  for (const at of waiting) {
    const reach = (next: number, edge: string): void => {
      const far = steps[at]! + (CLAUSE.test(edge) ? 2 : 1);
      if (far >= steps[next]!) return;
      steps[next] = far;
      waiting.push(next);
    };
    for (const d of dependents[at] ?? []) reach(d, words[d]!.relation);
    const { head, relation } = words[at]!;
    if (head >= 0) reach(head, relation);
  }
  return steps;
}

const at = (list: readonly number[], steps: number): number => list[Math.min(steps, list.length - 1)] ?? 0;

/** Share of what tells of a value in the claim that tells of a value in a source's sentence; 0 to 1. */
export function slotLikeness(
  claim: ClaimReading,
  mine: Span,
  source: SourceSentence,
  ties: readonly Tie[],
  theirs: Span,
): number {
  const here = stepsFrom(claim.parse, topWord(claim.parse, mine));
  const there = stepsFrom(source.parse, topWord(source.parse, theirs));
  let all = 0;
  let common = 0;
  claim.words.forEach(({ span, at: word }, i) => {
    const { lemma } = claim.parse.words[word]!;
    if (overlaps(span, mine) || MEASURING.has(lemma) || UNIT.test(lemma)) return;
    const weight = (claim.weights[i] ?? 0) * at(NEAR, here[word]!);
    all += weight;
    const tie = ties.find((one) => one.word === i);
    const match = tie && source.words[tie.at];
    if (tie && match && !overlaps(match.span, theirs)) common += weight * tie.strength * at(VOUCHES, there[match.at]!);
  });
  return all === 0 ? 0 : common / all;
}

/** Share of the claim's weight in the sentence, `without` these words. */
export function shareWithout(claim: ClaimReading, { ties }: Pick<Passage, 'ties'>, without: Span): number {
  let all = 0;
  let common = 0;
  claim.words.forEach(({ span: at }, i) => {
    if (overlaps(at, without)) return;
    const weight = claim.weights[i] ?? 0;
    all += weight;
    common += weight * (ties.find(({ word }) => word === i)?.strength ?? 0);
  });
  return all === 0 ? 0 : common / all;
}
