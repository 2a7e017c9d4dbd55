/** claim/number: a number that the cited sources give otherwise. */
import { boundedWords, numbersApart, quantityWords } from '../evidence/claims/values/numbersApart';
import { sliceOf } from '../model/span';
import type { Check } from './check';
import { valueSighting } from './sightings/valueSighting';

export const claimNumber: Check = {
  id: 'claim/number',
  summary: 'A number that the sources a sentence cites give otherwise for the same thing.',
  leaves:
    'Rounding, number words, bounds that hold (“at least”, “more than”), shares and sums worked out, other units, other things counted, and numbers inside quotation marks.',
  verdict: 'contradicted',
  severity: 'warning',
  *run(subject, context) {
    if (subject.kind !== 'claim') return;
    const { text } = subject.reading;
    for (const { claim, source, sentence, unclear } of numbersApart(subject.reading, context.level)) {
      const there = sentence.article.text;
      const words = sliceOf(there, quantityWords(there, source));
      // "Some 500" for "about 300": the figures differ; "over 270" for "under 270": what bounds them.
      const alike = claim.bound === source.bound;
      const [mine, theirs] = alike
        ? [claim.span, source.span]
        : [boundedWords(text, claim), boundedWords(there, source)];
      const sighting = valueSighting('claim/number', subject, context, mine, sentence, theirs, words);
      yield unclear ? { ...sighting, fixes: [] } : sighting;
    }
  },
};
