/** Active or passive. */
import type { SentenceParse } from './sentenceParse';
import { dependentsOf } from './tree';

/** True for "was told", "being held", also for a bare participle behind its noun ("the plan announced by Orsk"). */
export function isPassive(parse: SentenceParse, verb: number): boolean {
  const word = parse.words[verb];
  if (!word) return false;
  if (dependentsOf(parse, verb, 'aux:pass', 'nsubj:pass', 'csubj:pass').length > 0) return true;
  if (word.tag !== 'VBN') return false;
  if (dependentsOf(parse, verb, 'aux').length > 0) return false;
  // "was told and asked": the second participle shares the auxiliary of the first.
  if (word.relation === 'conj') return isPassive(parse, word.head) && dependentsOf(parse, verb, 'nsubj').length === 0;
  return word.relation === 'acl' || dependentsOf(parse, verb, 'obl:agent').length > 0;
}
