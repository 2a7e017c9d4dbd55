/** What the learned judge and the rules say of a claim together: how far its sources carry it, and whether that alone is a warning. */
import { pairKey, type Judgement, type JudgePair, type Judgements } from '../../../model/judgement';
import type { ClaimReading } from '../reading/readClaim';
import { supportOf } from '../support/support';
import { isCarriedTogether } from '../support/together';
import { judgedPairs } from './judgedPassages';
import { CARRIED, SURE, type Weights } from './weights';

export interface Judged {
  /** In [0, 1], as `supportOf`: with the judge's reading in it. */
  readonly support: number;
  /** How the judge reads it where it is sure enough to say so alone. */
  readonly departure?: 'contradicted' | 'overstated' | 'unsupported';
}

/** Undefined as long as nobody has judged it. */
export function judgedOf(
  claim: ClaimReading,
  judgements: Judgements | undefined,
  level: 'calm' | 'thorough',
): Judged | undefined {
  const answers = answersFor(claim, judgements);
  if (answers === undefined) return undefined;
  const rules = supportOf(claim);
  // What sources carry together the nearest sentence of one of them never does.
  const counting = isCarriedTogether(claim) ? answers.slice(0, 1) : answers;
  const support = weighed(CARRIED, rules, counting);
  const departs = weighed(SURE.weights, rules, counting) < SURE.below[level];
  return { support, ...(departs ? { departure: kindOf(answers) } : {}) };
}

/** What the judge was asked and has answered of the passage that has most of a claim in it; undefined as `judgedOf`. */
export function widestAnswer(
  claim: ClaimReading,
  judgements: Judgements | undefined,
): { readonly pair: JudgePair; readonly answer: Judgement } | undefined {
  const [answer] = answersFor(claim, judgements) ?? [];
  return answer && { pair: judgedPairs(claim)[0]!, answer };
}

/** The judge's answers for all passages, the widest first; undefined where one is missing. */
function answersFor(claim: ClaimReading, judgements: Judgements | undefined): readonly Judgement[] | undefined {
  // Where nobody judges, no keystroke pays for it.
  if (judgements === undefined || judgements.size === 0) return undefined;
  const pairs = judgedPairs(claim);
  const answers = pairs.flatMap((pair) => judgements.get(pairKey(pair)) ?? []);
  return pairs.length > 0 && answers.length === pairs.length ? answers : undefined;
}

/** In [0, 1]. @param answers the widest passage's first, the nearest's last */
export function weighed({ bias, rules, wide, near }: Weights, support: number, answers: readonly Judgement[]): number {
  const [first, last] = [answers[0]!, answers.at(-1)!];
  const sum = bias + rules * logit(support) + wide * logit(first.supported) + near * logit(last.supported);
  return 1 / (1 + Math.exp(-sum));
}

/** Nobody is surer than a thousand to one. */
const SUREST = 0.999;
const logit = (share: number): number => {
  const p = Math.min(SUREST, Math.max(1 - SUREST, share));
  return Math.log(p / (1 - p));
};

/** By the passage that has most of the claim in it: the wide one. */
function kindOf([{ contradicted, overstated, notStated } = NOTHING]: readonly Judgement[]): NonNullable<
  Judged['departure']
> {
  if (contradicted >= overstated && contradicted >= notStated) return 'contradicted';
  return overstated >= notStated ? 'overstated' : 'unsupported';
}
const NOTHING: Judgement = { supported: 0, contradicted: 0, overstated: 0, notStated: 1 };
