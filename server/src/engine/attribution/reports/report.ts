/** What the construction readers hand on: a cue, who it gives the words to, and which words. */
import type { Token } from '../clause';
import type { Phrase } from '../nounPhrase';

/** Token indices of one sentence, half-open. */
export interface TokenRange {
  readonly start: number;
  readonly end: number;
}

/** The form in which a sentence reports. */
export type Construction =
  | 'that' // said that …
  | 'bare' // said …
  | 'whether' // asked whether …, explained why …
  | 'quoted' // said, "…"
  | 'colon' // said: …
  | 'behind' // …, he said
  | 'inverted' // …, said the mayor
  | 'inside' // …, he said, …
  | 'as' // as he said, …
  | 'infinitive' // promised to …
  | 'object' // urged them to …
  | 'blame' // accused them of …
  | 'complement' // called it a …
  | 'described' // described it as …
  | 'phrase' // praised …, called for …
  | 'according' // according to …
  | 'noun' // the claim that …
  | 'label' // Orsk: …
  | 'remark'; // a quotation that only its surroundings give to somebody

export interface Report {
  readonly construction: Construction;
  /** Lemma of the verb or noun, or the words of the preposition. */
  readonly lemma: string;
  readonly cue: TokenRange;
  readonly source?: Phrase;
  /** How the source was found: it stands at the cue, another cue of the sentence has it, the main clause has it. */
  readonly reach: 'own' | 'shared' | 'main' | 'none';
  /** In the order of the text. */
  readonly content: readonly TokenRange[];
  readonly negated: boolean;
  readonly passive: boolean;
  /** The verb stands in a form that nouns have, too: "claims", "report". */
  readonly weak: boolean;
  /** The cue is no finite verb: "saying", "to say". */
  readonly finite: boolean;
}

export const wordAt = (tokens: readonly Token[], i: number): string => tokens[i]?.word ?? '';
export const isWord = (t: Token | undefined): t is Token & { readonly kind: 'word' } => t?.kind === 'word';
