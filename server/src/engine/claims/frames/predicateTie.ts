/** How near two predicates are: one family, synonyms, a shared sense, or the same thing told from the other side. */
import type { Frame } from '../../model/claim';
import { BROACHING, CONVERSES, MUTUAL } from '../../text/lexicons/events';
import { relationOf, type WordRelation } from '../../text/wordnet/thesaurus';
import { verbOfNoun } from '../../text/wordFamilies';
import { areOpposed } from './ways';

export interface PredicateTie {
  /** 0 to 1. */
  readonly nearness: number;
  /** How telling it is that both say it. */
  readonly weight: number;
  /** Agent and patient, giver and taker change places. */
  readonly converse: boolean;
  /** One tells the contrary of the other: "rose", "fell". */
  readonly opposite: boolean;
}

/** Verbs that say next to nothing by themselves. */
const EMPTY = new Set(
  'be have do make get go come take give say tell happen become see know think want put use let keep seem'.split(' '),
);

/** "Shot" is told of who was "killed"; the more general word tells less. */
const NEARNESS: Partial<Record<WordRelation, number>> = { synonym: 0.7, kind: 0.6, general: 0.6 };

export function predicateTie(a: Frame['predicate'], b: Frame['predicate']): PredicateTie {
  const [one, other] = [verbOf(a), verbOf(b)];
  const weight = EMPTY.has(one) || EMPTY.has(other) ? 0.3 : 1;
  const tie = (nearness: number, converse = false): PredicateTie => ({
    nearness,
    weight: weight * nearness,
    converse,
    opposite: false,
  });
  if (one === other) return tie(weight === 1 ? 1 : 0.7);
  if (CONVERSES.some(([x, y]) => (x === one && y === other) || (y === one && x === other)))
    return { ...tie(0.9, true), opposite: areOpposed(a, b, [one, other]) };
  if (areOpposed(a, b, [one, other])) return { ...tie(0.85), opposite: true };
  if (a.concept.key === b.concept.key) return tie(0.85);
  if (BROACHING.has(one) && BROACHING.has(other)) return tie(0.8);
  return tie(NEARNESS[relationOf(one, 'v', other, 'v')] ?? 0);
}

const verbOf = ({ lemma }: Frame['predicate']): string => verbOfNoun(lemma) ?? lemma;

/** "Orsk met Hrane" is "Hrane met Orsk", and of a noun nobody says who does it to whom. */
export const sidesAreOne = (a: Frame, b: Frame): boolean =>
  MUTUAL.has(verbOf(a.predicate)) || a.predicate.form === 'noun' || b.predicate.form === 'noun';
