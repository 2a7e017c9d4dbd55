// What a rewrite is, and what its rules share.

export interface Rewrite {
  readonly name: string;
  /** False for the sentence as it stands. */
  readonly changes: boolean;
  /**
   * The sentence said otherwise; undefined where the rule does not apply.
   * @param before the sentence before it in the article
   */
  readonly of: (sentence: string, article: string, before?: string) => string | undefined;
}

export const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
