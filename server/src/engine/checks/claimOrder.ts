/** claim/order: the draft has two events in the other order than its sources: "after the vote" for "before the vote". */
import { orderTurned } from '../evidence/claims/orderTurned';
import type { Check } from './check';
import { clauseSighting } from './sightings/clauseSighting';

export const claimOrder: Check = {
  id: 'claim/order',
  summary: 'A sentence that has two events in the other order than its sources: after the vote for before the vote.',
  verdict: 'contradicted',
  severity: 'warning',
  *run(subject, context) {
    if (subject.kind !== 'claim') return;
    for (const { order, sourceOrder, sentence } of orderTurned(subject.reading, context.level))
      yield* clauseSighting('claim/order', subject, context, order.span, sentence, sourceOrder.span);
  },
};
