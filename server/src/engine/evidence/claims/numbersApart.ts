/** Numbers of a claim that its sources give otherwise: of the same thing, in a sentence that tells the same. */
import type { Quantity } from '../../model/claim';
import { hull, overlaps, span, type Span } from '../../model/span';
import { compareQuantities } from '../../text/quantities/compareQuantities';
import { derivable } from '../../text/quantities/derivable';
import { quantitiesIn } from '../../text/quantities/quantitiesIn';
import { isQuoted, type ClaimReading, type Passage } from './readClaim';
import type { SourceSentence } from './sourceSentences';
import { statedValues } from './statedValues';

export interface NumberApart {
  readonly claim: Quantity;
  readonly source: Quantity;
  readonly sentence: SourceSentence;
}

/** Share of the claim's weight, the number aside, that must stand in the sentence that gives another number. */
const TELLS = { calm: 0.55, thorough: 0.45 } as const;
/** The same, for a number that stands elsewhere in the article. */
const ELSEWHERE = 0.8;
/** A sentence that tells so much of the claim may be the one it rests on. */
const MAY_TELL = 0.35;

/** The number with what it counts. */
export const quantityWords = ({ span: at, head }: Quantity): Span =>
  hull(head && head.start - at.end < 40 ? [at, head] : [at]) ?? at;

/** A number that any cited article states of the same, or that can be worked out, is none. */
export function numbersApart(claim: ClaimReading, level: keyof typeof TELLS): readonly NumberApart[] {
  return quantitiesIn(claim.text, span(0, claim.text.length)).flatMap((quantity): readonly NumberApart[] => {
    if (isQuoted(claim, quantity.span) || isCarried(claim, quantity)) return [];
    const least = isElsewhere(claim, quantity) ? ELSEWHERE : TELLS[level];
    for (const passage of claim.passages) {
      if (shareWithout(claim, passage, quantity.span) < least) continue;
      const rival = rivalIn(passage.sentence, quantity);
      if (rival) return [{ claim: quantity, source: rival, sentence: passage.sentence }];
    }
    return [];
  });
}

/** Whether some source has the number, of this or of nothing in particular, or figures from which it comes out. */
export function isCarried(claim: ClaimReading, quantity: Quantity): boolean {
  const counted = claim.articles.some((article) =>
    statedValues(article).quantities.some((list) =>
      list.some((other) => isHeld(quantity, other) && counts(quantity, other)),
    ),
  );
  if (counted) return true;
  return claim.passages.some((passage) => {
    const near = [passage.sentence, ...passage.around].map(
      ({ article, index }) => [statedValues(article), index] as const,
    );
    const among = near.flatMap(([values, index]) => values.quantities[index] ?? []);
    const tells = shareWithout(claim, passage, quantity.span) >= MAY_TELL;
    if (tells && among.some((other) => isHeld(quantity, other) && mayBeOf(quantity, other))) return true;
    // Who counts what a sentence lists says nothing of what the sentence counts itself.
    const listed = among.some((other) => counts(quantity, other))
      ? []
      : near.flatMap(([values, index]) => values.listed[index] ?? []);
    return derivable(quantity, among, listed) !== undefined;
  });
}

/** Whether the number stands somewhere in the articles, of whatever: then it may be this one's after all. */
const isElsewhere = ({ articles }: ClaimReading, quantity: Quantity): boolean =>
  articles.some((article) =>
    statedValues(article).quantities.some((list) => list.some((other) => isHeld(quantity, other))),
  );

const isHeld = (mine: Quantity, theirs: Quantity): boolean =>
  /^(?:same|compatible)$/u.test(compareQuantities(mine, theirs));

/** They count one thing, by a word both have for it. */
const counts = (a: Quantity, b: Quantity): boolean => a.of.some((key) => b.of.includes(key));

/** One of them does not say what it counts, or both have a unit that says enough. */
const mayBeOf = (a: Quantity, b: Quantity): boolean =>
  a.of.length === 0 || b.of.length === 0 || (a.unit === b.unit && a.unit !== 'count' && a.unit !== 'ordinal');

/** The one number of the sentence that is of the same kind and thing; with two that differ nobody can tell which is meant. */
function rivalIn({ article, index }: SourceSentence, quantity: Quantity): Quantity | undefined {
  const all = statedValues(article).quantities[index] ?? [];
  const rivals = all.filter(
    (other) =>
      compareQuantities(quantity, other) === 'incompatible' &&
      (counts(quantity, other) || (quantity.unit !== 'count' && mayBeOf(quantity, other))),
  );
  const best = rivals.sort((a, b) => shared(quantity, b) - shared(quantity, a));
  return best[1] && shared(quantity, best[1]) === shared(quantity, best[0]!) ? undefined : best[0];
}

const shared = (a: Quantity, b: Quantity): number => a.of.filter((key) => b.of.includes(key)).length;

/** Share of the claim's weight in the sentence, `without` these words. */
export function shareWithout(claim: ClaimReading, { ties }: Passage, without: Span): number {
  let all = 0;
  let common = 0;
  claim.words.forEach(({ span: at }, i) => {
    if (overlaps(at, without)) return;
    const weight = claim.weights[i] ?? 0;
    all += weight;
    common += weight * (ties.find(({ word }) => word === i)?.strength ?? 0);
  });
  return all === 0 ? 0 : common / all;
}
