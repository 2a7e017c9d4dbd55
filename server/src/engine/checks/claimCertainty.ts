/** claim/certainty: the draft is surer of an event than its sources: "will" for "could", "did" for "it is not clear whether". */
import { judgeCertainty } from '../evidence/claims/rungs/rungs';
import type { Check } from './check';
import { rungSightings } from './sightings/rungSightings';

export const claimCertainty: Check = {
  id: 'claim/certainty',
  summary: 'A sentence that is surer of what it says than the sources it cites.',
  verdict: 'overstated',
  severity: 'warning',
  *run(subject, context) {
    if (subject.kind !== 'claim') return;
    yield* rungSightings('certainty', judgeCertainty, subject, context);
  },
};
