/** Which words of a claim weigh most: what the judge says where each of them is hidden from it. */
import type { Judgement, JudgePair, WordWeight } from '../../engine/index';
import type { HiddenSpan, JudgeRow } from './pairInput';

/** Words above which a sentence is not weighed: each costs a judgement. */
const MOST_WORDS = 80;

const WORD = /[\p{L}\p{N}\p{M}]+(?:[-'’.,][\p{L}\p{N}\p{M}]+)*/gu;

/** Each word once; none where there are too many. */
export function hidings(claim: string): readonly HiddenSpan[] {
  const words = Array.from(claim.matchAll(WORD), ({ index, 0: word }) => ({ start: index, end: index + word.length }));
  return words.length > MOST_WORDS ? [] : words;
}

/** Nothing where a judgement is missing: half of the words would mislead. */
export function wordWeights(
  whole: Judgement | undefined,
  hidden: readonly HiddenSpan[],
  without: readonly (Judgement | undefined)[],
): readonly WordWeight[] {
  if (!whole || without.some((it) => !it)) return [];
  return hidden.map((it, i) => ({ ...it, weight: without[i]!.supported - whole.supported }));
}

/** As verdicts are kept: a claim with a hidden word is another claim. */
export const shownRow = ({ passage, claim, hidden }: JudgeRow): JudgePair =>
  hidden ? { passage, claim: `${claim}\0${hidden.start} ${hidden.end}` } : { passage, claim };
