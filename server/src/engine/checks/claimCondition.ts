/** claim/condition: the draft leaves out the condition its sources make, or turns it: "if they did" for "if they did not". */
import { conditionPair, conditionsCompared } from '../evidence/claims/events/conditionsCompared';
import type { Comparison } from '../evidence/claims/events/comparisons';
import {
  conditionDropped,
  conditionSpan,
  conditionTurned,
  droppedCondition,
} from '../evidence/claims/events/conditionsTurned';
import { departures } from '../evidence/claims/events/departures';
import type { Fix } from '../model/finding';
import { overlaps, sliceOf, span, type Span } from '../model/span';
import type { Check, CheckContext, ClaimSubject } from './check';
import { draftSpan } from './sightings/draftSpan';
import { clauseSighting } from './sightings/clauseSighting';
import { t } from '../model/language';

export const claimCondition: Check = {
  id: 'claim/condition',
  summary:
    'A sentence that leaves out the condition its sources make (if, only if, unless, subject to), or turns it round.',
  leaves:
    'The same condition in other words, in a question, or in the draft’s own next sentence; a condition of another clause, and what another sentence of the sources says without one.',
  verdict: 'contradicted',
  severity: 'warning',
  *run(subject, context) {
    if (subject.kind !== 'claim') return;
    const { reading } = subject;
    const turned = departures(reading, context.level, (c) => conditionTurned(reading, c)).map(
      ({ claim, source, sentence }) => ({
        here: conditionSpan(reading.parse, claim),
        there: conditionSpan(sentence.parse, source),
        sentence,
      }),
    );
    const compared = departures(reading, context.level, (c) => conditionsCompared(reading, c)).flatMap((comparison) => {
      const pair = conditionPair(reading, comparison);
      return pair ? [{ here: pair.claim.span, there: pair.source.span, sentence: comparison.sentence }] : [];
    });
    // Both ways of reading may come to the same.
    const once = [...turned, ...compared].filter(
      ({ here }, i, all) => all.findIndex((other) => overlaps(other.here, here)) === i,
    );
    for (const { here, there, sentence } of once) {
      const fixes = turnedBack(subject, context, here, sliceOf(sentence.article.text, there));
      yield* clauseSighting('claim/condition', subject, context, here, sentence, there, fixes);
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

/** Its "unless" for "if"; where both have one opener, its whole clause, unless a pronoun would mean somebody else here. */
function turnedBack(subject: ClaimSubject, context: CheckContext, here: Span, source: string): readonly Fix[] {
  const mine = sliceOf(subject.reading.text, here);
  const [opener, theirs] = [OPENER.exec(mine)?.[0], OPENER.exec(source)?.[0]];
  if (opener === undefined || theirs === undefined) return [];
  const same = opener.toLowerCase() === theirs.toLowerCase();
  if (same && (PRONOUN.test(source) || source.length > LONGEST)) return [];
  const words = same ? source : theirs;
  const first = /^\p{Lu}/u.test(mine) ? words.charAt(0).toUpperCase() : words.charAt(0).toLowerCase();
  const newText = first + words.slice(1);
  const at = same ? here : span(here.start, here.start + opener.length);
  return [
    {
      title: t('Replace with “{0}”', newText),
      edits: [{ span: draftSpan(subject, context, at), newText }],
      preferred: true,
    },
  ];
}
const OPENER = /^(?:if|unless)(?=\s)/iu;
/** Letters of a clause that still reads as one where it is put in. */
const LONGEST = 80;

/** At the end of a sentence of one clause; a pronoun would mean somebody else there. */
function addCondition(
  subject: ClaimSubject,
  context: CheckContext,
  { claim }: Comparison,
  words: string,
): readonly Fix[] {
  const condition = words.charAt(0).toLowerCase() + words.slice(1);
  const { text, parse } = subject.reading;
  if (
    !/^(?:only if|if|unless|until|provided|as long as|so long as|subject to|on condition that) /u.test(condition) ||
    PRONOUN.test(condition) ||
    parse.root !== claim.at
  )
    return [];
  // Behind the last word, before what may follow it in the draft: a citation, the full stop.
  const last = parse.words.findLast(({ text: word }) => /[\p{L}\p{N}]/u.test(word))?.span;
  if (!last || /[\p{L}\p{N}]/u.test(text.slice(last.end))) return [];
  if (parse.words.some(({ text: word }) => /^[,;:]$/u.test(word))) return [];
  const { end } = draftSpan(subject, context, last);
  const at = span(end, end);
  return [{ title: t('Add “{0}”', condition), edits: [{ span: at, newText: ` ${condition}` }], preferred: true }];
}

const PRONOUN = /\b(?:he|she|it|they|him|her|them|his|its|their|we|our|us|I|my|you|your)\b|\n/u;
