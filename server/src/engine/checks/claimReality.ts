/** claim/reality: the draft has an event farther on than its sources: "signed" for "offered to sign", "did" for "plans to". */
import { judgeReality } from '../evidence/claims/rungs/rungs';
import type { Check } from './check';
import { rungSightings } from './sightings/rungSightings';

export const claimReality: Check = {
  id: 'claim/reality',
  summary: 'A sentence that has something agreed or done which its sources only have offered, planned or discussed.',
  leaves:
    'An offer that is told as an offer, a plan as a future, the same step in another verb, and a deed that another sentence of the sources tells as done.',
  verdict: 'overstated',
  severity: 'warning',
  *run(subject, context) {
    if (subject.kind !== 'claim') return;
    yield* rungSightings('reality', judgeReality, subject, context);
  },
};
