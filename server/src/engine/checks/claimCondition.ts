/** claim/condition: the draft leaves out the condition its sources make, or turns it: "if they did" for "if they did not". */
import type { Comparison } from '../evidence/claims/comparisons';
import {
  conditionDropped,
  conditionSpan,
  conditionTurned,
  droppedCondition,
} from '../evidence/claims/conditionsTurned';
import { departures } from '../evidence/claims/departures';
import type { Fix } from '../model/finding';
import { sliceOf, span } from '../model/span';
import type { Check, CheckContext, ClaimSubject } from './check';
import { draftSpan } from './sightings/draftSpan';
import { clauseSighting } from './sightings/clauseSighting';

export const claimCondition: Check = {
  id: 'claim/condition',
  summary: 'A sentence that leaves out the condition its sources make (only if, unless, until), or turns it round.',
  verdict: 'contradicted',
  severity: 'warning',
  *run(subject, context) {
    if (subject.kind !== 'claim') return;
    const { reading } = subject;
    for (const { claim, source, sentence } of departures(reading, context.level, (c) => conditionTurned(reading, c))) {
      const [here, there] = [conditionSpan(reading.parse, claim), conditionSpan(sentence.parse, source)];
      yield* clauseSighting('claim/condition', subject, context, here, sentence, there);
    }
    for (const comparison of departures(reading, context.level, (c) => conditionDropped(reading, c))) {
      const condition = droppedCondition(comparison);
      if (!condition) continue;
      const { claim, sentence } = comparison;
      const fixes = addCondition(subject, context, comparison, sliceOf(sentence.article.text, condition.span));
      const here = claim.frame.predicate.span;
      yield* clauseSighting('claim/condition', subject, context, here, sentence, condition.span, fixes);
    }
  },
};

/** At the end of a sentence of one clause; a pronoun would mean somebody else there. */
function addCondition(
  subject: ClaimSubject,
  context: CheckContext,
  { claim }: Comparison,
  condition: string,
): readonly Fix[] {
  const { text, parse } = subject.reading;
  if (!/^(?:only if|unless|until) /u.test(condition) || PRONOUN.test(condition) || parse.root !== claim.at) return [];
  // Behind the last word, before what may follow it in the draft: a citation, the full stop.
  const last = parse.words.findLast(({ text: word }) => /[\p{L}\p{N}]/u.test(word))?.span;
  if (!last || /[\p{L}\p{N}]/u.test(text.slice(last.end))) return [];
  if (parse.words.some(({ text: word }) => /^[,;:]$/u.test(word))) return [];
  const { end } = draftSpan(subject, context, last);
  const at = span(end, end);
  return [{ title: `Add “${condition}”`, edits: [{ span: at, newText: ` ${condition}` }], preferred: true }];
}

const PRONOUN = /\b(?:he|she|it|they|him|her|them|his|its|their|we|our|us|I|my|you|your)\b|\n/u;
