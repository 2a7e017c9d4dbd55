/** claim/attribution: the draft says in its own voice what its sources only give as somebody's word. */
import { departures } from '../evidence/claims/departures';
import { isComparable } from '../evidence/claims/standing';
import { EVIDENCE } from '../model/claim';
import { sliceOf } from '../model/span';
import type { Check } from './check';
import { claimSighting } from './sightings/claimSighting';

const rung = (value: (typeof EVIDENCE)[number]): number => EVIDENCE.indexOf(value);

export const claimAttribution: Check = {
  id: 'claim/attribution',
  summary:
    'A sentence that states as fact what its sources give as hearsay, or as the word of somebody without a name.',
  verdict: 'overstated',
  severity: 'warning',
  *run(subject, context) {
    if (subject.kind !== 'claim') return;
    const found = departures(subject.reading, context.level, (comparison) => {
      if (!isComparable(comparison, subject.reading.parse)) return 'silent';
      const [mine, theirs] = [comparison.claim.commitment, comparison.source.commitment];
      if (rung(mine.evidence.value) <= rung(theirs.evidence.value)) return 'holds';
      return mine.evidence.value === 'own voice' && rung(theirs.evidence.value) <= rung('one anonymous source')
        ? 'departs'
        : 'silent';
    });
    for (const comparison of found) {
      const { evidence } = comparison.source.commitment;
      const saidBy = evidence.source && sliceOf(comparison.sentence.article.text, evidence.source);
      yield* claimSighting(
        'claim/attribution',
        subject,
        context,
        comparison,
        [],
        evidence.by,
        saidBy ? { saidBy } : {},
      );
    }
  },
};
