/** Places of sources that rules have ranked, in the order that a learned judge's answers give them together with the rules. */
import { articleSentences } from '../../../attribution/articleParagraphs';
import type { Place } from '../../../model/evidence';
import { pairKey, type Judgement, type JudgePair, type Judgements } from '../../../model/judgement';
import { overlaps, sliceOf } from '../../../model/span';
import { oneLine } from '../../../text/oneLine';
import { weighed } from './judged';
import { passageOf, readAround } from './readTogether';
import { CARRIED } from './weights';

export interface RankedPlace extends Place {
  /** How likely it is by the rules alone that the place says what is looked for, in [0, 1]. */
  readonly rules: number;
  /** These are the very words: nobody has to judge that. */
  readonly exact: boolean;
}

/** A place with what the judge makes of it, where it was asked. */
export interface JudgedPlace<P> {
  readonly place: P;
  readonly answer?: Judgement;
}

/** The leading places are judged: each takes the judge some milliseconds, and somebody waits. */
const MOST_JUDGED = 10;

/** What is to be judged of the places: the leading ones, each with what stands around it. Quick: nothing is parsed. */
export const pairsOfPlaces = (places: readonly RankedPlace[], sought: string): readonly JudgePair[] =>
  leading(places).map((place) => pairAt(place, sought));

/** The very words stay first, and what was not asked about last; all stays as it was as long as one answer is missing. */
export function inJudgedOrder<P extends RankedPlace>(
  places: readonly P[],
  sought: string,
  judgements: Judgements | undefined,
): readonly JudgedPlace<P>[] {
  const asked = leading(places);
  const judged = asked.flatMap((place) => {
    const answer = judgements?.get(pairKey(pairAt(place, sought)));
    return answer ? [{ place, answer, likely: weighed(CARRIED, place.rules, [answer]) }] : [];
  });
  if (judged.length < asked.length) return places.map((place) => ({ place }));
  const others = places.filter((place) => !asked.includes(place)).map((place) => ({ place }));
  return [
    ...others.filter(({ place }) => place.exact),
    ...judged.sort((a, b) => b.likely - a.likely).map(({ place, answer }) => ({ place, answer })),
    ...others.filter(({ place }) => !place.exact),
  ];
}

const leading = <P extends RankedPlace>(places: readonly P[]): readonly P[] =>
  places.filter(({ exact }) => !exact).slice(0, MOST_JUDGED);

/** The sentence at a place among its neighbours, as far as there is room, beside what is looked for. */
function pairAt({ article, span: at }: Place, sought: string): JudgePair {
  const index = articleSentences(article).findIndex((sentence) => overlaps(sentence, at));
  return {
    passage: passageOf(readAround({ article, index })) || oneLine(sliceOf(article.text, at)),
    claim: oneLine(sought),
  };
}
