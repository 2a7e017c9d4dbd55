/** What frames are read from: a parsed sentence, its text, and whom words in it mean. */
import type { Concept } from '../../model/claim';
import type { Span } from '../../model/span';
import type { Clause } from '../../text/syntax/clauses';
import type { SentenceParse } from '../../text/syntax/sentenceParse';

/** Whom a pronoun, a role or a surname means. */
export interface Meant {
  readonly name: string;
  /** Of a country's leader, who stands for it: its key in `text/lexicons/countries`. */
  readonly country?: string;
}

/** Undefined where the text does not tell. */
export type Means = (head: Span) => Meant | undefined;

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
