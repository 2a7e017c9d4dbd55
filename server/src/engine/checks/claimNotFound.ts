/** claim/not-found: what a sentence mainly tells, or whom it tells of, is in none of the articles it cites. */
import { citesTextless } from '../evidence/citedMatches';
import { countriesApart } from '../evidence/claims/names/countriesApart';
import { isExcerpt } from '../evidence/claims/reading/excerpts';
import { isCore, missingNames } from '../evidence/claims/names/missing';
import { namesApart } from '../evidence/claims/names/namesApart';
import { missingAmounts, numbersApart } from '../evidence/claims/values/numbersApart';
import { strangersIn, tellsRest } from '../evidence/claims/names/strangers';
import { untoldWords } from '../evidence/claims/support/untold';
import { sliceOf } from '../model/span';
import type { Check, Sighting } from './check';
import { draftSpan } from './sightings/draftSpan';

export const claimNotFound: Check = {
  id: 'claim/not-found',
  summary: 'A sentence about somebody, an amount or an event that none of the articles it cites tells of.',
  leaves:
    'Surnames and initials for full names, sums and shares worked out, rounded figures, opinions, questions, and whatever a cited work without a text may have. A sentence before the one with the citation is only information.',
  verdict: 'unsupported',
  severity: 'warning',
  *run(subject, context) {
    if (subject.kind !== 'claim' || subject.noClaim || subject.sentence.scope.reach === 'document') return;
    if (citesTextless(subject.sentence.scope, context.corpus)) return;
    const own = subject.sentence.scope.reach === 'sentence';
    // Who is quoted is a matter of the quotation's own checks.
    if (subject.reading.quoted.length > 0) return;
    const { reading } = subject;
    const minor: Pick<Sighting, 'minor'> = reading.articles.some(isExcerpt) ? { minor: true } : {};
    const articles = new Set(reading.articles.map(({ pageKey }) => pageKey)).size;
    // What the sources give otherwise, `claim/name` and `claim/number` tell.
    const [names, numbers] = [namesApart(reading, context.level), numbersApart(reading, context.level)];
    const countries = countriesApart(reading).map(({ claim }) => claim.start);
    const told = new Set([...[...names, ...numbers].map(({ claim }) => claim.span.start), ...countries]);
    const named = own
      ? missingNames(reading).filter(({ span }) => context.level === 'thorough' || isCore(reading, span))
      : [];
    const missing = [
      ...new Set([...named, ...strangersIn(reading, own ? 'cited' : 'carried')]),
      ...missingAmounts(reading).filter(({ span }) => own || tellsRest(reading, span, 'carried')),
    ].filter(({ span }) => !told.has(span.start));
    for (const { span } of missing)
      yield {
        data: {
          rule: 'claim/not-found',
          words: sliceOf(reading.text, span),
          articles,
          ...(reading.articles.every(isExcerpt) ? { excerpt: true } : {}),
        },
        span: draftSpan(subject, context, span),
        evidence: [],
        fixes: [],
        ...minor,
      };
    if (missing.length + told.size > 0 || minor.minor || !own) return;
    const event = untoldWords(reading, context.level);
    if (event)
      yield {
        data: { rule: 'claim/not-found', words: sliceOf(reading.text, event), articles, event: true },
        span: draftSpan(subject, context, event),
        evidence: [],
        fixes: [],
      };
  },
};
