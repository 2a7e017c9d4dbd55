/** How the judge's answers and the rules' own support are weighed against each other. */

/** Of log odds; `wide` of the passage with all that comes near, `near` of the nearest sentence among its neighbours. */
export interface Weights {
  readonly bias: number;
  readonly rules: number;
  readonly wide: number;
  readonly near: number;
}

/** For `support` in reports and the ranking of sources. */
export const CARRIED: Weights = { bias: 0, rules: 0.5, wide: 0.5, near: 0.25 };

/** When the judge alone may warn. */
export const SURE: {
  readonly weights: Weights;
  readonly below: Readonly<Record<'calm' | 'thorough', number>>;
} = { weights: CARRIED, below: { calm: 0.03, thorough: 0.08 } };
