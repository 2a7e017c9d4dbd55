/** What of the sources a judge reads beside a claim: the nearest sentence among its neighbours, and all that carry something of it together. */
import { tellingsOf } from '../../../attribution/origins/tellings';
import type { JudgePair } from '../../../model/judgement';
import { keptWith } from '../../../model/kept';
import { oneLine } from '../../../text/oneLine';
import type { ClaimReading } from '../reading/readClaim';
import { neighboursOf, passageOf, readAround, readTogether, type Numbered } from './readTogether';

/** Words of a passage. The judge was trained on passages of up to 130 words, which fit its window beside the claim. */
const MOST_WORDS = 130;

/**
 * The passages to be judged, without doublets: first all that come near, together, in the order of the sources, then the
 * nearest alone with its neighbours. None where nothing comes near. Quick: nothing is parsed.
 */
export const judgedPairs: (claim: ClaimReading) => readonly JudgePair[] = keptWith((claim: ClaimReading) => {
  const best = claim.passages.map(({ sentence: { article, index } }): Numbered => ({ article, index }));
  const [nearest, second, ...others] = best;
  if (!nearest) return [];
  const led = [nearest, ...(second ? [second] : [])];
  const together = [
    ...led,
    ...forTheRest(claim, led),
    ...neighboursOf(nearest),
    ...others,
    ...best.slice(1, 3).flatMap(before),
  ];
  const passages = [readTogether(together, MOST_WORDS), readAround(nearest)].map(passageOf);
  const said = oneLine(claim.text);
  return [...new Set(passages)].map((passage) => ({ passage, claim: said }));
});

/** Sentences for what the nearest leave out of a claim: one that names a speaker whom they call "she", say. */
const MOST_FOR_REST = 2;
/** Of a claim's weight; a word that weighs less is not looked for. */
const LEAST_FOR_REST = 0.06;

function forTheRest(claim: ClaimReading, led: readonly Numbered[]): readonly Numbered[] {
  const open = new Map(claim.words.map(({ concept }, i) => [concept.key, claim.weights[i] ?? 0]));
  const least = LEAST_FOR_REST * [...open.values()].reduce((sum, weight) => sum + weight, 0);
  const tellings = claim.articles.flatMap(tellingsOf);
  const found: Numbered[] = [];
  const close = ({ article, index }: Numbered): void => {
    for (const key of tellingsOf(article)[index]?.concepts.keys() ?? []) open.delete(key);
  };
  led.forEach(close);
  while (found.length < MOST_FOR_REST) {
    let most = least;
    let fullest: Numbered | undefined;
    for (const { article, index, concepts } of tellings) {
      let carried = 0;
      for (const key of concepts.keys()) carried += open.get(key) ?? 0;
      if (carried > most) [most, fullest] = [carried, { article, index }];
    }
    if (!fullest) break;
    found.push(fullest);
    close(fullest);
  }
  return found;
}

const before = ({ article, index }: Numbered): readonly Numbered[] => [{ article, index: index - 1 }];
