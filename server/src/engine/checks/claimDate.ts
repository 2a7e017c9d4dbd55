/** claim/date: a day, month or year that the cited sources give otherwise. */
import { timesApart } from '../evidence/claims/values/timesApart';
import { sliceOf } from '../model/span';
import type { Check } from './check';
import { valueSighting } from './sightings/valueSighting';

export const claimDate: Check = {
  id: 'claim/date',
  summary: 'A day, month or year that the sources a sentence cites give otherwise.',
  leaves:
    'Weekdays and dates that are one day, periods that hold the day, days of other events, days inside quotation marks, and sources that give no day.',
  verdict: 'contradicted',
  severity: 'warning',
  *run(subject, context) {
    if (subject.kind !== 'claim') return;
    for (const { claim, source, sentence } of timesApart(subject.reading, context.level)) {
      const words = sliceOf(sentence.article.text, source.span);
      yield valueSighting('claim/date', subject, context, claim.span, sentence, source.span, words);
    }
  },
};
