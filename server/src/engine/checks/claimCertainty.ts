/** claim/certainty: the draft is surer of an event than its sources: "will" for "could", "did" for "it is not clear whether". */
import { judgeCertainty } from '../evidence/claims/rungs/rungs';
import type { Check } from './check';
import { rungSightings } from './sightings/rungSightings';

export const claimCertainty: Check = {
  id: 'claim/certainty',
  summary: 'A sentence that is surer of what it says than the sources it cites.',
  leaves:
    'A hedge in another word, a hedge inside quotation marks, what another sentence of the sources states flatly, “can” of what somebody is able to do, and “might” of another matter.',
  verdict: 'overstated',
  severity: 'warning',
  *run(subject, context) {
    if (subject.kind !== 'claim') return;
    yield* rungSightings('certainty', judgeCertainty, subject, context);
  },
};
