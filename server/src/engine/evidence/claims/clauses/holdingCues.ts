/** Words of a clause that hold back what stands behind them: "could", "is accused of", "looks set to"; and how far they reach. */
import { HOLDING_WORDS, type Held } from '../../../text/lexicons/holdingWords';
import type { SentenceParse } from '../../../text/syntax/sentenceParse';

export interface HoldingCue {
  readonly held: Held;
  /** Words before it, and words in it. */
  readonly skipped: number;
  readonly length: number;
  /** As matched. */
  readonly words: string;
}

/** The last of the cues, which is nearest to what it holds back; with the one right before it: "could potentially". */
export function cueIn(words: string): HoldingCue | undefined {
  const cues = HOLDING_WORDS.flatMap(({ pattern, held }) =>
    [...words.matchAll(pattern)].flatMap((found): readonly HoldingCue[] => {
      if (/^(?:can|could|may|might) /u.test(found[0]) && opensPurpose(words.slice(0, found.index))) return [];
      const skipped = words.slice(0, found.index).split(' ').length - 1;
      return [{ held, skipped, length: found[0].trimEnd().split(' ').length, words: found[0] }];
    }),
  );
  const last = cues.reduce<HoldingCue | undefined>(
    (best, cue) => (best && best.skipped >= cue.skipped ? best : cue),
    undefined,
  );
  const before = last && cues.find(({ skipped, length }) => skipped + length === last.skipped);
  if (!last || before?.held.column !== last.held.column) return last;
  return { ...before, length: before.length + last.length, words: before.words + last.words };
}

/**
 * Whether what stands before "could" makes it a purpose: "cut the wire **so they** could bring aid" says what it was done for,
 * not what is possible; "so high that the wall could fail" says what follows.
 * @param before folded words, with a blank behind each
 */
export const opensPurpose = (before: string): boolean =>
  /(?:^| )so (?:that )?(?:(?:the|a|an|their|its|his|her|our|my) )?\S+ $/u.test(before.slice(-LONGEST));
/** Letters of the longest opening that is looked for. */
const LONGEST = 60;

/**
 * What stands right behind it, it holds back; what stands far off only if its verb is known.
 * @param first word that both clauses name, counted as the cue is
 * @param kin whether the clauses have verbs that are near each other
 */
export const reachesTo = ({ skipped, length, words }: HoldingCue, first: number, kin: boolean): boolean =>
  first - skipped - length <= (kin ? FAR : NEAR) && (kin || !NEEDS_ITS_VERB.test(words));
const NEAR = 5;
const FAR = 9;
/** What is tried, risked or believed of something may be anything. */
const NEEDS_ITS_VERB =
  /^(?:tr(?:y|ies|ied|ying)|attempt|effort|danger|risk|prospect|possib|threat|chance|potential|fear|believe|think|argue|contend|insist|maintain|suspect)/u;

/** Lower case, straight apostrophes, one blank behind each word: what the patterns are written for. Both ends inclusive. */
export const foldedWords = (parse: SentenceParse, from: number, to: number): string =>
  parse.words
    .slice(from, to + 1)
    .map(({ text }) => `${text.toLowerCase().replaceAll('’', "'")} `)
    .join('');

/** The whole sentence in that form. */
export const foldedSentence = (parse: SentenceParse): string => foldedWords(parse, 0, parse.words.length - 1);
