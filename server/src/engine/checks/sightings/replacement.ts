/** Replaces words of a draft by a source's, with the indefinite article before them where it has to change. */
import type { Fix } from '../../model/finding';
import { span, type Span } from '../../model/span';
import type { CheckContext, ClaimSubject } from '../check';
import { draftSpan } from './draftSpan';
import { t } from '../../model/language';

/** @param here in the claim's text */
export function replacement(subject: ClaimSubject, context: CheckContext, here: Span, value: string): Fix {
  const edits = [{ span: draftSpan(subject, context, here), newText: value }];
  const [before, article] = ARTICLE.exec(subject.reading.text.slice(Math.max(0, here.start - 4), here.start)) ?? [];
  if (before !== undefined && article !== undefined) {
    const start = here.start - before.length;
    const fitting = (VOWEL.test(value) || LETTER.test(value) ? 'an' : 'a').replace(/^a/u, article.charAt(0));
    if (fitting !== article)
      edits.unshift({ span: draftSpan(subject, context, span(start, start + article.length)), newText: fitting });
  }
  return { title: t('Replace with “{0}”', value), edits, preferred: true };
}

const ARTICLE = /(?<![\p{L}\p{N}])(an?)\s$/iu;
/** By the sound: "a one-day", "a union", "an hour", "an 8". */
const VOWEL = /^(?:(?!eu|one\b|once\b|uni(?![nm])|us[aeiu]|util)[aeiou]|hour|hono|heir|8|11\b|18\b)/iu;
/** Capitals that are read one by one: "an F4", "an MP". */
const LETTER = /^[AEFHILMNORSX](?![a-z])/u;
