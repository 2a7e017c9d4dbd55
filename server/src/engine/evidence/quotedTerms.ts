/**
 * Short words in marks that name a thing though somebody is said to speak near by: “known as ‘ice’”, “‘tissue factor’ (TF)”, and
 * what a study is said to have found, for whoever finds something out chooses the words: “scientists have shown that ‘dust traps’
 * work”.
 */
import type { SpokenQuotation } from '../attribution/spokenQuotation';
import type { Draft, DraftQuotation } from '../model/draft';
import { sliceOf } from '../model/span';
import { FINDERS } from '../text/lexicons/relationWords';

/** Letters looked at before and behind the marks. */
const NEAR = 60;
/** What stands right before a name: "known as ‘speed’, ‘ice’ and ‘snow’". */
const NAMED = /\b(?:known as|so-called|nicknamed)\s(?:["“”'‘’][^"“”'‘’]*["“”'‘’],?\s*(?:and|or)?\s*){0,3}$/iu;
/** The short form behind the long one. */
const SHORT_FORM = /^[\s,]*\(\p{Lu}[\p{Lu}\d-]{1,7}\)/u;
/** Verbs of finding out, which give no wording. */
const FINDS =
  /\b(?:show(?:s|n|ed)?|discover(?:s|ed)?|finds?|found|identif(?:y|ies|ied)|predicts?|demonstrate[sd]?|reveal(?:s|ed)?)\b/iu;
/** The same of a study, and of nobody in particular. */
const SUGGESTS = /\b(?:suggest(?:s|ed)?|indicate[sd]?|according to|thought|published)\b/iu;

/** @param spoken who is said to speak, its cue in the text of the quotation's block */
export function isQuotedTerm(
  draft: Draft,
  { span, block }: DraftQuotation,
  spoken: SpokenQuotation | undefined,
): boolean {
  const before = draft.text.slice(Math.max(0, span.start - NEAR), span.start);
  if (NAMED.test(before) || SHORT_FORM.test(draft.text.slice(span.end, span.end + NEAR))) return true;
  const prose = draft.blocks[block]?.prose;
  if (!spoken?.cue || !prose) return false;
  const cue = sliceOf(prose.text, spoken.cue);
  const speaker = (spoken.speaker?.mention ?? '').toLowerCase().split(/\s+/u);
  return FINDS.test(cue) || (SUGGESTS.test(cue) && speaker.some((word) => FINDERS.has(word.replace(/s$/u, ''))));
}
