/** Claims and events that several places of a corpus tell, whoever has them from whom. */
import type { AnalysisOf } from '../../attribution/conflicts/articleConflicts';
import type { CandidatePair } from '../../attribution/origins/candidatePairs';
import { daysApart } from '../../attribution/origins/daysApart';
import { decidedOn, noDecisions } from '../../attribution/origins/decisions';
import { Grouping, type Bond } from '../../attribution/origins/grouping';
import type { Article } from '../../model/article';
import type { Place } from '../../model/evidence';
import type { Conflict, OriginCluster, OriginDecisions } from '../../model/origins';
import { sliceOf } from '../../model/span';
import { excerpt } from '../../text/excerpt';
import { toldTwice } from './toldTwice';
import { oneVisit } from './oneVisit';

/** Characters of the shortest telling, which stands for all of them in a list. */
const NAMED = 80;

const bond: Bond = { reason: 'same-telling', origin: '' };

export interface TellingsOptions {
  readonly decisions?: OriginDecisions;
  /** Journeys are compared where an article was read in depth. */
  readonly analysisOf: AnalysisOf;
  /** Where two articles tell one event with facts that cannot both stand. */
  readonly conflicts: readonly Conflict[];
}

/**
 * Tellings of one event in the articles of these pairs and within each of them, in steps of some milliseconds. They are no
 * origins: nothing counts as one source because of them.
 */
export function* findTellings(
  pairs: readonly CandidatePair[],
  { decisions = noDecisions, analysisOf, conflicts }: TellingsOptions,
): Generator<void, readonly OriginCluster[]> {
  const statements = new Grouping<Place>();
  const events = new Grouping<Place>();
  function* join(a: Article, b: Article): Generator<void> {
    for (const [one, other] of yield* toldTwice(a, b)) statements.join(one, other, bond);
    const [here, there] = [analysisOf(a)?.visits ?? [], analysisOf(b)?.visits ?? []];
    for (const one of here)
      for (const other of there)
        if (one !== other && oneVisit(one, other)) events.join(placed(a, one), placed(b, other), bond);
  }
  const placed = placesOf();
  for (const article of new Set(pairs.flat())) {
    yield* join(article, article);
    yield;
  }
  for (const [a, b] of pairs) {
    if (daysApart(a, b) || decidedOn(a, b, decisions) === 'apart') continue;
    yield* join(a, b);
    yield;
  }
  for (const { a, b, aspect } of conflicts)
    if (aspect !== 'wording') events.join(placed(a.article, a), placed(b.article, b), bond);
  return [...statements.groups(), ...events.groups()].map(({ members }) => clusterOf(members));
}

/** One object for each place: things are grouped by what they are, not by what they say. */
function placesOf(): (article: Article, at: Pick<Place, 'span'>) => Place {
  const known = new Map<Article, Map<number, Place>>();
  return (article, { span }) => {
    let its = known.get(article);
    if (!its) known.set(article, (its = new Map<number, Place>()));
    let place = its.get(span.start);
    if (!place) its.set(span.start, (place = { article, span }));
    return place;
  };
}

function clusterOf(members: readonly Place[]): OriginCluster {
  const [first] = [...members].sort((a, b) => length(a) - length(b));
  return {
    kind: 'passage',
    reason: 'same-telling',
    origin: first ? excerpt(sliceOf(first.article.text, first.span), NAMED) : '',
    members: members.map(({ article, span }) => ({ article, span })),
  };
}

const length = ({ span }: Place): number => span.end - span.start;
