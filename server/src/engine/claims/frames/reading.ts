/** What frames are read from: a parsed sentence, its text, and whom words in it mean. */
import type { Concept } from '../../model/claim';
import type { Span } from '../../model/span';
import type { Clause } from '../../text/syntax/clauses';
import type { SentenceParse } from '../../text/syntax/sentenceParse';

/** Name of whom a pronoun, a role or a surname means; undefined where the text does not tell. */
export type Means = (head: Span) => string | undefined;

export interface Reading {
  readonly text: string;
  readonly parse: SentenceParse;
  readonly clauses: readonly Clause[];
  readonly means: Means;
  /** Of each word. */
  readonly concepts: readonly (readonly Concept[])[];
  /** Heads of clauses: what is told of them is told by frames of their own. */
  readonly heads: ReadonlySet<number>;
}

export const isClause = ({ heads }: Reading, word: number): boolean => heads.has(word);
