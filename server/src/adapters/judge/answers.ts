/** From a model's outputs to a judgement: probabilities, and which of our four answers each output is. */
import type { Judgement } from '../../engine/index';

export const ANSWERS = ['supported', 'contradicted', 'overstated', 'not_stated'] as const;
/** As a model's description names them. */
export type Answer = (typeof ANSWERS)[number];

/** Parts of the whole that a probability is kept in: what was judged and what was kept of it are the same number. */
export const PARTS = 0xffff;

/**
 * Undefined where the outputs are no numbers. A single output says how likely the first answer is, and what it leaves is not
 * stated.
 * @param logits one for each label
 */
export function judgementOf(
  logits: readonly number[],
  labels: readonly Answer[],
  temperature: number,
): Judgement | undefined {
  const outputs = logits.length === 1 ? [logits[0]!, 0] : logits;
  const answers: readonly Answer[] = logits.length === 1 ? [labels[0]!, 'not_stated'] : labels;
  const most = Math.max(...outputs);
  const weights = outputs.map((it) => Math.exp((it - most) / temperature));
  const sum = weights.reduce((a, b) => a + b, 0);
  if (!Number.isFinite(sum) || outputs.length !== answers.length) return undefined;
  const of = (answer: Answer): number =>
    weights.reduce((total, weight, i) => (answers[i] === answer ? total + weight / sum : total), 0);
  const parts = ANSWERS.map((answer) => Math.round(of(answer) * PARTS));
  // What rounding leaves over goes where it is noticed least.
  const likeliest = parts.indexOf(Math.max(...parts));
  const left = PARTS - parts.reduce((a, b) => a + b, 0);
  return inParts(parts.map((it, i) => (i === likeliest ? it + left : it)));
}

/** @param parts of supported, contradicted, overstated and not stated; together `PARTS` */
export function inParts(parts: readonly number[]): Judgement {
  const [supported = 0, contradicted = 0, overstated = 0, notStated = 0] = parts.map((it) => it / PARTS);
  return { supported, contradicted, overstated, notStated };
}

/** The other way; exact for what `inParts` made. */
export const partsOf = ({ supported, contradicted, overstated, notStated }: Judgement): readonly number[] =>
  [supported, contradicted, overstated, notStated].map((it) => Math.round(it * PARTS));
