/** claim/negation: the draft affirms what its sources deny, or denies what they affirm. */
import { clausesTurned } from '../evidence/claims/clauses/clausesTurned';
import { departures } from '../evidence/claims/events/departures';
import { moreThan } from '../evidence/claims/rungs/moreThan';
import { outcome } from '../evidence/claims/events/outcomes';
import { overlaps } from '../model/span';
import type { Check } from './check';
import { claimSighting } from './sightings/claimSighting';
import { turnedSighting } from './sightings/turnedSighting';
import { verbFix } from './sightings/verbFix';

export const claimNegation: Check = {
  id: 'claim/negation',
  summary: 'A sentence that affirms what the sources it cites deny, or the other way round.',
  leaves:
    'A denial in other words, “not only”, “not until”, “not all”, a no that belongs to another clause, and what another sentence of the sources says as the draft does.',
  verdict: 'contradicted',
  severity: 'warning',
  *run(subject, context) {
    if (subject.kind !== 'claim') return;
    const found = departures(subject.reading, context.level, (comparison) => {
      const says = outcome(subject.reading, comparison);
      // “Never” for “not necessarily” is more of the same, not the contrary.
      return says !== 'silent' && typeof moreThan(comparison, subject.reading) === 'object' ? 'silent' : says;
    });
    for (const comparison of found.filter(({ same }) => !same.opposite)) {
      const [mine, theirs] = [comparison.claim.commitment.polarity.by, comparison.source.commitment.polarity.by];
      const fixes = verbFix(subject, context, comparison);
      yield* claimSighting('claim/negation', subject, context, comparison, mine, theirs, { fixes });
    }
    if (subject.noClaim) return;
    const told = found.filter(({ same }) => !same.opposite).map(({ claim }) => claim.frame.span);
    for (const turned of clausesTurned(subject.reading))
      if (turned.kind === 'denied' && !told.some((span) => overlaps(span, turned.claim)))
        yield turnedSighting('claim/negation', subject, context, turned);
  },
};
