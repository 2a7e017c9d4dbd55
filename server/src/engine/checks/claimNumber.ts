/** claim/number: a number that the cited sources give otherwise. */
import { numbersApart, quantityWords } from '../evidence/claims/numbersApart';
import { sliceOf } from '../model/span';
import type { Check } from './check';
import { valueSighting } from './sightings/valueSighting';

export const claimNumber: Check = {
  id: 'claim/number',
  summary: 'A number that the sources a sentence cites give otherwise for the same thing.',
  verdict: 'contradicted',
  severity: 'warning',
  *run(subject, context) {
    if (subject.kind !== 'claim') return;
    for (const { claim, source, sentence } of numbersApart(subject.reading, context.level)) {
      const words = sliceOf(sentence.article.text, quantityWords(source));
      yield valueSighting('claim/number', subject, context, claim.span, sentence, source.span, words);
    }
  },
};
