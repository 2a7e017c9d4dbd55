/** A sentence of a source that ties what a claim ties, but less firmly; none where another sentence near ties it as firmly. */
import { articleSentences } from '../../../attribution/articleParagraphs';
import { commitmentAt } from '../../../claims/commitment/commitment';
import { keptWith } from '../../../model/kept';
import type { SentenceParse } from '../../../text/syntax/sentenceParse';
import { dependentsOf, subtree } from '../../../text/syntax/tree';
import { sentencesNear, type NearSentence } from '../events/comparisons';
import { departures } from '../events/departures';
import { shareOf, type ClaimReading } from '../reading/readClaim';
import { isDeniedBefore } from './relationNouns';
import { RELATION, relationStrength, type RelationStrength } from './relationStrength';
import { rungPairsOf } from '../rungs/rungPairs';
import { judgeCertainty } from '../rungs/rungs';
import { sourceSentence, type SourceSentence } from '../reading/sourceSentences';
import { tieWords } from '../reading/ties';

export interface LooserTie {
  readonly claim: RelationStrength;
  readonly source: RelationStrength;
  readonly sentence: SourceSentence;
}

/** Sentences of a finding by itself: an abstract's conclusion, a press notice. */
const SHORT = 3;
/** Share of the claim that must stand in the sentence that ties it less firmly, and in one that settles the matter. */
const TELLS = { calm: 0.2, thorough: 0.01 } as const;
const SETTLES = { calm: 0.35, thorough: 0.3 } as const;

/** Sources stay as they are while drafts are typed. */
const sourceStrength = keptWith((parse: SentenceParse) => relationStrength(parse, 'source'));

export function looserTie(claim: ClaimReading, level: keyof typeof TELLS): LooserTie | undefined {
  const mine = relationStrength(claim.parse, 'claim');
  if (rung(mine) < RELATION.indexOf('perhaps') || !isClaimed(claim, mine)) return undefined;
  if (level === 'calm' && mine.value !== 'through') return undefined;
  // A source of a sentence or two is what the claim rests on, however it is worded; of a whole article most is not.
  const short = level === 'thorough' && claim.articles.every((article) => articleSentences(article).length <= SHORT);
  const near = (short ? allSentences(claim) : sentencesNear(claim)).map((it) => ({
    ...it,
    strength: sourceStrength(it.sentence.parse),
  }));
  const [best] = near
    .filter(
      (it) =>
        it.covered >= (short ? TELLS.thorough : TELLS.calm) &&
        it.strength.value !== 'none' &&
        rung(it.strength) < rung(mine) &&
        (short || (it.strength.bound === true && mine.value === 'through' && bothSides(claim, mine, it))),
    )
    .sort((a, b) => b.covered - a.covered);
  if (!best) return undefined;
  const settles = Math.min(best.covered, short ? SETTLES.thorough : SETTLES.calm);
  const held = near.some(({ covered, strength }) => covered >= settles && rung(strength) >= rung(mine));
  if (held || (best.strength.value === 'perhaps' && isLessSure(claim, level))) return undefined;
  return { claim: mine, source: best.strength, sentence: best.sentence };
}

/** The mirror: a sentence that has one thing come of the other, outright, where the claim only finds them together. */
export function firmerTie(claim: ClaimReading): LooserTie | undefined {
  const mine = relationStrength(claim.parse, 'claim');
  if (!mine.bound || !isClaimed(claim, mine)) return undefined;
  const near = sentencesNear(claim).map((it) => ({ ...it, strength: sourceStrength(it.sentence.parse) }));
  const best = near
    .filter(
      (it) => it.covered >= SETTLES.calm && it.strength.value === 'through' && bothSides(claim, mine, it, BOUND_SIDES),
    )
    .sort((a, b) => b.covered - a.covered)[0];
  // A source that itself says no more somewhere has given the word.
  const held = near.some(({ covered, strength }) => covered >= TELLS.calm && strength.value === 'together');
  return best && !held ? { claim: mine, source: best.strength, sentence: best.sentence } : undefined;
}

/** Where all that is missing is a word of doubt, that is what is told. */
const isLessSure = (claim: ClaimReading, level: keyof typeof TELLS): boolean =>
  departures(claim, level, (pair) => judgeCertainty(pair, claim), 'alike', rungPairsOf).length > 0;

/** Not "there is no evidence that it protects", "it is unclear whether it protects". */
function isClaimed({ parse }: ClaimReading, { at }: RelationStrength): boolean {
  if (at === undefined) return true;
  if (parse.words.slice(0, at).some((_word, i) => isDeniedEvidence(parse, i))) return false;
  const { polarity, certainty } = commitmentAt(parse, at);
  return polarity.value === 'affirmed' && certainty.value !== 'doubtful';
}

/** "No evidence", "little scientific proof". */
const isDeniedEvidence = (parse: SentenceParse, i: number): boolean =>
  /^(?:evidence|proof|sign|indication|reason)$/u.test(parse.words[i]!.lemma) && isDeniedBefore(parse, i, 3);

/** Of short sources, every sentence. */
const allSentences = (claim: ClaimReading): readonly NearSentence[] =>
  claim.articles.flatMap((article) =>
    articleSentences(article).flatMap((_span, index): readonly NearSentence[] => {
      const sentence = sourceSentence(article, index);
      if (!sentence) return [];
      const ties = tieWords(claim, sentence);
      const best = claim.words.map(() => 0);
      for (const { word, strength } of ties) best[word] = strength;
      return [{ sentence, ties, covered: shareOf(claim.weights, best) }];
    }),
  );

const ACTING_SIDES = [
  ['nsubj', 'csubj'],
  ['obj', 'obl', 'ccomp', 'xcomp'],
] as const;
/** Of "is linked to", and of "smoking is a cause". */
const BOUND_SIDES = [
  ['nsubj', 'nsubj:pass', 'csubj'],
  ['obl', 'obj', 'nmod', 'xcomp'],
] as const;

/** Who acts and what is acted on both stand in the source's sentence. */
function bothSides(
  claim: ClaimReading,
  { at }: RelationStrength,
  { ties, sentence }: NearSentence,
  [these, those]: readonly [readonly string[], readonly string[]] = ACTING_SIDES,
): boolean {
  if (at === undefined || !claim.parse.words[at]!.tag.startsWith('VB')) return false;
  const tied = (relations: readonly string[]): boolean => {
    const below = dependentsOf(claim.parse, at, ...relations).flatMap((d) => subtree(claim.parse, d));
    // The first word of a sentence may pass for a name.
    const written = below.map((i) => claim.parse.words[i]!).filter(({ tag }) => tag.startsWith('NN'));
    return (
      ties.some(({ word }) => below.includes(claim.words[word]!.at)) ||
      written.some(({ text }) => sentence.parse.words.some((word) => word.text.toLowerCase() === text.toLowerCase()))
    );
  };
  return tied(these) && tied(those);
}

const rung = ({ value }: RelationStrength): number => RELATION.indexOf(value);
