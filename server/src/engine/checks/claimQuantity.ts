/** claim/quantity: the draft has more of them than its sources: "all" for "some", "never" for "rarely", "the only" for "one of the". */
import { departures } from '../evidence/claims/departures';
import { moreThan } from '../evidence/claims/moreThan';
import { onlyOne } from '../evidence/claims/onlyOne';
import { rungPairsOf } from '../evidence/claims/rungPairs';
import { sliceOf } from '../model/span';
import type { Check } from './check';
import { draftSpan } from './sightings/draftSpan';

export const claimQuantity: Check = {
  id: 'claim/quantity',
  summary:
    'A sentence that says all, most, never or only where the sources it cites say fewer, less often or one of several.',
  verdict: 'overstated',
  severity: 'warning',
  *run(subject, context) {
    if (subject.kind !== 'claim') return;
    const { reading } = subject;
    const judged = departures(
      reading,
      context.level,
      (pair) => {
        const more = moreThan(pair, reading);
        return more === undefined ? 'silent' : more === 'holds' ? 'holds' : 'departs';
      },
      'alike',
      rungPairsOf,
    );
    const found = [
      ...judged.flatMap((pair) => {
        const more = moreThan(pair, reading);
        return more === undefined || more === 'holds' ? [] : [{ ...more, sentence: pair.sentence }];
      }),
      ...onlyOne(reading),
    ];
    for (const { claim, source, sentence } of found)
      yield {
        data: {
          rule: 'claim/quantity',
          draft: sliceOf(reading.text, claim),
          source: sliceOf(sentence.article.text, source),
        },
        span: draftSpan(subject, context, claim),
        evidence: [{ article: sentence.article, span: sentence.span }],
        fixes: [],
      };
  },
};
