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

type BondOf = (a: Place, b: Place) => Bond | undefined;

function grouped(places: readonly Place[], decisions: OriginDecisions, bondOf: BondOf): Independence {
  const apart = splitBy(decisions);
  const union = makeUnion<Bond>(places.length, apart && ((i, j) => apart(places[i]!.article, places[j]!.article)));
  for (const [j, b] of places.entries())
    for (const [i, a] of places.slice(0, j).entries()) {
      const mayBeOne = a.article === b.article || decidedOn(a.article, b.article, decisions) !== 'apart';
      const bond = mayBeOne ? bondOf(a, b) : undefined;
      if (bond) union.join(i, j, bond);
    }
  const groups = union.groups().map(({ members, bonds }) => {
    const inGroup = members.flatMap((i) => places[i] ?? []);
    const bond = foremost(bonds);
    const articles = [...new Set(inGroup.map(({ article }) => article))];
    return {
      places: inGroup,
      origin: bond && articles.length > 1 ? bond.origin : bylineName(articles[0]),
      ...(bond ? { reason: bond.reason } : {}),
    };
  });
  return { count: groups.length, groups };
}

/** Why what stands at two places was printed from one source; undefined when nothing says so. */
function printedBond(a: Place, b: Place, decisions: OriginDecisions): Bond | undefined {
  if (a.article === b.article) return { reason: 'same-article', origin: bylineName(a.article) };
  const decided = decidedOn(a.article, b.article, decisions);
  const pair = readPair(a.article, b.article);
  const origin = originName(a.article, b.article, pair.report);
  if (decided === 'together') return { reason: 'decided', origin };
  if (pair.sameText) return { reason: 'same-text', origin };
  const carries = (place: Place): boolean => pair.carried.some((telling) => meets(telling, place));
  if (pair.report !== '' && carries(a) && carries(b)) return { reason: 'same-report', origin };
  const link = pair.links.find(
    ({ a: one, b: other }) => (meets(one, a) && meets(other, b)) || (meets(one, b) && meets(other, a)),
  );
  return link && { reason: link.reason, origin: link.origin || origin };
}

/** Only where both articles have been read in depth already. */
function utteranceBond(a: Place, b: Place): Bond | undefined {
  const [ofA, ofB] = [knownAnalysis(a.article), knownAnalysis(b.article)];
  if (!ofA || !ofB) return undefined;
  const said = ({ article, attribution }: Utterance, place: Place): boolean =>
    article === place.article && attribution.content.some((span) => overlaps(span, place.span));
  const pair = sameUtterances([a.article, ofA], [b.article, ofB]).find(
    ({ a: one, b: other }) => (said(one, a) && said(other, b)) || (said(one, b) && said(other, a)),
  );
  return pair && { reason: 'same-utterance', origin: speakerName(pair.a) };
}

const meets = (one: Place, other: Place): boolean => one.article === other.article && overlaps(one.span, other.span);

/** An article as a place: from its headline to the end of its last paragraph. */
export const wholeArticle = (article: Article): Place => ({
  article,
  span: hull(article.paragraphs.map(({ span }) => span)) ?? article.span,
});
