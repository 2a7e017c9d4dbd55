/** claim/name: somebody, a body or a place in whose stead the cited sources name another. */
import { countriesApart } from '../evidence/claims/names/countriesApart';
import { namesApart } from '../evidence/claims/names/namesApart';
import { sliceOf, span, type Span } from '../model/span';
import type { Check } from './check';
import { valueSighting } from './sightings/valueSighting';

export const claimName: Check = {
  id: 'claim/name',
  summary: 'A person, organisation or place in whose stead the sources a sentence cites name another.',
  leaves:
    'Surnames, first names, initials, titles, spellings and legal forms of one name; a country for its people or its capital; names of other events, and names inside quotation marks.',
  verdict: 'contradicted',
  severity: 'warning',
  *run(subject, context) {
    if (subject.kind !== 'claim' || subject.noClaim) return;
    // Who is quoted is a matter of the quotation's own checks.
    if (subject.reading.quoted.length > 0 || /:\s*$/u.test(subject.reading.text)) return;
    for (const { claim, phrase, value, sentence } of countriesApart(subject.reading)) {
      const words = sliceOf(sentence.article.text, phrase);
      const told = valueSighting('claim/name', subject, context, claim, sentence, value ?? phrase, words);
      yield value ? told : { ...told, fixes: [] };
    }
    for (const { claim, source, sentence } of namesApart(subject.reading, context.level)) {
      const there = sentence.article.text;
      // "By the Trust" for "by Dov Sarn": one has an article of its own.
      const [mine, theirs] = [withArticle(subject.reading.text, claim.span), withArticle(there, source.span)];
      const differ = mine.start < claim.span.start !== theirs.start < source.span.start;
      const [here, value] = differ ? [mine, theirs] : [claim.span, source.span];
      yield valueSighting('claim/name', subject, context, here, sentence, value, sliceOf(there, source.span));
    }
  },
};

const withArticle = (text: string, { start, end }: Span): Span => {
  const [the = ''] = /(?<![\p{L}\p{N}])the\s$/iu.exec(text.slice(Math.max(0, start - 4), start)) ?? [];
  return span(start - the.length, end);
};
