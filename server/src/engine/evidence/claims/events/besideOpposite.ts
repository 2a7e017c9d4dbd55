/** Verbs of a choice, which say nothing by themselves: "neither confirmed nor denied it", "may rise or fall". */
import type { SentenceParse } from '../../../text/syntax/sentenceParse';
import { wordRelation } from '../reading/ties';

/** Words between two that "or" joins. */
const LISTED = 2;

/** Whether the word at `at` is joined by "or" to another of its kind, or by "and" to its opposite. */
export function isBesideOpposite({ words }: SentenceParse, at: number): boolean {
  const own = words[at]!;
  const kind = own.tag.slice(0, 2);
  return [-LISTED, LISTED].some((step) => {
    const other = words[at + step];
    const joint = words[at + step / 2]?.text ?? '';
    if (!other?.tag.startsWith(kind)) return false;
    return /^n?or$/iu.test(joint) || (/^and$/iu.test(joint) && wordRelation(own, other) === 'opposite');
  });
}
