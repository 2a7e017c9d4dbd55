/** What frames are read from: a parsed sentence, its text, and whom words in it mean. */
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
}

/** Heads of clauses: what is told of them is told by frames of their own. */
export const isClause = ({ clauses }: Reading, word: number): boolean => clauses.some((c) => c.predicate === word);
