/** How many sources some places amount to: places that go back to one report count once. */
import type { Article } from '../../model/article';
import type { Place } from '../../model/evidence';
import type { Independence, OriginDecisions, OriginReason } from '../../model/origins';
import { bylineName, originName } from './originNames';
import { covers, hull, overlaps } from '../../model/span';
import { readPair } from './articlePair';
import { decidedOn, noDecisions } from './decisions';
import { makeUnion } from './union';

interface Bond {
  readonly reason: OriginReason;
  readonly origin: string;
}

/**
 * Groups the places by origin, in the order given. Cheap: looks at the articles of these places only, at each pair of
 * them once.
 * @param decisions what the writer joined and split; it wins over everything read
 */
export function independent(places: readonly Place[], decisions: OriginDecisions = noDecisions): Independence {
  const union = makeUnion<Bond>(places.length);
  for (const [j, b] of places.entries())
    for (const [i, a] of places.slice(0, j).entries()) {
      const bond = bondOf(a, b, decisions);
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

/** What the writer decided says more than what was read, and that one article is one source goes without saying. */
const foremost = (bonds: readonly Bond[]): Bond | undefined =>
  bonds.find(({ reason }) => reason === 'decided') ?? bonds.find(({ reason }) => reason !== 'same-article') ?? bonds[0];

/** Why two places are one source; undefined when nothing says so. */
function bondOf(a: Place, b: Place, decisions: OriginDecisions): Bond | undefined {
  if (a.article === b.article) return { reason: 'same-article', origin: bylineName(a.article) };
  const decided = decidedOn(a.article, b.article, decisions);
  if (decided === 'apart') return undefined;
  const pair = readPair(a.article, b.article);
  const origin = originName(a.article, b.article, pair.report);
  if (decided === 'together') return { reason: 'decided', origin };
  if (pair.sameText) return { reason: 'same-text', origin };
  const link = pair.links.find(
    ({ a: one, b: other }) => (meets(one, a) && meets(other, b)) || (meets(one, b) && meets(other, a)),
  );
  if (link) return { reason: link.reason, origin: link.origin || origin };
  // Asked of articles as wholes: they are one source when what they carry is one report.
  if (pair.report !== '' && isWhole(a) && isWhole(b)) return { reason: 'same-report', origin: pair.report };
  return undefined;
}

const meets = (one: Place, other: Place): boolean => one.article === other.article && overlaps(one.span, other.span);

const isWhole = ({ article, span }: Place): boolean => covers(span, wholeArticle(article).span);

/** An article as a place: from its headline to the end of its last paragraph. */
export const wholeArticle = (article: Article): Place => ({
  article,
  span: hull(article.paragraphs.map(({ span }) => span)) ?? article.span,
});
