/** A parsed sentence: its words, and the tree over them. Plain data. */
import type { Span } from '../../model/span';

/** One word of a sentence. Clitics are words of their own ("do", "n’t"), and so is each mark. */
export interface Word {
  /** As it stands in the text; of an opaque stretch all of it, of a desk's own words the common one that they read as. */
  readonly text: string;
  /** In the text that was given, not in the sentence. */
  readonly span: Span;
  /** Penn Treebank tag, as the training data has them: "NNP", "VBD"; `QUOTE` for an opaque stretch. */
  readonly tag: string;
  /** Dictionary form in lower case; names keep their capitals. */
  readonly lemma: string;
  /** Index of the word this one depends on; −1 for the root. */
  readonly head: number;
  /** Universal Dependencies relation with its subtype: "nsubj:pass". */
  readonly relation: string;
}

/** Always a tree: one root, no circles. */
export interface SentenceParse {
  readonly span: Span;
  readonly words: readonly Word[];
  /** Dependents of each word, in the order of the text. */
  readonly dependents: readonly (readonly number[])[];
  /** Index of the root; −1 for a sentence without words. */
  readonly root: number;
}

/** The tag of a stretch that stands as one word. */
export const QUOTE_TAG = 'QUOTE';
