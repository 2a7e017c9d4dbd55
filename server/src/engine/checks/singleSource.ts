/** source/single: several sources are cited, and what they say here goes back to one. */
import { independent, wholeArticle } from '../attribution/origins/independent';
import { citedTellings, type CitedSource } from '../evidence/citedTellings';
import type { Place } from '../model/evidence';
import type { OriginReason } from '../model/origins';
import type { Check } from './check';

/** One statement is one source by its nature: whoever cites two reports of it knows that. */
const TELLING: ReadonlySet<OriginReason> = new Set(['same-text', 'same-report', 'same-passage']);

export const singleSource: Check = {
  id: 'source/single',
  summary: 'A sentence that cites several sources which go back to one report.',
  leaves:
    'A citation of one source, reports that are independent, a third source that is, what one source adds of its own, and your own interviews beside a source.',
  verdict: 'source',
  severity: 'information',
  *run(subject, { draft, corpus, origins }) {
    if (subject.kind !== 'sentence') return;
    const cited = citedTellings(draft, subject.sentence, corpus);
    if (!cited) return;
    const places = cited.sources.map(placeOf);
    // The writer's own decision is no news to the writer.
    const { groups } = independent(places, origins);
    const [group, ...others] = groups;
    if (!group || others.length > 0 || !group.reason || !TELLING.has(group.reason)) return;
    yield {
      data: { rule: 'source/single', articles: places.length, origin: group.origin, reason: group.reason },
      span: cited.span,
      evidence: places,
      fixes: [],
    };
  },
};

/** Where the source tells it; the whole article where no sentence of it comes near, which then is one only as a text. */
function placeOf({ articles, tellings }: CitedSource): Place {
  const [nearest] = tellings;
  if (nearest) return nearest;
  const whole = wholeArticle(articles[0]!);
  return { article: whole.article, span: { start: whole.span.start, end: whole.span.start } };
}
