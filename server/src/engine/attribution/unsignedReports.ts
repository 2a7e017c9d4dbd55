/** Reports of which an article does not say whose they are: "according to reports". */
import type { Token } from './clause';

/** What to call them: they are as nameless as any source. */
export const UNSIGNED_REPORTS = 'unnamed news reports';

/**
 * "According to reports", "several media reports", "Reports from the summit"; not "the reports" or "Orsk's reports", which
 * mean certain ones.
 * @param core the phrase up to its head, without determiners
 * @param attachedBy the preposition behind the head
 */
export const isUnsigned = (words: readonly Token[], core: readonly Token[], attachedBy: Token | undefined): boolean =>
  core.at(-1)?.word === 'reports' &&
  core.slice(0, -1).every((t) => MODIFIERS.has(t.word)) &&
  !upTo(words, core.at(-1)).some((t) => t.possessive || DEFINITE.has(t.word)) &&
  !/^(?:of|by|with)$/u.test(attachedBy?.word ?? '');

/** What stands before the head; "Reports from the summit" are not certain ones for the summit's article. */
const upTo = (words: readonly Token[], head: Token | undefined): readonly Token[] =>
  words.slice(
    0,
    words.findIndex((t) => t === head),
  );

const MODIFIERS = new Set(
  'media news press some several many multiple various numerous recent initial local'.split(' '),
);
const DEFINITE = new Set('the this that these those its his her their our my both'.split(' '));
