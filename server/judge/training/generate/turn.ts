/** What a pair is, and what a turn is: one change of a sentence, with how the changed sentence stands to the one that was. */
import type { Sentence } from './sentence';

export type Label = 'supported' | 'contradicted' | 'overstated' | 'not_stated';

/** A stretch of a sentence and what stands there instead; an insertion where both ends are one. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * How the turned sentence stands to the one it was made of.
 * `same`: each supports the other; `less`: it follows from the other; `detail`: it follows, and lacks something that nobody
 * can guess; `stronger` and `weaker`: one rung up or down a ladder; `differs`: both cannot be so.
 */
export type Relation = 'same' | 'less' | 'detail' | 'stronger' | 'weaker' | 'differs';

export interface Turn {
  readonly kind: string;
  readonly relation: Relation;
  readonly edits: readonly Edit[];
  /** Other sentences of the document that the passage has to hold, by their place. */
  readonly needs?: readonly number[];
}

/** A document's sentences in their order. */
export interface Document {
  readonly sentences: readonly Sentence[];
  readonly licence: string;
  readonly source: string;
  /** False for sentences that were gathered from many places. */
  readonly inOrder: boolean;
}

/** All turns of one kind or family that a sentence allows. */
export type Turner = (sentence: Sentence, document: Document, at: number, chance: () => number) => Turn[];

/** A row as the training reads it. */
export interface Pair {
  readonly premise: string;
  readonly hypothesis: string;
  readonly label: Label;
  readonly type: string;
  readonly dataset: string;
  readonly license: string;
}
