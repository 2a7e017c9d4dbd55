/** How many sources some places amount to: places that go back to one report count once. */
import type { Article } from '../../model/article';
import type { Place } from '../../model/evidence';
import type { Independence, OriginDecisions } from '../../model/origins';
import { bylineName, originName } from './originNames';
import { hull, overlaps } from '../../model/span';
import { readPair } from './articlePair';
import { decidedOn, noDecisions, splitBy } from './decisions';
import { knownAnalysis } from '../articleAnalysis';
import { sameUtterances, speakerName, type Utterance } from './utterances';
import { foremost, type Bond } from './grouping';
import { makeUnion } from './union';

/**
 * Groups the places by origin, in the order given. Cheap: looks at the articles of these places only, at each pair of
 * them once.
 * @param decisions what the writer joined and split; it wins over everything read
 */
export function independent(places: readonly Place[], decisions: OriginDecisions = noDecisions): Independence {
  return grouped(places, decisions, (a, b) => printedBond(a, b, decisions) ?? utteranceBond(a, b));
}

/**
 * How many reporters told what stands at these places: one for each origin, but two for two who heard the same speaker.
 * @param decisions as for `independent`
 */
export function reporters(places: readonly Place[], decisions: OriginDecisions = noDecisions): Independence {
  return grouped(places, decisions, (a, b) => printedBond(a, b, decisions));
}

/** An article, and places in it. */
type PlacesIn = readonly [Article, readonly Place[]];
type BondOf = (a: PlacesIn, b: PlacesIn) => Bond | undefined;

function grouped(places: readonly Place[], decisions: OriginDecisions, bondOf: BondOf): Independence {
  const apart = splitBy(decisions);
  // What one article tells is one source, however often; so only articles are joined.
  const byArticle = placesByArticle(places);
  const union = makeUnion<Bond>(byArticle.length, apart && ((i, j) => apart(byArticle[i]![0], byArticle[j]![0])));
  for (const [j, [b, ofB]] of byArticle.entries()) {
    if (ofB.length > 1) union.join(j, j, { reason: 'same-article', origin: bylineName(b) });
    for (const [i, [a, ofA]] of byArticle.slice(0, j).entries()) {
      const bond = decidedOn(a, b, decisions) === 'apart' ? undefined : bondOf([a, ofA], [b, ofB]);
      if (bond) union.join(i, j, bond);
    }
  }
  const groups = union.groups().map(({ members, bonds }) => {
    const articles = new Set(members.map((i) => byArticle[i]![0]));
    const bond = foremost(bonds);
    return {
      places: places.filter(({ article }) => articles.has(article)),
      origin: bond && articles.size > 1 ? bond.origin : bylineName(byArticle[members[0]!]![0]),
      ...(bond ? { reason: bond.reason } : {}),
    };
  });
  return { count: groups.length, groups };
}

function placesByArticle(places: readonly Place[]): readonly PlacesIn[] {
  const by = new Map<Article, Place[]>();
  for (const place of places) {
    const known = by.get(place.article);
    if (known) known.push(place);
    else by.set(place.article, [place]);
  }
  return [...by];
}

/** Why what stands at two places was printed from one source; undefined when nothing says so. */
function printedBond([a, ofA]: PlacesIn, [b, ofB]: PlacesIn, decisions: OriginDecisions): Bond | undefined {
  const decided = decidedOn(a, b, decisions);
  const pair = readPair(a, b);
  const origin = originName(a, b, pair.report);
  if (decided === 'together') return { reason: 'decided', origin };
  if (pair.sameText) return { reason: 'same-text', origin };
  const isAt = (telling: Place): boolean => (telling.article === a ? ofA : ofB).some((place) => meets(telling, place));
  const carries = (article: Article): boolean => pair.carried.some((it) => it.article === article && isAt(it));
  if (pair.report !== '' && carries(a) && carries(b)) return { reason: 'same-report', origin };
  const link = pair.links.find(({ a: one, b: other }) => isAt(one) && isAt(other));
  return link && { reason: link.reason, origin: link.origin || origin };
}

/** Only where both articles have been read in depth already. */
function utteranceBond([a, ofA]: PlacesIn, [b, ofB]: PlacesIn): Bond | undefined {
  const [readA, readB] = [knownAnalysis(a), knownAnalysis(b)];
  if (!readA || !readB) return undefined;
  const isSaidAt = ({ article, attribution }: Utterance): boolean =>
    (article === a ? ofA : ofB).some((place) => attribution.content.some((span) => overlaps(span, place.span)));
  const pair = sameUtterances([a, readA], [b, readB]).find(({ a: one, b: other }) => isSaidAt(one) && isSaidAt(other));
  return pair && { reason: 'same-utterance', origin: speakerName(pair.a) };
}

const meets = (one: Place, other: Place): boolean => one.article === other.article && overlaps(one.span, other.span);

/** An article as a place: from its headline to the end of its last paragraph. */
export const wholeArticle = (article: Article): Place => ({
  article,
  span: hull(article.paragraphs.map(({ span }) => span)) ?? article.span,
});
