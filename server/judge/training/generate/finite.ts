/** The finite word of a clause, and what it becomes under a modal or behind "to". */
import type { Clause } from '../../../src/engine/text/syntax/clauses';
import type { Sentence } from './sentence';
import { participle, past, third } from './verbForms';

/** The word that carries the tense: the first auxiliary, else the verb itself; undefined where none does. */
export function finiteOf(sentence: Sentence, clause: Clause): number | undefined {
  const at = clause.auxiliaries[0] ?? clause.predicate;
  const word = sentence.words[at];
  return word && /^(?:VBD|VBZ|VBP|MD)$/.test(word.tag) ? at : undefined;
}

/** True where the verb has to agree with more than one. */
export function isPlural(sentence: Sentence, clause: Clause): boolean {
  const { subject } = clause;
  if (subject === undefined) return false;
  const word = sentence.words[subject]!;
  if (/^(?:they|we|you|these|those|both|many|several|some|most|i)$/i.test(word.text)) return true;
  if (/^(?:NNS|NNPS)$/.test(word.tag)) return true;
  return (sentence.parse.dependents[subject] ?? []).some(
    (d) => sentence.words[d]!.relation === 'conj' && d < (clause.auxiliaries[0] ?? clause.predicate),
  );
}

/** "rose" → "have risen", "rises" → "rise", "was" → "have been": as it stands behind "may" and "to"; undefined for modals. */
export function bareOf(sentence: Sentence, finite: number): string | undefined {
  const { tag, lemma } = sentence.words[finite]!;
  if (lemma === 'do' && sentence.words[finite]!.relation === 'aux') return undefined;
  if (tag === 'VBD')
    return lemma === 'have' && sentence.words[finite]!.relation === 'aux' ? 'have' : `have ${participle(lemma)}`;
  return tag === 'VBZ' || tag === 'VBP' ? lemma : undefined;
}

/** The present form that agrees with the clause's subject. */
export const presentOf = (sentence: Sentence, clause: Clause, lemma: string): string => {
  const first = /^I$/.test(sentence.words[clause.subject ?? -1]?.text ?? '');
  if (lemma === 'be') return first ? 'am' : isPlural(sentence, clause) ? 'are' : 'is';
  return isPlural(sentence, clause) ? lemma : third(lemma);
};

export const pastOf = (sentence: Sentence, clause: Clause, lemma: string): string =>
  lemma === 'be'
    ? isPlural(sentence, clause) && !/^I$/.test(sentence.words[clause.subject ?? -1]?.text ?? '')
      ? 'were'
      : 'was'
    : past(lemma);

/** True where the clause has a subject of its own kind that verbs can agree with. */
export function hasPlainSubject(sentence: Sentence, clause: Clause): boolean {
  if (clause.subject === undefined) return false;
  const { tag, text } = sentence.words[clause.subject]!;
  return (
    clause.subject < clause.predicate && /^(?:N|PRP$|CD|QUOTE)/.test(tag) && !/^(?:that|which|who|there)$/i.test(text)
  );
}

/** True for a clause that the sentence asserts as its own. */
export const isAsserted = (clause: Clause): boolean => clause.relation === 'root';

/** True where a word of these stands anywhere in the sentence. */
export const has = (sentence: Sentence, words: RegExp): boolean => words.test(sentence.text);
