/** What every reader of a quantity hands back: its tokens, its number and its unit. */

/** A number with its unit; the noun is for another to find. */
export interface FormRead {
  /** First token, the sign of the currency included, and the one behind the last. */
  readonly begin: number;
  readonly end: number;
  readonly value: number;
  readonly step: number;
  readonly unit: string;
  /** Set where the form itself says how far it reaches. */
  readonly low?: number;
  readonly high?: number;
  /** The high end of a range, as written. */
  readonly to?: number;
  /** Where the counted noun begins, when not at `end`. */
  readonly noun?: number;
}
