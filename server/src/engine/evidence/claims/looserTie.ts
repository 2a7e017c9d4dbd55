/** A sentence of a source that ties what a claim ties, but less firmly; none where another sentence near ties it as firmly. */
import { articleSentences } from '../../attribution/articleParagraphs';
import type { ClaimReading } from './readClaim';
import { RELATION, relationStrength, type RelationStrength } from './relationStrength';
import { sentencesNear, type NearSentence } from './comparisons';
import { dependentsOf, subtree } from '../../text/syntax/tree';
import type { SourceSentence } from './sourceSentences';

export interface LooserTie {
  readonly claim: RelationStrength;
  readonly source: RelationStrength;
  readonly sentence: SourceSentence;
}

/** Sentences of a finding by itself: an abstract's conclusion, a press notice. */
const SHORT = 3;
/** Share of the claim that must stand in the sentence that ties it less firmly, and in one that settles the matter. */
const TELLS = { calm: 0.2, thorough: 0.05 } as const;
const SETTLES = { calm: 0.35, thorough: 0.3 } as const;

export function looserTie(claim: ClaimReading, level: keyof typeof TELLS): LooserTie | undefined {
  // A source of a sentence or two is what the claim rests on, however it is worded; of a whole article most is not.
  const short = level === 'thorough' && claim.articles.every((article) => articleSentences(article).length <= SHORT);
  const mine = relationStrength(claim.parse, short);
  if (rung(mine) < RELATION.indexOf('perhaps')) return undefined;
  const near = sentencesNear(claim).map((it) => ({ ...it, strength: relationStrength(it.sentence.parse) }));
  const held = near.some(
    ({ covered, strength }) => covered >= (short ? SETTLES.thorough : SETTLES.calm) && rung(strength) >= rung(mine),
  );
  if (held) return undefined;
  const [best] = near
    .filter(
      (it) =>
        it.covered >= (short ? TELLS.thorough : TELLS.calm) &&
        it.strength.value !== 'none' &&
        rung(it.strength) < rung(mine) &&
        (short || (it.strength.bound === true && mine.value === 'through' && bothSides(claim, mine, it))),
    )
    .sort((a, b) => b.covered - a.covered);
  return best && { claim: mine, source: best.strength, sentence: best.sentence };
}

/** Who acts and what is acted on both stand in the source's sentence. */
function bothSides(claim: ClaimReading, { at }: RelationStrength, { ties, sentence }: NearSentence): boolean {
  if (at === undefined) return false;
  const tied = (relations: readonly string[]): boolean => {
    const below = dependentsOf(claim.parse, at, ...relations).flatMap((d) => subtree(claim.parse, d));
    // The first word of a sentence may pass for a name.
    const written = below.map((i) => claim.parse.words[i]!).filter(({ tag }) => tag.startsWith('NN'));
    return (
      ties.some(({ word }) => below.includes(claim.words[word]!.at)) ||
      written.some(({ text }) => sentence.parse.words.some((word) => word.text.toLowerCase() === text.toLowerCase()))
    );
  };
  return tied(['nsubj', 'csubj']) && tied(['obj', 'obl', 'ccomp', 'xcomp']);
}

const rung = ({ value }: RelationStrength): number => RELATION.indexOf(value);
