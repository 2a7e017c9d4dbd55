/** Which attribution of an article its words at a place belong to. */
import type { ArticleAnalysis, Attribution } from '../model/attribution';
import { touches, type Span } from '../model/span';

/** The one that has most of the words at `place`; of several the closest around them. Undefined where nobody says them. */
export function attributionAt({ attributions }: ArticleAnalysis, place: Span): Attribution | undefined {
  const shared = ({ content }: Attribution): number =>
    content.reduce((sum, s) => sum + Math.max(0, Math.min(s.end, place.end) - Math.max(s.start, place.start)), 0);
  return best(attributions, (said) => [shared(said), -lengthOf(said)]);
}

/** The one whose words the cursor is in; else the one whose speaker or verb it is on. */
export function attributionUnder({ attributions }: ArticleAnalysis, offset: number): Attribution | undefined {
  const under = (spans: readonly Span[]): boolean => spans.some((s) => touches(s, offset));
  return best(attributions, (said) => [
    under(said.content) ? 2 : under(said.source) || under(said.cue) ? 1 : 0,
    -lengthOf(said),
  ]);
}

const lengthOf = ({ content }: Attribution): number => content.reduce((sum, s) => sum + s.end - s.start, 0);

/** By the first number, which must be above 0, then by the second. */
function best(
  attributions: readonly Attribution[],
  rank: (said: Attribution) => readonly [number, number],
): Attribution | undefined {
  let found: { readonly said: Attribution; readonly by: readonly [number, number] } | undefined;
  for (const said of attributions) {
    const by = rank(said);
    if (by[0] > 0 && (!found || by[0] > found.by[0] || (by[0] === found.by[0] && by[1] > found.by[1])))
      found = { said, by };
  }
  return found?.said;
}
