/** claim/direction: the draft says the opposite: "raised" for "cut", "backed" for "ruled out", "short-term" for "long-term". */
import { clausesTurned } from '../evidence/claims/clauses/clausesTurned';
import { departures } from '../evidence/claims/events/departures';
import { outcome } from '../evidence/claims/events/outcomes';
import { wordsApart } from '../evidence/claims/clauses/wordsApart';
import { overlaps } from '../model/span';
import type { Check } from './check';
import { claimSighting } from './sightings/claimSighting';
import { oppositeSighting } from './sightings/oppositeSighting';
import { turnedSighting } from './sightings/turnedSighting';
import { verbFix } from './sightings/verbFix';

export const claimDirection: Check = {
  id: 'claim/direction',
  summary:
    'A sentence that says the opposite of what its sources say of the same thing: raised for cut, backed for ruled out.',
  leaves:
    'An opposite that is denied, the other side of one act (bought and sold, won and lost), and what is said of somebody or something else.',
  verdict: 'contradicted',
  severity: 'warning',
  *run(subject, context) {
    if (subject.kind !== 'claim') return;
    const found = departures(subject.reading, context.level, (comparison) => outcome(subject.reading, comparison));
    for (const comparison of found.filter(({ same }) => same.opposite)) {
      const [mine, theirs] = [comparison.claim.commitment.polarity.by, comparison.source.commitment.polarity.by];
      const fixes = verbFix(subject, context, comparison);
      yield* claimSighting('claim/direction', subject, context, comparison, mine, theirs, { fixes });
    }
    if (subject.noClaim) return;
    const told = found.filter(({ same }) => same.opposite).map(({ claim }) => claim.frame.predicate.span);
    for (const turned of clausesTurned(subject.reading))
      if (turned.kind === 'opposite' && !told.some((span) => overlaps(span, turned.claim)))
        yield turnedSighting('claim/direction', subject, context, turned);
    for (const apart of wordsApart(subject.reading, context.level)) yield oppositeSighting(subject, context, apart);
  },
};
