/** What a learned judge makes of a claim beside a passage: how probable each answer is. Plain data. */
import { keptWith } from './kept';

/** Probabilities; together they are 1. */
export interface Judgement {
  /** The passage says what the claim says. */
  readonly supported: number;
  /** The passage says otherwise. */
  readonly contradicted: number;
  /** The passage says it more weakly, of less, or less surely. */
  readonly overstated: number;
  /** The passage does not say. */
  readonly notStated: number;
}

/** What is judged together. */
export interface JudgePair {
  /** A stretch of a source. */
  readonly passage: string;
  /** A sentence of a draft. */
  readonly claim: string;
}

/** A word of a claim, half-open in UTF-16, and how much less is missing where it is hidden: up to 1; below 0 where more is. */
export interface WordWeight {
  readonly start: number;
  readonly end: number;
  readonly weight: number;
}

/** What is known by now; undefined for what has not been judged. Ask `pairKey` for the key. */
export type Judgements = ReadonlyMap<string, Judgement>;

/** Equal for pairs with the same words. Kept: at each keystroke a draft's pairs are looked up several times. */
export const pairKey: (pair: JudgePair) => string = keptWith(({ passage, claim }) => `${claim}\u0000${passage}`);
