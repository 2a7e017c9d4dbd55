/** What goes back to one origin, and what is told in several places: the articles are paired once for both. */
import { knownAnalysis } from '../../attribution/articleAnalysis';
import { findOrigins, pairsToCompare, type OriginsProgress } from '../../attribution/origins/findOrigins';
import { noDecisions } from '../../attribution/origins/decisions';
import type { AnalysisOf } from '../../attribution/conflicts/articleConflicts';
import type { CorpusView } from '../../model/corpus';
import type { OriginDecisions, Origins } from '../../model/origins';
import { findTellings } from './findTellings';

/** As `findOrigins`, with the tellings; in steps of a few milliseconds. */
export function* originsAndTellings(
  corpus: CorpusView,
  decisions: OriginDecisions = noDecisions,
  analysisOf: AnalysisOf = knownAnalysis,
): Generator<OriginsProgress, Origins> {
  const pairs = yield* pairsToCompare(corpus, decisions);
  const origins = yield* findOrigins(corpus, decisions, analysisOf, pairs);
  const tellings = findTellings(pairs, { decisions, analysisOf, conflicts: origins.conflicts });
  for (let done = 0; ; done++) {
    const step = tellings.next();
    if (step.done) return { ...origins, tellings: step.value };
    yield { done, total: pairs.length };
  }
}
