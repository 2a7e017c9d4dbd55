/** Which sentences state something that a source could carry; opinions, questions and transitions do not. */
import type { NotCheckedReason } from '../../../model/finding';
import { isQuestion } from '../../../text/question';
import { INVITATION, OPINION, TRANSITION } from '../../../text/lexicons/stance';
import type { SentenceParse } from '../../../text/syntax/sentenceParse';
import type { ContentWord } from './contentWords';

/** Words that carry something, below which a sentence without name or number only leads over. */
const FEWEST = 3;

/** Why a sentence is no claim; undefined for one that is. */
export function whyNoClaim(
  text: string,
  parse: SentenceParse,
  words: readonly ContentWord[],
): Extract<NotCheckedReason, 'opinion' | 'question' | 'transition'> | undefined {
  if (isQuestion(text)) return 'question';
  if (INVITATION.test(text)) return 'transition';
  const concrete = words.some(({ concept }) => concept.kind !== 'word');
  if (words.length === 0 || (!concrete && words.length < FEWEST)) return 'transition';
  if (TRANSITION.test(text) && (!concrete || text.trimEnd().endsWith(':'))) return 'transition';
  if (OPINION.test(text) || (!concrete && speaksForWriter(parse))) return 'opinion';
  return undefined;
}

/** "We must not forget": who writes says what ought to be. */
const speaksForWriter = (parse: SentenceParse): boolean =>
  parse.words.some(({ text }) => /^(?:should|must|ought)$/iu.test(text)) &&
  parse.words.some(({ text, relation }) => /^(?:i|we|you|one|nobody|everyone)$/iu.test(text) && relation === 'nsubj');
