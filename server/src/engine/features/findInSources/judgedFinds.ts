/** Places that were found in the sources, read by the learned judge: what it is to be asked, and what its answers make of them. */
import { inJudgedOrder, pairsOfPlaces } from '../../evidence/claims/judging/judgedPlaces';
import { parseClaim } from '../../evidence/claims/reading/readClaim';
import type { Judgement, JudgePair, Judgements } from '../../model/judgement';
import { t } from '../../model/language';
import { loadSyntaxModel } from '../../text/syntax/model';
import { isQuestion } from '../../text/question';
import type { FoundPlace } from './foundPlace';

/** Words of what may be a statement: fewer are only named, more are no sentence. */
const FEWEST_WORDS = 4;
const MOST_WORDS = 60;

/** None for words that state nothing: a judge knows only of statements. In steps: the first sentence parsed takes the longest. */
export function* pairsForPlaces(sought: string, places: readonly FoundPlace[]): Generator<void, readonly JudgePair[]> {
  const words = sought.trim().split(/\s+/u).length;
  if (places.length === 0 || words < FEWEST_WORDS || words > MOST_WORDS || isQuestion(sought)) return [];
  yield* loadSyntaxModel();
  const states = parseClaim(sought, []).words.some(({ tag }) => FINITE.test(tag));
  return states ? pairsOfPlaces(places, sought) : [];
}
const FINITE = /^(?:VBD|VBZ|VBP|MD)$/u;

/** In the order that the rules and the judge give together, with its reading behind theirs; as they were without its answers. */
export const judgedPlaces = <P extends FoundPlace>(
  sought: string,
  places: readonly P[],
  judgements: Judgements | undefined,
): readonly P[] =>
  inJudgedOrder(places, sought, judgements).map(({ place, answer }) => {
    const reading = answer ? readingWords(answer) : '';
    return reading === '' ? place : { ...place, how: [place.how, reading].filter((part) => part !== '').join(' · ') };
  });

/** Below this the judge is not sure enough to be told of. */
const SURE = 0.6;

/** Empty where it does not say, or the place does not. */
export function readingWords({ supported, contradicted, overstated }: Judgement): string {
  if (supported >= SURE) return t('by the judge: carries it');
  if (contradicted >= SURE) return t('by the judge: says otherwise');
  return overstated >= SURE ? t('by the judge: says less') : '';
}
