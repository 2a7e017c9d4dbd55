/** What a source holds back, as a check tells it: the draft's verb underlined, the source's cue quoted, and put in where it fits. */
import type { HeldBack } from '../../evidence/claims/clauses/heldBack';
import type { ClaimRule, Fix } from '../../model/finding';
import { sliceOf, span } from '../../model/span';
import type { CheckContext, ClaimSubject, Sighting } from '../check';
import { draftSpan } from './draftSpan';
import { t } from '../../model/language';

const MODAL = /^(?:may|might|could)$/iu;
const ADVERB =
  /^(?:allegedly|reportedly|supposedly|purportedly|apparently|probably|presumably|seemingly|possibly|perhaps|potentially)$/iu;

export function heldSighting(
  rule: ClaimRule,
  subject: ClaimSubject,
  context: CheckContext,
  { claim, source, by, clause, sentence: { article } }: HeldBack,
): Sighting {
  const { text } = subject.reading;
  return {
    data: { rule, draft: sliceOf(text, claim), source: sliceOf(article.text, source) },
    span: draftSpan(subject, context, claim),
    evidence: [{ article, span: clause }],
    fixes: fixesOf(subject, context, sliceOf(article.text, by), claim),
  };
}

/** "will" becomes the source's modal; its adverb goes before the draft's verb. */
function fixesOf(
  subject: ClaimSubject,
  context: CheckContext,
  cue: string,
  { start, end }: HeldBack['claim'],
): readonly Fix[] {
  const group = sliceOf(subject.reading.text, span(start, end));
  const word = cue.toLowerCase();
  const edit = (at: number, until: number, newText: string, title: string): readonly Fix[] => [
    { title, edits: [{ span: draftSpan(subject, context, span(at, until)), newText }], preferred: true },
  ];
  const will = /^will(?=\s)/u.exec(group);
  if (MODAL.test(word) && will) return edit(start, start + 'will'.length, word, t('Replace “will” with “{0}”', word));
  const verb = group.lastIndexOf(' ') + 1;
  return ADVERB.test(word) && !/\sto\s/u.test(group)
    ? edit(start + verb, start + verb, `${word} `, t('Add “{0}”', word))
    : [];
}
