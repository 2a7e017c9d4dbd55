/** claim/degree: the draft puts it more strongly than its sources: "slashed" for "trimmed", "overwhelmingly" for a plain word. */
import { DEGREE } from '../model/claim';
import { departures } from '../evidence/claims/departures';
import { rungPairsOf } from '../evidence/claims/rungPairs';
import { isComparable } from '../evidence/claims/standing';
import { concernsSame, isEmphatic, isSmall } from '../evidence/claims/emphasis';
import type { Check } from './check';
import { claimSighting } from './sightings/claimSighting';

const rung = (value: (typeof DEGREE)[number] | undefined): number => DEGREE.indexOf(value ?? 'plain');

export const claimDegree: Check = {
  id: 'claim/degree',
  summary: 'A sentence that puts something more strongly than the sources it cites.',
  verdict: 'overstated',
  severity: 'warning',
  *run(subject, context) {
    if (subject.kind !== 'claim') return;
    const { parse } = subject.reading;
    const found = departures(
      subject.reading,
      context.level,
      (pair) => {
        if (!isComparable(pair, parse) || !concernsSame(pair, parse)) return 'silent';
        const [mine, theirs] = [pair.claim.commitment.degree, pair.source.commitment.degree];
        if (rung(mine?.value) <= rung(theirs?.value)) return 'holds';
        if (!mine || mine.value !== 'strong') return 'silent';
        if (theirs?.value === 'slight' || isSmall(pair)) return 'departs';
        return isEmphatic(parse, mine.by) && !isEmphatic(pair.sentence.parse) ? 'departs' : 'silent';
      },
      'alike',
      rungPairsOf,
    );
    for (const pair of found)
      yield* claimSighting(
        'claim/degree',
        subject,
        context,
        pair,
        pair.claim.commitment.degree?.by ?? [],
        pair.source.commitment.degree?.by ?? [],
      );
  },
};
