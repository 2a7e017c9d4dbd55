/** source/conflict: the sources that a sentence cites tell its event with facts that cannot both stand. */
import { conflictsBetween } from '../attribution/conflicts/articleConflicts';
import { citedTellings, type CitedSource } from '../evidence/citedTellings';
import type { Conflict } from '../model/origins';
import type { Place } from '../model/evidence';
import { overlaps } from '../model/span';
import type { Check } from './check';

export const sourceConflict: Check = {
  id: 'source/conflict',
  summary: 'A sentence whose cited sources disagree on what it says: who, when, how many.',
  leaves:
    'Rounded figures, counts of a later day, a change of plans that a source tells, and speakers who disagree with each other in one article.',
  verdict: 'source',
  severity: 'information',
  *run(subject, { draft, corpus }) {
    if (subject.kind !== 'sentence') return;
    const cited = citedTellings(draft, subject.sentence, corpus);
    const [conflict] = cited ? conflictsAmong(cited.sources) : [];
    if (!cited || !conflict) return;
    yield {
      data: { rule: 'source/conflict', conflict },
      span: cited.span,
      evidence: [conflict.a, conflict.b].map(({ article, span }) => ({ article, span })),
      fixes: [],
    };
  },
};

/** Of every two sources: those disagreements that lie in what both tell of the sentence. */
function conflictsAmong(sources: readonly CitedSource[]): readonly Conflict[] {
  return sources.flatMap((one, i) =>
    sources
      .slice(i + 1)
      .flatMap((other) =>
        articlesOf(one).flatMap((a) =>
          articlesOf(other).flatMap((b) =>
            a === b ? [] : conflictsBetween(a, b).filter((c) => [c.a, c.b].every((side) => tells([one, other], side))),
          ),
        ),
      ),
  );
}

const articlesOf = ({ tellings }: CitedSource) => [...new Set(tellings.map(({ article }) => article))];

const tells = (sources: readonly CitedSource[], { article, span }: Place): boolean =>
  sources.some(({ tellings }) => tellings.some((at) => at.article === article && overlaps(at.span, span)));
