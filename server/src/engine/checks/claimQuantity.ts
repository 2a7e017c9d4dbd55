/** claim/quantity: the draft has more of them than its sources: "all" for "some", "never" for "rarely", "the only" for "one of the". */
import { departures } from '../evidence/claims/events/departures';
import { moreCounted } from '../evidence/claims/rungs/moreCounted';
import { moreThan } from '../evidence/claims/rungs/moreThan';
import { onlyOne } from '../evidence/claims/links/onlyOne';
import { rungPairsOf } from '../evidence/claims/rungs/rungPairs';
import type { Fix } from '../model/finding';
import { sliceOf, type Span } from '../model/span';
import type { Check, CheckContext, ClaimSubject } from './check';
import { draftSpan } from './sightings/draftSpan';
import { t } from '../model/language';

export const claimQuantity: Check = {
  id: 'claim/quantity',
  summary:
    'A sentence that says all, most, never or only where the sources it cites say fewer, less often or one of several.',
  leaves:
    '“Every” for “all”, “almost all” for a high share, half of all, and what others did of whom the source counts somebody else.',
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
        fixes: exchanged(subject, context, claim, sliceOf(sentence.article.text, source)),
      };
    if (found.length > 0) return;
    for (const { claim, source, quantifiers, sentence } of moreCounted(reading)) {
      const { article, span } = sentence;
      yield {
        data: { rule: 'claim/quantity', draft: sliceOf(reading.text, claim), source: sliceOf(article.text, source) },
        span: draftSpan(subject, context, claim),
        evidence: [{ article, span }],
        fixes: exchanged(subject, context, quantifiers.claim, sliceOf(article.text, quantifiers.source)),
      };
    }
  },
};

/** Both stand before plurals: "all" and "some", "most" and "few". Other quantifiers would need another number. */
const PLURAL = /^(?:all|most|some|several|many|few)$/iu;

/** They stand in one place of a clause, whatever its verb. */
const HOW_OFTEN = /^(?:never|always|rarely|seldom|sometimes|often|usually|occasionally)$/iu;

/** @param at the draft's quantifier, alone or with one noun that the source has, too */
function exchanged(subject: ClaimSubject, context: CheckContext, at: Span, source: string): readonly Fix[] {
  const [mine = '', noun = '', ...more] = sliceOf(subject.reading.text, at).split(/\s+/u);
  const [theirs = '', itsNoun = '', ...itsMore] = source.split(/\s+/u);
  const one = noun !== '' && noun.toLowerCase() === itsNoun.toLowerCase() && more.length + itsMore.length === 0;
  return one
    ? exchangedWord(subject, context, { start: at.start, end: at.start + mine.length }, theirs)
    : exchangedWord(subject, context, at, source);
}

function exchangedWord(
  subject: ClaimSubject,
  context: CheckContext,
  { start, end }: Span,
  theirs: string,
): readonly Fix[] {
  const { text } = subject.reading;
  const mine = text.slice(start, end);
  const of = /^\s+of\b/u.test(text.slice(end));
  if (HOW_OFTEN.test(mine) && HOW_OFTEN.test(theirs)) return [replaced(subject, context, { start, end }, theirs)];
  if (!PLURAL.test(theirs) || !(PLURAL.test(mine) || (of && /^every one$/iu.test(mine)))) return [];
  // "all the ministers", "all his ministers": what may follow "all" may not follow "some".
  if (!of && !/^\s+\p{Ll}+s\b/u.test(text.slice(end))) return [];
  return [replaced(subject, context, { start, end }, theirs)];
}

function replaced(subject: ClaimSubject, context: CheckContext, at: Span, theirs: string): Fix {
  const newText = at.start === 0 ? theirs.charAt(0).toUpperCase() + theirs.slice(1) : theirs.toLowerCase();
  return {
    title: t('Replace with “{0}”', newText),
    edits: [{ span: draftSpan(subject, context, at), newText }],
    preferred: true,
  };
}
