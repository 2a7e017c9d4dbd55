/** claim/roles: the draft has who does it and to whom it is done the other way round, or gives a part to somebody else. */
import { appealsTurned } from '../evidence/claims/events/appealsTurned';
import type { Comparison, ProfiledEvent } from '../evidence/claims/events/comparisons';
import { departures, type Judgement } from '../evidence/claims/events/departures';
import { roles } from '../evidence/claims/events/rolesTurned';
import type { Participant } from '../model/claim';
import type { Fix } from '../model/finding';
import { hull, sliceOf, type Span } from '../model/span';
import type { Check, CheckContext, ClaimSubject } from './check';
import { draftSpan } from './sightings/draftSpan';
import { clauseSighting } from './sightings/clauseSighting';
import { t } from '../model/language';

export const claimRoles: Check = {
  id: 'claim/roles',
  summary: 'A sentence in which those who take part have changed places: who accused whom, who sold to whom.',
  leaves: 'The passive, a sale told as a purchase, things two did to each other, and pronouns that may mean either.',
  verdict: 'contradicted',
  severity: 'warning',
  *run(subject, context) {
    if (subject.kind !== 'claim') return;
    const judge = (comparison: Comparison): Judgement => roles(subject.reading, comparison);
    const found = departures(subject.reading, context.level, judge, 'all');
    for (const comparison of found) {
      const { claim, source, sentence } = comparison;
      const [here, there] = [partsOf(claim), partsOf(source)];
      yield* clauseSighting('claim/roles', subject, context, here, sentence, there, swap(subject, context, comparison));
    }
    if (subject.noClaim || found.length > 0) return;
    for (const { claim, source, sentence } of appealsTurned(subject.reading))
      yield* clauseSighting('claim/roles', subject, context, claim, sentence, source);
  },
};

/** Who did what to whom, without what is told besides. */
const partsOf = ({ frame }: ProfiledEvent): Span =>
  hull([
    frame.predicate.span,
    ...frame.participants
      .filter(({ role }) => role === 'agent' || role === 'patient' || role === 'recipient')
      .map(({ span }) => span),
  ]) ?? frame.span;

/** Exchanges two names; other phrases would need other words around them. */
function swap(subject: ClaimSubject, context: CheckContext, { same: { pairs } }: Comparison): readonly Fix[] {
  const agent = pairs.find(({ a, b }) => a.role === 'agent' && b.role !== 'agent')?.a;
  const other = pairs.find(({ a, b }) => a.role !== 'agent' && b.role === 'agent')?.a;
  if (!agent || !other || !isName(subject, agent) || !isName(subject, other)) return [];
  const [one, two] = [agent, other].map(({ span }) => sliceOf(subject.reading.text, span));
  return [
    {
      title: t('Exchange “{0}” and “{1}”', one!, two!),
      edits: [
        { span: draftSpan(subject, context, agent.span), newText: two! },
        { span: draftSpan(subject, context, other.span), newText: one! },
      ].sort((a, b) => a.span.start - b.span.start),
      preferred: true,
    },
  ];
}

const isName = ({ reading }: ClaimSubject, { span, concepts }: Participant): boolean =>
  concepts[0]?.kind === 'name' &&
  !/^(?:he|she|it|they)$/iu.test(sliceOf(reading.text, span)) &&
  /^\p{Lu}[\p{L}.’'-]*(?: \p{Lu}[\p{L}.’'-]*)*$/u.test(sliceOf(reading.text, span));
