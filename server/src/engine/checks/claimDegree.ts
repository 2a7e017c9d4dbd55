/** claim/degree: the draft puts it more strongly than its sources: "slashed" for "trimmed", "overwhelmingly" for a plain word. */
import { DEGREE } from '../model/claim';
import type { Comparison } from '../evidence/claims/events/comparisons';
import { departures, type Judgement } from '../evidence/claims/events/departures';
import type { ClaimReading } from '../evidence/claims/reading/readClaim';
import { rungPairsOf } from '../evidence/claims/rungs/rungPairs';
import { isComparable } from '../evidence/claims/rungs/standing';
import { concernsSame, isEmphatic, isOfOne, smallMeasure } from '../evidence/claims/rungs/emphasis';
import type { Fix } from '../model/finding';
import { sliceOf, type Span } from '../model/span';
import type { Check, CheckContext, ClaimSubject } from './check';
import { claimSighting } from './sightings/claimSighting';
import { draftSpan } from './sightings/draftSpan';
import { t } from '../model/language';

const rung = (value: (typeof DEGREE)[number] | undefined): number => DEGREE.indexOf(value ?? 'plain');

export const claimDegree: Check = {
  id: 'claim/degree',
  summary: 'A sentence that puts something more strongly than the sources it cites.',
  leaves:
    'Strong words of another event, words that are no matter of degree (“a major road”), and softer words than the source’s.',
  verdict: 'overstated',
  severity: 'warning',
  *run(subject, context) {
    if (subject.kind !== 'claim') return;
    const { reading } = subject;
    const judge = (pair: Comparison): Judgement => judgeDegree(pair, reading);
    // A measure decides by itself; that both tell one event may be a little less sure.
    const measured = (pair: Comparison): Judgement =>
      judge(pair) === 'departs' && !smallMeasure(pair) ? 'silent' : judge(pair);
    const plain = departures(reading, context.level, judge, 'all', rungPairsOf);
    const found = plain.length > 0 ? plain : departures(reading, 'thorough', measured, 'all', rungPairsOf);
    for (const pair of found) {
      const by = pair.claim.commitment.degree?.by ?? [];
      const measure = smallMeasure(pair);
      const there = [...(pair.source.commitment.degree?.by ?? []), ...(measure ? [measure] : [])];
      const fixes = leaveOut(subject, context, by);
      yield* claimSighting('claim/degree', subject, context, pair, by, there, { fixes });
    }
  },
};

function judgeDegree(pair: Comparison, { parse }: ClaimReading): Judgement {
  if (!isComparable(pair, parse) || !isOfOne(pair, parse) || !concernsSame(pair, parse)) return 'silent';
  const [mine, theirs] = [pair.claim.commitment.degree, pair.source.commitment.degree];
  if (rung(mine?.value) <= rung(theirs?.value)) return 'holds';
  if (!mine || mine.value !== 'strong') return 'silent';
  if (theirs?.value === 'slight' || smallMeasure(pair)) return 'departs';
  return isEmphatic(parse, mine.by) && !isEmphatic(pair.sentence.parse) ? 'departs' : 'silent';
}

/** The sentence without the word, where it stands without it. */
function leaveOut(subject: ClaimSubject, context: CheckContext, by: readonly Span[]): readonly Fix[] {
  const { parse, text } = subject.reading;
  const at = parse.words.findIndex(({ span: { start } }) => start === by[0]?.start);
  const [before, word, next] = [parse.words[at - 1], parse.words[at], parse.words[at + 1]];
  if (by.length !== 1 || !word || !next || !/^(?:advmod|amod)/u.test(word.relation)) return [];
  // "An overwhelming vote" would want another article; a sentence another capital; "very" would be left alone.
  if (!before || /^(?:an?|very|so|more|most|not|and|or|,)$/iu.test(before.text) || /^(?:and|or|,)$/iu.test(next.text))
    return [];
  return [
    {
      title: t('Leave out “{0}”', sliceOf(text, word.span)),
      edits: [{ span: draftSpan(subject, context, { start: word.span.start, end: next.span.start }), newText: '' }],
      preferred: true,
    },
  ];
}
