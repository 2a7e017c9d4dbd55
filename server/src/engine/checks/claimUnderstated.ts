/** claim/understated: the draft says clearly less than its sources: "may close" for "has decided to close", "some" for "all", "is linked to" for "causes". */
import { departures } from '../evidence/claims/events/departures';
import { judgeLess, lessIn, LESS_COLUMNS, type Less } from '../evidence/claims/rungs/lessThan';
import { firmerTie } from '../evidence/claims/links/looserTie';
import { rungPairsOf } from '../evidence/claims/rungs/rungPairs';
import type { SourceSentence } from '../evidence/claims/reading/sourceSentences';
import { verbGroup } from '../evidence/claims/reading/eventWords';
import { covers, hull, sliceOf } from '../model/span';
import type { Check, CheckContext, ClaimSubject, Sighting } from './check';
import { claimSighting } from './sightings/claimSighting';
import { draftSpan } from './sightings/draftSpan';
import { verbFix } from './sightings/verbFix';

export const claimUnderstated: Check = {
  id: 'claim/understated',
  summary:
    'A sentence that says clearly less than the sources it cites: may for did, plans to for did, some for all. Off unless you give it a severity.',
  leaves:
    'Caution about what is still to come, sentences that give the words to somebody, and what the sources themselves put carefully elsewhere. Nobody is asked: the rule is off until it is given a severity.',
  verdict: 'understated',
  severity: 'information',
  off: true,
  *run(subject, context) {
    if (subject.kind !== 'claim' || subject.noClaim) return;
    const { reading } = subject;
    const told = new Set<number>();
    for (const column of LESS_COLUMNS) {
      const found = departures(
        reading,
        context.level,
        (pair) => judgeLess(column, pair, reading),
        'alike',
        rungPairsOf,
      );
      for (const pair of found) {
        const less = lessIn(column, pair, reading);
        if (less === undefined || less === 'holds' || told.has(pair.claim.at)) continue;
        told.add(pair.claim.at);
        if (column === 'reality' || column === 'certainty') {
          // Only where the doubt goes with the verb: "may have closed", not "perhaps he closed".
          const group = verbGroup(reading.parse, pair.claim);
          const fixes = group && less.claim.every((by) => covers(group, by)) ? verbFix(subject, context, pair) : [];
          yield* claimSighting('claim/understated', subject, context, pair, less.claim, less.source, { fixes });
        } else yield* wordSighting(subject, context, pair.sentence, less);
      }
    }
    const tie = firmerTie(reading);
    if (tie) yield* wordSighting(subject, context, tie.sentence, { claim: tie.claim.by, source: tie.source.by });
  },
};

/** "Some ministers", "slightly": the words alone. */
function* wordSighting(
  subject: ClaimSubject,
  context: CheckContext,
  { article, span }: SourceSentence,
  less: Less,
): Iterable<Sighting> {
  const [here, there] = [hull(less.claim), hull(less.source)];
  if (!here || !there) return;
  yield {
    data: {
      rule: 'claim/understated',
      draft: sliceOf(subject.reading.text, here),
      source: sliceOf(article.text, there),
    },
    span: draftSpan(subject, context, here),
    evidence: [{ article, span }],
    fixes: [],
  };
}
