/** What a desk has in words of its own: how it reports, hedges, names and spells. Plain data; empty parts change nothing. */

/** A rung of certainty that a house hedge stands for; `hearsay` for words that give something as somebody else's. */
export type HedgeRung = 'doubtful' | 'possible' | 'likely' | 'confirmed' | 'hearsay';
export const HEDGE_RUNGS: readonly HedgeRung[] = ['doubtful', 'possible', 'likely', 'confirmed', 'hearsay'];

/** Forms of a verb of speech; a base form brings its regular ones. */
export interface SpeechVerb {
  readonly base?: string | undefined;
  readonly present?: string | undefined;
  readonly past?: string | undefined;
}

export interface HouseLexicon {
  readonly speech: readonly SpeechVerb[];
  /** By the words. */
  readonly hedges: Readonly<Record<string, HedgeRung>>;
  /** By the usual name, others for the same person, body or place. */
  readonly names: Readonly<Record<string, readonly string[]>>;
  /** By the house's spelling, others that quotations and names may have for it. */
  readonly spellings: Readonly<Record<string, readonly string[]>>;
  /** Titles that stand before names. */
  readonly titles: readonly string[];
  /** Names that are never told to be missing or to be others. */
  readonly ignored: readonly string[];
}

export const emptyLexicon: HouseLexicon = {
  speech: [],
  hedges: {},
  names: {},
  spellings: {},
  titles: [],
  ignored: [],
};
